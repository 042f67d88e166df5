import { type Edit, text, orNull, thing, ref, content, rename } from './parts.ts';

/** Edits of what is sent. */
export const sentEdits: readonly Edit[] = [
  [
    'an optional property more',
    ({ sent }) => (sent.other = text),
    'added `Change`: added the optional field `other`',
  ],
  [
    'a required property more',
    ({ sent, schemas }) => {
      sent.other = text;
      schemas.Change.required.push('other');
    },
    'breaking `Change`: made `other` required',
    'added `Change`: added the field `other`',
  ],
  [
    'a nested property more',
    ({ sent }) => (sent.address.properties.zip = text),
    'added `Change`: added the optional field `address.zip`',
  ],
  ['a property less', ({ sent }) => delete sent.name, 'breaking `Change`: removed the field `name`'],
  [
    'a required property less',
    ({ sent, schemas }) => {
      delete sent.kind;
      delete schemas.Change.required;
    },
    'breaking `Change`: removed the field `kind`',
  ],
  [
    'a nested property less',
    ({ sent }) => delete sent.address.properties.city,
    'breaking `Change`: removed the field `address.city`',
  ],
  [
    'a property under another name',
    ({ sent }) => rename(sent, 'name', 'title'),
    'breaking `Change`: removed the field `name`',
    'added `Change`: added the optional field `title`',
  ],
  [
    'a property that has to be there',
    ({ schemas }) => schemas.Change.required.push('name'),
    'breaking `Change`: made `name` required',
  ],
  [
    'a nested property that has to be there',
    ({ sent }) => (sent.address.required = ['city']),
    'breaking `Change`: made `address.city` required',
  ],
  [
    'a property that may be absent',
    ({ schemas }) => delete schemas.Change.required,
    'added `Change`: made `kind` optional',
  ],
  [
    'a required name that is no property',
    ({ schemas }) => schemas.Change.required.push('nowhere'),
    'breaking `Change`: made `nowhere` required',
  ],
  [
    'a property that may be null',
    ({ sent }) => (sent.name.type = ['string', 'null']),
    'added `Change`: changed the type of `name` from `string` to `string | null`',
  ],
  [
    'a property that may no longer be null',
    ({ sent }) => (sent.maybe.type = 'string'),
    'breaking `Change`: changed the type of `maybe` from `string | null` to `string`',
  ],
  [
    'null as a form of a property',
    ({ sent }) => (sent.name = { anyOf: [sent.name, orNull] }),
    'added `Change`: changed the type of `name` from `string` to `string | null`',
  ],
  [
    'null as a form of a named schema',
    ({ sent }) => (sent.phone = { oneOf: [sent.phone, orNull] }),
    'added `Change`: let `phone` be null',
  ],
  [
    'null in the other notation',
    ({ sent }) => (sent.maybe = { anyOf: [text, orNull] }),
    'described the API: said the same in another form',
  ],
  [
    'another type',
    ({ sent }) => (sent.name.type = 'integer'),
    'breaking `Change`: changed the type of `name` from `string` to `integer`',
  ],
  [
    'another type in the place of an object',
    ({ sent }) => (sent.address = text),
    'breaking `Change`: changed the type of `address` from `object` to `string`',
  ],
  [
    'a type more',
    ({ sent }) => (sent.kind.type = ['string', 'integer']),
    'added `Change`: changed the type of `kind` from `string` to `string | integer`',
  ],
  [
    'a type less',
    ({ sent }) => (sent.maybe.type = ['null']),
    'breaking `Change`: changed the type of `maybe` from `string | null` to `null`',
  ],
  ['no type at all', ({ sent }) => delete sent.kind.type, 'added `Change`: opened `kind` to any type'],
  [
    'a type where there was none',
    ({ sent }) => (sent.either = { type: 'string' }),
    'breaking `Change`: removed a variant of `either`',
  ],
  [
    'a number in the place of an integer',
    ({ sent }) => (sent.count.type = 'number'),
    'added `Change`: changed the type of `count` from `integer` to `number`',
  ],
  [
    'an array of a type in the place of the type',
    ({ sent }) => (sent.kind.type = ['string']),
    'described the API: said the same in another form',
  ],
  [
    'types in another order',
    ({ sent }) => (sent.maybe.type = ['null', 'string']),
    'described `Change`: put the types of `maybe` in another order',
  ],
  [
    'a lower greatest length',
    ({ sent }) => (sent.name.maxLength = 20),
    'breaking `Change`: lowered `maxLength` of `name` from `255` to `20`',
  ],
  [
    'a higher greatest length',
    ({ sent }) => (sent.name.maxLength = 500),
    'added `Change`: raised `maxLength` of `name` from `255` to `500`',
  ],
  [
    'no greatest length',
    ({ sent }) => delete sent.name.maxLength,
    'added `Change`: lifted `maxLength` of `name`, which was `255`',
  ],
  [
    'a greatest length',
    ({ sent }) => (sent.kind.maxLength = 20),
    'breaking `Change`: set `maxLength` of `kind` to `20`',
  ],
  [
    'a lower least length',
    ({ sent }) => (sent.name.minLength = 1),
    'added `Change`: lowered `minLength` of `name` from `3` to `1`',
  ],
  [
    'a higher least length',
    ({ sent }) => (sent.name.minLength = 4),
    'breaking `Change`: raised `minLength` of `name` from `3` to `4`',
  ],
  [
    'a least length',
    ({ sent }) => (sent.kind.minLength = 1),
    'breaking `Change`: set `minLength` of `kind` to `1`',
  ],
  [
    'no least length',
    ({ sent }) => delete sent.name.minLength,
    'added `Change`: lifted `minLength` of `name`, which was `3`',
  ],
  [
    'a lower minimum',
    ({ sent }) => (sent.count.minimum = 0),
    'added `Change`: lowered `minimum` of `count` from `1` to `0`',
  ],
  [
    'a higher minimum',
    ({ sent }) => (sent.count.minimum = 2),
    'breaking `Change`: raised `minimum` of `count` from `1` to `2`',
  ],
  [
    'a lower maximum',
    ({ sent }) => (sent.count.maximum = 8),
    'breaking `Change`: lowered `maximum` of `count` from `9` to `8`',
  ],
  [
    'a higher maximum',
    ({ sent }) => (sent.count.maximum = 10),
    'added `Change`: raised `maximum` of `count` from `9` to `10`',
  ],
  [
    'no maximum',
    ({ sent }) => delete sent.count.maximum,
    'added `Change`: lifted `maximum` of `count`, which was `9`',
  ],
  [
    'an exclusive minimum',
    ({ sent }) => (sent.count.exclusiveMinimum = 0),
    'breaking `Change`: set `exclusiveMinimum` of `count` to `0`',
  ],
  [
    'an exclusive maximum',
    ({ sent }) => (sent.count.exclusiveMaximum = 10),
    'breaking `Change`: set `exclusiveMaximum` of `count` to `10`',
  ],
  [
    'larger steps',
    ({ sent }) => (sent.count.multipleOf = 4),
    'breaking `Change`: raised `multipleOf` of `count` from `2` to `4`',
  ],
  [
    'smaller steps',
    ({ sent }) => (sent.count.multipleOf = 1),
    'added `Change`: lowered `multipleOf` of `count` from `2` to `1`',
  ],
  [
    'other steps',
    ({ sent }) => (sent.count.multipleOf = 3),
    'breaking `Change`: raised `multipleOf` of `count` from `2` to `3`',
  ],
  [
    'steps of any size',
    ({ sent }) => delete sent.count.multipleOf,
    'added `Change`: lifted `multipleOf` of `count`, which was `2`',
  ],
  [
    'another pattern',
    ({ sent }) => (sent.code.pattern = '^[A-Z]{3}$'),
    'breaking `Change`: changed `pattern` of `code` from `^[A-Z]{2}$` to `^[A-Z]{3}$`',
  ],
  [
    'a pattern',
    ({ sent }) => (sent.kind.pattern = '^[a-z]$'),
    'breaking `Change`: set `pattern` of `kind` to `^[a-z]$`',
  ],
  [
    'no pattern',
    ({ sent }) => delete sent.code.pattern,
    'added `Change`: lifted `pattern` of `code`, which was `^[A-Z]{2}$`',
  ],
  [
    'a format',
    ({ sent }) => (sent.kind.format = 'email'),
    'breaking `Change`: set `format` of `kind` to `email`',
  ],
  [
    'another format',
    ({ sent }) => (sent.day.format = 'date-time'),
    'breaking `Change`: changed `format` of `day` from `date` to `date-time`',
  ],
  [
    'no format',
    ({ sent }) => delete sent.day.format,
    'added `Change`: lifted `format` of `day`, which was `date`',
  ],
  [
    'a format that judges nothing',
    ({ sent }) => (sent.kind.format = 'password'),
    'added `Change`: set `format` of `kind` to `password`',
  ],
  ['a value more', ({ sent }) => sent.size.enum.push('XL'), 'added `Change`: added the value `XL` to `size`'],
  [
    'values more',
    ({ sent }) => sent.size.enum.push('XL', 'XXL'),
    'added `Change`: added the values `XL` and `XXL` to `size`',
  ],
  [
    'a value less',
    ({ sent }) => sent.size.enum.pop(),
    'breaking `Change`: removed the value `L` from `size`',
  ],
  [
    'another value',
    ({ sent }) => sent.size.enum.splice(0, 1, 'XS'),
    'breaking `Change`: added the value `XS` to `size`, removed the value `S` from `size`',
  ],
  [
    'values in another order',
    ({ sent }) => (sent.size.enum = sent.size.enum.toReversed()),
    'added `Change`: put the values of `size` in another order',
  ],
  [
    'a list of values',
    ({ sent }) => (sent.kind.enum = ['a']),
    'breaking `Change`: limited `kind` to the value `a`',
  ],
  ['any value', ({ sent }) => delete sent.size.enum, 'added `Change`: opened `size` to any value'],
  ['one value', ({ sent }) => (sent.kind.const = 'a'), 'breaking `Change`: limited `kind` to the value `a`'],
  [
    'a longer list',
    ({ sent }) => (sent.labels.maxItems = 9),
    'added `Change`: raised `maxItems` of `labels` from `5` to `9`',
  ],
  [
    'a shorter list',
    ({ sent }) => (sent.labels.maxItems = 2),
    'breaking `Change`: lowered `maxItems` of `labels` from `5` to `2`',
  ],
  [
    'a list that is not empty',
    ({ sent }) => (sent.labels.minItems = 1),
    'breaking `Change`: set `minItems` of `labels` to `1`',
  ],
  [
    'a list without repetitions',
    ({ sent }) => (sent.labels.uniqueItems = true),
    'breaking `Change`: set `uniqueItems` of `labels` to `true`',
  ],
  [
    'a narrower item',
    ({ sent }) => (sent.labels.items.maxLength = 5),
    'breaking `Change`: lowered `maxLength` of `labels[]` from `9` to `5`',
  ],
  [
    'another item',
    ({ sent }) => (sent.labels.items = { type: 'integer' }),
    'breaking `Change`: changed the type of `labels[]` from `string` to `integer`',
  ],
  [
    'any item',
    ({ sent }) => delete sent.labels.items,
    'added `Change`: lifted `maxLength` of `labels[]`, which was `9`',
    'added `Change`: opened `labels[]` to any type',
  ],
  [
    'a first item',
    ({ sent }) => (sent.labels.prefixItems = [{ type: 'string', maxLength: 2 }]),
    'breaking `Change`: lowered `maxLength` of `labels[0]` from `9` to `2`',
  ],
  [
    'an item that has to be there',
    ({ sent }) => (sent.labels.contains = { const: 'a' }),
    'breaking `Change`: set `contains` of `labels` to `{"const":"a"}`',
  ],
  [
    'unknown properties',
    ({ schemas }) => delete schemas.Change.additionalProperties,
    'added `Change`: opened to unknown fields',
  ],
  [
    'unknown properties of a part',
    ({ sent }) => (sent.address.additionalProperties = true),
    'added `Change`: opened `address` to unknown fields',
  ],
  [
    'no unknown properties',
    ({ sent }) => (sent.extra.additionalProperties = false),
    'breaking `Change`: closed `extra` to unknown fields',
  ],
  [
    'unknown properties of any type',
    ({ sent }) => (sent.extra.additionalProperties = true),
    'added `Change`: opened `extra` to unknown fields',
  ],
  [
    'unknown properties of another type',
    ({ sent }) => (sent.extra.additionalProperties = { type: 'integer' }),
    'breaking `Change`: changed the type of `extra.*` from `string` to `integer`',
  ],
  [
    'a least number of properties',
    ({ schemas }) => (schemas.Change.minProperties = 1),
    'breaking `Change`: set `minProperties` to `1`',
  ],
  [
    'a greatest number of properties',
    ({ schemas }) => (schemas.Change.maxProperties = 3),
    'breaking `Change`: set `maxProperties` to `3`',
  ],
  [
    'properties that need others',
    ({ schemas }) => (schemas.Change.dependentRequired = { name: ['day'] }),
    'breaking `Change`: set `dependentRequired` to `{"name":["day"]}`',
  ],
  [
    'a form of names',
    ({ sent }) => (sent.extra.patternProperties = { '^x': text }),
    'breaking `Change`: set `patternProperties` of `extra` to `{"^x":{"type":"string"}}`',
  ],
  [
    'a rule for names',
    ({ sent }) => (sent.extra.propertyNames = { maxLength: 3 }),
    'breaking `Change`: set `propertyNames` of `extra` to `{"maxLength":3}`',
  ],
  [
    'a condition',
    ({ schemas }) =>
      Object.assign(schemas.Change, { if: { required: ['name'] }, then: { required: ['day'] } }),
    'breaking `Change`: set `if` to `{"required":["name"]}`',
    'breaking `Change`: set `then` to `{"required":["day"]}`',
  ],
  [
    'what it must not be',
    ({ sent }) => (sent.kind.not = { const: 'a' }),
    'breaking `Change`: set `not` of `kind` to `{"const":"a"}`',
  ],
  [
    'a form more',
    ({ sent }) => sent.either.anyOf.push({ type: 'boolean' }),
    'added `Change`: added a variant of `either`',
  ],
  ['a form less', ({ sent }) => sent.either.anyOf.pop(), 'breaking `Change`: removed a variant of `either`'],
  [
    'a narrower form',
    ({ sent }) => (sent.either.anyOf[0].maxLength = 3),
    'breaking `Change`: set `maxLength` of `either` to `3`',
  ],
  [
    'exactly one form',
    ({ sent }) => rename(sent.either, 'anyOf', 'oneOf'),
    'breaking `Change`: asked for exactly one of the variants of `either`',
  ],
  [
    'a schema as one of two forms',
    ({ sent }) => (sent.phone = { anyOf: [sent.phone, text] }),
    'added `Change`: added a variant of `phone`',
  ],
  [
    'one of the forms alone',
    ({ sent }) => (sent.either = { type: 'string' }),
    'breaking `Change`: removed a variant of `either`',
  ],
  [
    'a part of it in `allOf`',
    ({ sent }) => (sent.address = { allOf: [sent.address] }),
    'described the API: said the same in another form',
  ],
  [
    'a rule of it in `allOf`',
    ({ sent }) =>
      (sent.name = {
        type: 'string',
        allOf: [{ minLength: 3 }, { maxLength: 255 }],
        description: 'Its name.',
      }),
    'described the API: said the same in another form',
  ],
  [
    'a reference in `allOf`',
    ({ sent }) => (sent.phone = { allOf: [sent.phone] }),
    'described the API: said the same in another form',
  ],
  [
    'a rule beside a reference',
    ({ sent }) => (sent.phone.required = ['number']),
    'breaking `Change`: made `phone.number` required',
  ],
  ['a default', ({ sent }) => (sent.kind.default = 'a'), 'added `Change`: set `default` of `kind` to `a`'],
  [
    'another default',
    ({ sent }) => (sent.code.default = 'BB'),
    'added `Change`: changed `default` of `code` from `AA` to `BB`',
  ],
  ['a deprecated property', ({ sent }) => (sent.name.deprecated = true), 'added `Change`: deprecated `name`'],
  [
    'a discriminator',
    ({ sent }) => (sent.either.discriminator = { propertyName: 'kind' }),
    'added `Change`: set `discriminator` of `either` to `{"propertyName":"kind"}`',
  ],
  [
    'a media type of a text',
    ({ sent }) => (sent.kind.contentMediaType = 'text/plain'),
    'added `Change`: set `contentMediaType` of `kind` to `text/plain`',
  ],
  [
    'unknown properties in the other notation',
    ({ schemas }) => {
      delete schemas.Phone.additionalProperties;
      schemas.Phone.unevaluatedProperties = false;
    },
    'described the API: said the same in another form',
  ],
  [
    'a property that holds it',
    ({ sent }) => (sent.self = ref('Change')),
    'added `Change`: added the optional field `self`',
  ],
  [
    'null beside the other forms',
    ({ sent }) => sent.either.anyOf.push(orNull),
    'added `Change`: added a variant of `either`',
  ],
  [
    'a named part of it',
    ({ schemas }) => {
      schemas.Named = { type: 'object', properties: { name: schemas.Change.properties.name } };
      schemas.Change.allOf = [ref('Named')];
      delete schemas.Change.properties.name;
    },
    'added `Named`: added this type',
  ],
  [
    'a narrower named part',
    ({ schemas }) => {
      schemas.Change.allOf = [ref('Phone')];
      schemas.Phone.required = ['number'];
    },
    'breaking `Change`: made `number` required',
    'breaking `Phone`: made `number` required',
    'added `Change`: added the field `number`',
  ],
  [
    'the named schema in its place',
    ({ sent, schemas }) => (sent.phone = schemas.Phone),
    'described the API: said the same in another form',
  ],
  [
    'a narrower named schema in its place',
    ({ sent }) =>
      (sent.phone = {
        type: 'object',
        additionalProperties: false,
        properties: { number: { type: 'string', maxLength: 9 } },
      }),
    'breaking `Change`: lowered `maxLength` of `phone.number` from `32` to `9`',
  ],
  [
    'a part as a named schema',
    ({ sent, schemas }) => {
      schemas.Address = sent.address;
      sent.address = ref('Address');
    },
    'added `Address`: added this type',
  ],
  [
    'a narrower named schema',
    ({ schemas }) => (schemas.Phone.properties.number.maxLength = 9),
    'breaking `Phone`: lowered `maxLength` of `number` from `32` to `9`',
  ],
  [
    'a body that may be absent',
    ({ update }) => (update.requestBody.required = false),
    'added `updateThing`: made the body optional',
  ],
  ['no body', ({ update }) => delete update.requestBody, 'breaking `updateThing`: removed the body'],
  [
    'a body where there was none',
    ({ path }) => (path.get.requestBody = { content: thing }),
    'added `getThing`: added the body',
  ],
  [
    'a body that has to be there where there was none',
    ({ path }) => (path.get.requestBody = { required: true, content: thing }),
    'breaking `getThing`: added the required body',
  ],
  [
    'a media type more',
    ({ update }) => (update.requestBody.content['application/xml'] = { schema: ref('Change') }),
    'added `updateThing`: added the media type `application/xml` of the body',
  ],
  [
    'another media type',
    ({ update }) => rename(update.requestBody.content, 'application/json', 'application/merge-patch+json'),
    'breaking `updateThing`: removed the media type `application/json` of the body',
    'added `updateThing`: added the media type `application/merge-patch+json` of the body',
  ],
  [
    'another schema of the body',
    ({ update }) => (content(update.requestBody).schema = ref('Phone')),
    'breaking `updateThing`: changed the body from `Change` to `Phone`',
  ],
  [
    'a property of a body without a name',
    ({ document }) =>
      (content(document.paths['/things'].post.requestBody).schema.properties.note.maxLength = 5),
    'breaking `SendNoteRequest`: set `maxLength` of `note` to `5`',
  ],
  [
    'a name for the schema of a body',
    ({ document, schemas }) => {
      const media = content(document.paths['/things'].post.requestBody);
      schemas.Note = media.schema;
      media.schema = ref('Note');
    },
    'breaking `SendNoteRequest`: renamed to `Note`',
  ],
];
