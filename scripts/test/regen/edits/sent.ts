import { type Edit, text, orNull, thing, ref, content, rename } from './parts.ts';

/** Edits of what is sent. */
export const sentEdits: readonly Edit[] = [
  [({ sent }) => (sent.other = text), 'added `Change`: added the optional field `other`'],
  [
    ({ sent, schemas }) => {
      sent.other = text;
      schemas.Change.required.push('other');
    },
    'breaking `Change`: made `other` required',
    'added `Change`: added the field `other`',
  ],
  [
    ({ sent }) => (sent.address.properties.zip = text),
    'added `Change`: added the optional field `address.zip`',
  ],
  [({ sent }) => delete sent.name, 'breaking `Change`: removed the field `name`'],
  [
    ({ sent, schemas }) => {
      delete sent.kind;
      delete schemas.Change.required;
    },
    'breaking `Change`: removed the field `kind`',
  ],
  [({ sent }) => delete sent.address.properties.city, 'breaking `Change`: removed the field `address.city`'],
  [
    ({ sent }) => rename(sent, 'name', 'title'),
    'breaking `Change`: removed the field `name`',
    'added `Change`: added the optional field `title`',
  ],
  [({ schemas }) => schemas.Change.required.push('name'), 'breaking `Change`: made `name` required'],
  [({ sent }) => (sent.address.required = ['city']), 'breaking `Change`: made `address.city` required'],
  [({ schemas }) => delete schemas.Change.required, 'added `Change`: made `kind` optional'],
  [({ schemas }) => schemas.Change.required.push('nowhere'), 'breaking `Change`: made `nowhere` required'],
  [
    ({ sent }) => (sent.name.type = ['string', 'null']),
    'added `Change`: changed the type of `name` from `string` to `string | null`',
  ],
  [
    ({ sent }) => (sent.maybe.type = 'string'),
    'breaking `Change`: changed the type of `maybe` from `string | null` to `string`',
  ],
  [
    ({ sent }) => (sent.name = { anyOf: [sent.name, orNull] }),
    'added `Change`: changed the type of `name` from `string` to `string | null`',
  ],
  [({ sent }) => (sent.phone = { oneOf: [sent.phone, orNull] }), 'added `Change`: let `phone` be null'],
  [
    ({ sent }) => (sent.maybe = { anyOf: [text, orNull] }),
    'described the API: said the same in another form',
  ],
  [
    ({ sent }) => (sent.name.type = 'integer'),
    'breaking `Change`: changed the type of `name` from `string` to `integer`',
  ],
  [
    ({ sent }) => (sent.address = text),
    'breaking `Change`: changed the type of `address` from `object` to `string`',
  ],
  [
    ({ sent }) => (sent.kind.type = ['string', 'integer']),
    'added `Change`: changed the type of `kind` from `string` to `string | integer`',
  ],
  [
    ({ sent }) => (sent.maybe.type = ['null']),
    'breaking `Change`: changed the type of `maybe` from `string | null` to `null`',
  ],
  [({ sent }) => delete sent.kind.type, 'added `Change`: opened `kind` to any type'],
  [({ sent }) => (sent.either = { type: 'string' }), 'breaking `Change`: removed a variant of `either`'],
  [
    ({ sent }) => (sent.count.type = 'number'),
    'added `Change`: changed the type of `count` from `integer` to `number`',
  ],
  [({ sent }) => (sent.kind.type = ['string']), 'described the API: said the same in another form'],
  [
    ({ sent }) => (sent.maybe.type = ['null', 'string']),
    'described `Change`: put the types of `maybe` in another order',
  ],
  [
    ({ sent }) => (sent.name.maxLength = 20),
    'breaking `Change`: lowered `maxLength` of `name` from `255` to `20`',
  ],
  [
    ({ sent }) => (sent.name.maxLength = 500),
    'added `Change`: raised `maxLength` of `name` from `255` to `500`',
  ],
  [({ sent }) => delete sent.name.maxLength, 'added `Change`: lifted `maxLength` of `name`, which was `255`'],
  [({ sent }) => (sent.kind.maxLength = 20), 'breaking `Change`: set `maxLength` of `kind` to `20`'],
  [({ sent }) => (sent.name.minLength = 1), 'added `Change`: lowered `minLength` of `name` from `3` to `1`'],
  [
    ({ sent }) => (sent.name.minLength = 4),
    'breaking `Change`: raised `minLength` of `name` from `3` to `4`',
  ],
  [({ sent }) => (sent.kind.minLength = 1), 'breaking `Change`: set `minLength` of `kind` to `1`'],
  [({ sent }) => delete sent.name.minLength, 'added `Change`: lifted `minLength` of `name`, which was `3`'],
  [({ sent }) => (sent.count.minimum = 0), 'added `Change`: lowered `minimum` of `count` from `1` to `0`'],
  [({ sent }) => (sent.count.minimum = 2), 'breaking `Change`: raised `minimum` of `count` from `1` to `2`'],
  [({ sent }) => (sent.count.maximum = 8), 'breaking `Change`: lowered `maximum` of `count` from `9` to `8`'],
  [({ sent }) => (sent.count.maximum = 10), 'added `Change`: raised `maximum` of `count` from `9` to `10`'],
  [({ sent }) => delete sent.count.maximum, 'added `Change`: lifted `maximum` of `count`, which was `9`'],
  [
    ({ sent }) => (sent.count.exclusiveMinimum = 0),
    'breaking `Change`: set `exclusiveMinimum` of `count` to `0`',
  ],
  [
    ({ sent }) => (sent.count.exclusiveMaximum = 10),
    'breaking `Change`: set `exclusiveMaximum` of `count` to `10`',
  ],
  [
    ({ sent }) => (sent.count.multipleOf = 4),
    'breaking `Change`: raised `multipleOf` of `count` from `2` to `4`',
  ],
  [
    ({ sent }) => (sent.count.multipleOf = 1),
    'added `Change`: lowered `multipleOf` of `count` from `2` to `1`',
  ],
  [
    ({ sent }) => (sent.count.multipleOf = 3),
    'breaking `Change`: raised `multipleOf` of `count` from `2` to `3`',
  ],
  [
    ({ sent }) => delete sent.count.multipleOf,
    'added `Change`: lifted `multipleOf` of `count`, which was `2`',
  ],
  [
    ({ sent }) => (sent.code.pattern = '^[A-Z]{3}$'),
    'breaking `Change`: changed `pattern` of `code` from `^[A-Z]{2}$` to `^[A-Z]{3}$`',
  ],
  [({ sent }) => (sent.kind.pattern = '^[a-z]$'), 'breaking `Change`: set `pattern` of `kind` to `^[a-z]$`'],
  [
    ({ sent }) => delete sent.code.pattern,
    'added `Change`: lifted `pattern` of `code`, which was `^[A-Z]{2}$`',
  ],
  [({ sent }) => (sent.kind.format = 'email'), 'breaking `Change`: set `format` of `kind` to `email`'],
  [
    ({ sent }) => (sent.day.format = 'date-time'),
    'breaking `Change`: changed `format` of `day` from `date` to `date-time`',
  ],
  [({ sent }) => delete sent.day.format, 'added `Change`: lifted `format` of `day`, which was `date`'],
  [({ sent }) => (sent.kind.format = 'password'), 'added `Change`: set `format` of `kind` to `password`'],
  [({ sent }) => sent.size.enum.push('XL'), 'added `Change`: added the value `XL` to `size`'],
  [
    ({ sent }) => sent.size.enum.push('XL', 'XXL'),
    'added `Change`: added the values `XL` and `XXL` to `size`',
  ],
  [({ sent }) => sent.size.enum.pop(), 'breaking `Change`: removed the value `L` from `size`'],
  [
    ({ sent }) => sent.size.enum.splice(0, 1, 'XS'),
    'breaking `Change`: added the value `XS` to `size`, removed the value `S` from `size`',
  ],
  [
    ({ sent }) => (sent.size.enum = sent.size.enum.toReversed()),
    'added `Change`: put the values of `size` in another order',
  ],
  [({ sent }) => (sent.kind.enum = ['a']), 'breaking `Change`: limited `kind` to the value `a`'],
  [({ sent }) => delete sent.size.enum, 'added `Change`: opened `size` to any value'],
  [({ sent }) => (sent.kind.const = 'a'), 'breaking `Change`: limited `kind` to the value `a`'],
  [({ sent }) => (sent.labels.maxItems = 9), 'added `Change`: raised `maxItems` of `labels` from `5` to `9`'],
  [
    ({ sent }) => (sent.labels.maxItems = 2),
    'breaking `Change`: lowered `maxItems` of `labels` from `5` to `2`',
  ],
  [({ sent }) => (sent.labels.minItems = 1), 'breaking `Change`: set `minItems` of `labels` to `1`'],
  [
    ({ sent }) => (sent.labels.uniqueItems = true),
    'breaking `Change`: set `uniqueItems` of `labels` to `true`',
  ],
  [
    ({ sent }) => (sent.labels.items.maxLength = 5),
    'breaking `Change`: lowered `maxLength` of `labels[]` from `9` to `5`',
  ],
  [
    ({ sent }) => (sent.labels.items = { type: 'integer' }),
    'breaking `Change`: changed the type of `labels[]` from `string` to `integer`',
  ],
  [
    ({ sent }) => delete sent.labels.items,
    'added `Change`: lifted `maxLength` of `labels[]`, which was `9`',
    'added `Change`: opened `labels[]` to any type',
  ],
  [
    ({ sent }) => (sent.labels.prefixItems = [{ type: 'string', maxLength: 2 }]),
    'breaking `Change`: lowered `maxLength` of `labels[0]` from `9` to `2`',
  ],
  [
    ({ sent }) => (sent.labels.contains = { const: 'a' }),
    'breaking `Change`: set `contains` of `labels` to `{"const":"a"}`',
  ],
  [({ schemas }) => delete schemas.Change.additionalProperties, 'added `Change`: opened to unknown fields'],
  [
    ({ sent }) => (sent.address.additionalProperties = true),
    'added `Change`: opened `address` to unknown fields',
  ],
  [
    ({ sent }) => (sent.extra.additionalProperties = false),
    'breaking `Change`: closed `extra` to unknown fields',
  ],
  [
    ({ sent }) => (sent.extra.additionalProperties = true),
    'added `Change`: opened `extra` to unknown fields',
  ],
  [
    ({ sent }) => (sent.extra.additionalProperties = { type: 'integer' }),
    'breaking `Change`: changed the type of `extra.*` from `string` to `integer`',
  ],
  [({ schemas }) => (schemas.Change.minProperties = 1), 'breaking `Change`: set `minProperties` to `1`'],
  [({ schemas }) => (schemas.Change.maxProperties = 3), 'breaking `Change`: set `maxProperties` to `3`'],
  [
    ({ schemas }) => (schemas.Change.dependentRequired = { name: ['day'] }),
    'breaking `Change`: set `dependentRequired` to `{"name":["day"]}`',
  ],
  [
    ({ sent }) => (sent.extra.patternProperties = { '^x': text }),
    'breaking `Change`: set `patternProperties` of `extra` to `{"^x":{"type":"string"}}`',
  ],
  [
    ({ sent }) => (sent.extra.propertyNames = { maxLength: 3 }),
    'breaking `Change`: set `propertyNames` of `extra` to `{"maxLength":3}`',
  ],
  [
    ({ schemas }) =>
      Object.assign(schemas.Change, { if: { required: ['name'] }, then: { required: ['day'] } }),
    'breaking `Change`: set `if` to `{"required":["name"]}`',
    'breaking `Change`: set `then` to `{"required":["day"]}`',
  ],
  [
    ({ sent }) => (sent.kind.not = { const: 'a' }),
    'breaking `Change`: set `not` of `kind` to `{"const":"a"}`',
  ],
  [({ sent }) => sent.either.anyOf.push({ type: 'boolean' }), 'added `Change`: added a variant of `either`'],
  [({ sent }) => sent.either.anyOf.pop(), 'breaking `Change`: removed a variant of `either`'],
  [
    ({ sent }) => (sent.either.anyOf[0].maxLength = 3),
    'breaking `Change`: set `maxLength` of `either` to `3`',
  ],
  [
    ({ sent }) => rename(sent.either, 'anyOf', 'oneOf'),
    'breaking `Change`: asked for exactly one of the variants of `either`',
  ],
  [({ sent }) => (sent.phone = { anyOf: [sent.phone, text] }), 'added `Change`: added a variant of `phone`'],
  [({ sent }) => (sent.either = { type: 'string' }), 'breaking `Change`: removed a variant of `either`'],
  [
    ({ sent }) => (sent.address = { allOf: [sent.address] }),
    'described the API: said the same in another form',
  ],
  [
    ({ sent }) =>
      (sent.name = {
        type: 'string',
        allOf: [{ minLength: 3 }, { maxLength: 255 }],
        description: 'Its name.',
      }),
    'described the API: said the same in another form',
  ],
  [({ sent }) => (sent.phone = { allOf: [sent.phone] }), 'described the API: said the same in another form'],
  [({ sent }) => (sent.phone.required = ['number']), 'breaking `Change`: made `phone.number` required'],
  [({ sent }) => (sent.kind.default = 'a'), 'added `Change`: set `default` of `kind` to `a`'],
  [({ sent }) => (sent.code.default = 'BB'), 'added `Change`: changed `default` of `code` from `AA` to `BB`'],
  [({ sent }) => (sent.name.deprecated = true), 'added `Change`: deprecated `name`'],
  [
    ({ sent }) => (sent.either.discriminator = { propertyName: 'kind' }),
    'added `Change`: set `discriminator` of `either` to `{"propertyName":"kind"}`',
  ],
  [
    ({ sent }) => (sent.kind.contentMediaType = 'text/plain'),
    'added `Change`: set `contentMediaType` of `kind` to `text/plain`',
  ],
  [
    ({ schemas }) => {
      delete schemas.Phone.additionalProperties;
      schemas.Phone.unevaluatedProperties = false;
    },
    'described the API: said the same in another form',
  ],
  [({ sent }) => (sent.self = ref('Change')), 'added `Change`: added the optional field `self`'],
  [({ sent }) => sent.either.anyOf.push(orNull), 'added `Change`: added a variant of `either`'],
  [
    ({ schemas }) => {
      schemas.Named = { type: 'object', properties: { name: schemas.Change.properties.name } };
      schemas.Change.allOf = [ref('Named')];
      delete schemas.Change.properties.name;
    },
    'added `Named`: added this type',
  ],
  [
    ({ schemas }) => {
      schemas.Change.allOf = [ref('Phone')];
      schemas.Phone.required = ['number'];
    },
    'breaking `Change`: made `number` required',
    'breaking `Phone`: made `number` required',
    'added `Change`: added the field `number`',
  ],
  [({ sent, schemas }) => (sent.phone = schemas.Phone), 'described the API: said the same in another form'],
  [
    ({ sent }) =>
      (sent.phone = {
        type: 'object',
        additionalProperties: false,
        properties: { number: { type: 'string', maxLength: 9 } },
      }),
    'breaking `Change`: lowered `maxLength` of `phone.number` from `32` to `9`',
  ],
  [
    ({ sent, schemas }) => {
      schemas.Address = sent.address;
      sent.address = ref('Address');
    },
    'added `Address`: added this type',
  ],
  [
    ({ schemas }) => (schemas.Phone.properties.number.maxLength = 9),
    'breaking `Phone`: lowered `maxLength` of `number` from `32` to `9`',
  ],
  [({ update }) => (update.requestBody.required = false), 'added `updateThing`: made the body optional'],
  [({ update }) => delete update.requestBody, 'breaking `updateThing`: removed the body'],
  [({ path }) => (path.get.requestBody = { content: thing }), 'added `getThing`: added the body'],
  [
    ({ path }) => (path.get.requestBody = { required: true, content: thing }),
    'breaking `getThing`: added the required body',
  ],
  [
    ({ update }) => (update.requestBody.content['application/xml'] = { schema: ref('Change') }),
    'added `updateThing`: added the media type `application/xml` of the body',
  ],
  [
    ({ update }) => rename(update.requestBody.content, 'application/json', 'application/merge-patch+json'),
    'breaking `updateThing`: removed the media type `application/json` of the body',
    'added `updateThing`: added the media type `application/merge-patch+json` of the body',
  ],
  [
    ({ update }) => (content(update.requestBody).schema = ref('Phone')),
    'breaking `updateThing`: changed the body from `Change` to `Phone`',
  ],
  [
    ({ document }) =>
      (content(document.paths['/things'].post.requestBody).schema.properties.note.maxLength = 5),
    'breaking `SendNoteRequest`: set `maxLength` of `note` to `5`',
  ],
  [
    ({ document, schemas }) => {
      const media = content(document.paths['/things'].post.requestBody);
      schemas.Note = media.schema;
      media.schema = ref('Note');
    },
    'breaking `SendNoteRequest`: renamed to `Note`',
  ],
];
