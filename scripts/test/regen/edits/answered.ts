import { type Edit, text, orNull, problem, thing, ref, content, rename } from './parts.ts';

/** Edits of what is answered. */
export const answeredEdits: readonly Edit[] = [
  [
    'a property more',
    ({ answered }) => (answered.other = text),
    'added `Thing`: added the optional field `other`',
  ],
  [
    'a property more that is always there',
    ({ answered, schemas }) => {
      answered.other = text;
      schemas.Thing.required.push('other');
    },
    'added `Thing`: added the field `other`',
  ],
  ['a property less', ({ answered }) => delete answered.name, 'breaking `Thing`: removed the field `name`'],
  [
    'a required property less',
    ({ answered, schemas }) => {
      delete answered.id;
      delete schemas.Thing.required;
    },
    'breaking `Thing`: removed the field `id`',
  ],
  [
    'a property of an item less',
    ({ answered }) => delete answered.parts.items.properties.size,
    'breaking `Thing`: removed the field `parts[].size`',
  ],
  [
    'a property under another name',
    ({ answered }) => rename(answered, 'name', 'title'),
    'breaking `Thing`: removed the field `name`',
    'added `Thing`: added the optional field `title`',
  ],
  [
    'a property that may be absent',
    ({ schemas }) => delete schemas.Thing.required,
    'breaking `Thing`: made `id` optional',
  ],
  [
    'a property that is always there',
    ({ schemas }) => schemas.Thing.required.push('name'),
    'added `Thing`: made `name` required',
  ],
  [
    'a property that may be null',
    ({ answered }) => (answered.id.type = ['string', 'null']),
    'breaking `Thing`: changed the type of `id` from `string` to `string | null`',
  ],
  [
    'a property that is never null',
    ({ answered }) => (answered.name.type = 'string'),
    'added `Thing`: changed the type of `name` from `string | null` to `string`',
  ],
  [
    'null as a form of a property',
    ({ answered }) => (answered.id = { anyOf: [text, orNull] }),
    'breaking `Thing`: changed the type of `id` from `string` to `string | null`',
  ],
  [
    'null as a form of a named schema',
    ({ answered }) => (answered.owner = { anyOf: [answered.owner, orNull] }),
    'breaking `Thing`: let `owner` be null',
  ],
  [
    'null in the other notation',
    ({ answered }) => (answered.name = { oneOf: [text, orNull] }),
    'described the API: said the same in another form',
  ],
  [
    'another type',
    ({ answered }) => (answered.id.type = 'integer'),
    'breaking `Thing`: changed the type of `id` from `string` to `integer`',
  ],
  [
    'a type more',
    ({ answered }) => (answered.id.type = ['string', 'integer']),
    'breaking `Thing`: changed the type of `id` from `string` to `string | integer`',
  ],
  [
    'a type less',
    ({ answered }) => (answered.name.type = ['null']),
    'added `Thing`: changed the type of `name` from `string | null` to `null`',
  ],
  ['no type at all', ({ answered }) => delete answered.id.type, 'breaking `Thing`: opened `id` to any type'],
  [
    'an integer in the place of a number',
    ({ answered }) => (answered.parts.items.properties.size.type = 'number'),
    'breaking `Thing`: changed the type of `parts[].size` from `integer` to `number`',
  ],
  [
    'a value more',
    ({ answered }) => answered.state.enum.push('gone'),
    'breaking `Thing`: added the value `gone` to `state`',
  ],
  [
    'a value less',
    ({ answered }) => answered.state.enum.pop(),
    'added `Thing`: removed the value `shut` from `state`',
  ],
  [
    'values in another order',
    ({ answered }) => (answered.state.enum = answered.state.enum.toReversed()),
    'added `Thing`: put the values of `state` in another order',
  ],
  [
    'any value',
    ({ answered }) => delete answered.state.enum,
    'breaking `Thing`: opened `state` to any value',
  ],
  [
    'a list of values',
    ({ answered }) => (answered.id.enum = ['a']),
    'added `Thing`: limited `id` to the value `a`',
  ],
  [
    'a limit',
    ({ answered }) => (answered.id.maxLength = 36),
    'added `Thing`: set `maxLength` of `id` to `36`',
  ],
  [
    'a format',
    ({ answered }) => (answered.id.format = 'uuid'),
    'added `Thing`: set `format` of `id` to `uuid`',
  ],
  [
    'a pattern',
    ({ answered }) => (answered.id.pattern = '^a$'),
    'added `Thing`: set `pattern` of `id` to `^a$`',
  ],
  [
    'a shorter list',
    ({ answered }) => (answered.parts.maxItems = 3),
    'added `Thing`: set `maxItems` of `parts` to `3`',
  ],
  [
    'another item',
    ({ answered }) => (answered.parts.items = text),
    'breaking `Thing`: changed the type of `parts[]` from `object` to `string`',
  ],
  [
    'no unknown properties',
    ({ schemas }) => (schemas.Thing.additionalProperties = false),
    'added `Thing`: closed to unknown fields',
  ],
  [
    'unknown properties of one type',
    ({ schemas }) => (schemas.Owner.additionalProperties = text),
    'added `Owner`: opened to unknown fields',
  ],
  [
    'a form more',
    ({ answered }) => answered.either.oneOf.push({ type: 'boolean' }),
    'breaking `Thing`: added a variant of `either`',
  ],
  [
    'a form less',
    ({ answered }) => answered.either.oneOf.pop(),
    'added `Thing`: removed a variant of `either`',
  ],
  [
    'any form',
    ({ answered }) => rename(answered.either, 'oneOf', 'anyOf'),
    'added `Thing`: took any number of the variants of `either`',
  ],
  [
    'a schema as one of two forms',
    ({ answered }) => (answered.owner = { oneOf: [answered.owner, text] }),
    'breaking `Thing`: added a variant of `owner`',
  ],
  [
    'a part of it in `allOf`',
    ({ answered }) => (answered.owner = { allOf: [answered.owner] }),
    'described the API: said the same in another form',
  ],
  ['a default', ({ answered }) => (answered.id.default = 'a'), 'added `Thing`: set `default` of `id` to `a`'],
  [
    'a deprecated property',
    ({ answered }) => (answered.name.deprecated = true),
    'added `Thing`: deprecated `name`',
  ],
  [
    'a property of a named part less',
    ({ schemas }) => delete schemas.Owner.properties.name,
    'breaking `Owner`: removed the field `name`',
  ],
  [
    'another named schema in its place',
    ({ answered }) => (answered.owner = ref('Problem')),
    'breaking `Thing`: changed `owner` from `Owner` to `Problem`',
  ],
  [
    'a status more',
    ({ update }) => (update.responses['422'] = { description: 'Wrong.', content: problem }),
    'added `updateThing`: added the answer 422',
  ],
  [
    'a success more with the same body',
    ({ update }) => (update.responses['201'] = { description: 'New.', content: thing }),
    'added `updateThing`: added the answer 201',
  ],
  [
    'a success more with another body',
    ({ update }) => (update.responses['202'] = { description: 'Later.', content: problem }),
    'breaking `updateThing`: added the answer 202 with another body',
  ],
  [
    'a success more without a body',
    ({ update }) => (update.responses['204'] = { description: 'Nothing new.' }),
    'breaking `updateThing`: added the answer 204 with another body',
  ],
  [
    'a success less',
    ({ update }) => delete update.responses['200'],
    'breaking `updateThing`: removed the answer 200',
  ],
  [
    'another success',
    ({ update }) => rename(update.responses, '200', '201'),
    'breaking `updateThing`: removed the answer 200',
    'added `updateThing`: added the answer 201',
  ],
  [
    'an error less',
    ({ update }) => delete update.responses['409'],
    'added `updateThing`: removed the answer 409',
  ],
  [
    'an answer for every other status',
    ({ update }) => (update.responses.default = { description: 'Failed.' }),
    'added `updateThing`: added the answer default',
  ],
  [
    'no answer for a shared error',
    ({ update }) => delete update.responses['404'],
    'added `updateThing`: removed the answer 404',
  ],
  [
    'a body of an error less',
    ({ update }) => delete update.responses['409'].content,
    'added `updateThing`: removed the media type `application/json` of the answer 409',
  ],
  [
    'a body of the success less',
    ({ update }) => delete update.responses['200'].content,
    'breaking `updateThing`: removed the media type `application/json` of the answer 200',
  ],
  [
    'a body where there was none',
    ({ document }) => (document.paths['/things'].post.responses['204'].content = thing),
    'added `sendNote`: added the media type `application/json` of the answer 204',
  ],
  [
    'a media type more',
    ({ update }) => (update.responses['200'].content['text/csv'] = { schema: text }),
    'added `updateThing`: added the media type `text/csv` of the answer 200',
    'added `UpdateThingResponse`: added this type',
  ],
  [
    'another media type',
    ({ update }) => rename(update.responses['200'].content, 'application/json', 'application/hal+json'),
    'breaking `updateThing`: removed the media type `application/json` of the answer 200',
    'added `updateThing`: added the media type `application/hal+json` of the answer 200',
  ],
  [
    'another schema of the body',
    ({ update }) => (content(update.responses['200']).schema = ref('Owner')),
    'breaking `updateThing`: changed the answer 200 from `Thing` to `Owner`',
  ],
  [
    'a list of what was one',
    ({ update }) => (content(update.responses['200']).schema = { type: 'array', items: ref('Thing') }),
    'breaking `updateThing`: changed the answer 200 from `Thing` to `UpdateThingResponse`',
    'added `UpdateThingResponse`: added this type',
  ],
  [
    'a header more',
    ({ update }) => (update.responses['200'].headers['x-new'] = { schema: text }),
    'added `updateThing`: added the header `x-new`',
  ],
  [
    'a header less',
    ({ update }) => delete update.responses['200'].headers['x-trace-id'],
    'breaking `updateThing`: removed the header `x-trace-id`',
  ],
  [
    'a header that may be absent',
    ({ update }) => delete update.responses['200'].headers['x-count'].required,
    'breaking `updateThing`: made `x-count` optional',
  ],
  [
    'a header that is always there',
    ({ components }) => (components.headers.Trace.required = true),
    'added `Trace`: made it required',
  ],
  [
    'another type of a header',
    ({ update }) => (update.responses['200'].headers['x-count'].schema.type = 'string'),
    'breaking `updateThing`: changed the type of `x-count` from `integer` to `string`',
  ],
  [
    'a property of an error less',
    ({ schemas }) => delete schemas.Problem.properties.code,
    'breaking `Problem`: removed the field `code`',
  ],
  [
    'a link',
    ({ update }) => (update.responses['200'].links = { get: { operationId: 'getThing' } }),
    'added `updateThing`: set `links` to `{"get":{"operationId":"getThing"}}`',
  ],
];
