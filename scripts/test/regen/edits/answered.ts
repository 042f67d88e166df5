import { type Edit, text, orNull, problem, thing, ref, content, rename } from './parts.ts';

/** Edits of what is answered. */
export const answeredEdits: readonly Edit[] = [
  [({ answered }) => (answered.other = text), 'added `Thing`: added the optional field `other`'],
  [
    ({ answered, schemas }) => {
      answered.other = text;
      schemas.Thing.required.push('other');
    },
    'added `Thing`: added the field `other`',
  ],
  [({ answered }) => delete answered.name, 'breaking `Thing`: removed the field `name`'],
  [
    ({ answered, schemas }) => {
      delete answered.id;
      delete schemas.Thing.required;
    },
    'breaking `Thing`: removed the field `id`',
  ],
  [
    ({ answered }) => delete answered.parts.items.properties.size,
    'breaking `Thing`: removed the field `parts[].size`',
  ],
  [
    ({ answered }) => rename(answered, 'name', 'title'),
    'breaking `Thing`: removed the field `name`',
    'added `Thing`: added the optional field `title`',
  ],
  [({ schemas }) => delete schemas.Thing.required, 'breaking `Thing`: made `id` optional'],
  [({ schemas }) => schemas.Thing.required.push('name'), 'added `Thing`: made `name` required'],
  [
    ({ answered }) => (answered.id.type = ['string', 'null']),
    'breaking `Thing`: changed the type of `id` from `string` to `string | null`',
  ],
  [
    ({ answered }) => (answered.name.type = 'string'),
    'added `Thing`: changed the type of `name` from `string | null` to `string`',
  ],
  [
    ({ answered }) => (answered.id = { anyOf: [text, orNull] }),
    'breaking `Thing`: changed the type of `id` from `string` to `string | null`',
  ],
  [
    ({ answered }) => (answered.owner = { anyOf: [answered.owner, orNull] }),
    'breaking `Thing`: let `owner` be null',
  ],
  [
    ({ answered }) => (answered.name = { oneOf: [text, orNull] }),
    'described the API: said the same in another form',
  ],
  [
    ({ answered }) => (answered.id.type = 'integer'),
    'breaking `Thing`: changed the type of `id` from `string` to `integer`',
  ],
  [
    ({ answered }) => (answered.id.type = ['string', 'integer']),
    'breaking `Thing`: changed the type of `id` from `string` to `string | integer`',
  ],
  [
    ({ answered }) => (answered.name.type = ['null']),
    'added `Thing`: changed the type of `name` from `string | null` to `null`',
  ],
  [({ answered }) => delete answered.id.type, 'breaking `Thing`: opened `id` to any type'],
  [
    ({ answered }) => (answered.parts.items.properties.size.type = 'number'),
    'breaking `Thing`: changed the type of `parts[].size` from `integer` to `number`',
  ],
  [({ answered }) => answered.state.enum.push('gone'), 'breaking `Thing`: added the value `gone` to `state`'],
  [({ answered }) => answered.state.enum.pop(), 'added `Thing`: removed the value `shut` from `state`'],
  [
    ({ answered }) => (answered.state.enum = answered.state.enum.toReversed()),
    'added `Thing`: put the values of `state` in another order',
  ],
  [({ answered }) => delete answered.state.enum, 'breaking `Thing`: opened `state` to any value'],
  [({ answered }) => (answered.id.enum = ['a']), 'added `Thing`: limited `id` to the value `a`'],
  [({ answered }) => (answered.id.maxLength = 36), 'added `Thing`: set `maxLength` of `id` to `36`'],
  [({ answered }) => (answered.id.format = 'uuid'), 'added `Thing`: set `format` of `id` to `uuid`'],
  [({ answered }) => (answered.id.pattern = '^a$'), 'added `Thing`: set `pattern` of `id` to `^a$`'],
  [({ answered }) => (answered.parts.maxItems = 3), 'added `Thing`: set `maxItems` of `parts` to `3`'],
  [
    ({ answered }) => (answered.parts.items = text),
    'breaking `Thing`: changed the type of `parts[]` from `object` to `string`',
  ],
  [({ schemas }) => (schemas.Thing.additionalProperties = false), 'added `Thing`: closed to unknown fields'],
  [({ schemas }) => (schemas.Owner.additionalProperties = text), 'added `Owner`: opened to unknown fields'],
  [
    ({ answered }) => answered.either.oneOf.push({ type: 'boolean' }),
    'breaking `Thing`: added a variant of `either`',
  ],
  [({ answered }) => answered.either.oneOf.pop(), 'added `Thing`: removed a variant of `either`'],
  [
    ({ answered }) => rename(answered.either, 'oneOf', 'anyOf'),
    'added `Thing`: took any number of the variants of `either`',
  ],
  [
    ({ answered }) => (answered.owner = { oneOf: [answered.owner, text] }),
    'breaking `Thing`: added a variant of `owner`',
  ],
  [
    ({ answered }) => (answered.owner = { allOf: [answered.owner] }),
    'described the API: said the same in another form',
  ],
  [({ answered }) => (answered.id.default = 'a'), 'added `Thing`: set `default` of `id` to `a`'],
  [({ answered }) => (answered.name.deprecated = true), 'added `Thing`: deprecated `name`'],
  [({ schemas }) => delete schemas.Owner.properties.name, 'breaking `Owner`: removed the field `name`'],
  [
    ({ answered }) => (answered.owner = ref('Problem')),
    'breaking `Thing`: changed `owner` from `Owner` to `Problem`',
  ],
  [
    ({ update }) => (update.responses['422'] = { description: 'Wrong.', content: problem }),
    'added `updateThing`: added the answer 422',
  ],
  [
    ({ update }) => (update.responses['201'] = { description: 'New.', content: thing }),
    'added `updateThing`: added the answer 201',
  ],
  [
    ({ update }) => (update.responses['202'] = { description: 'Later.', content: problem }),
    'breaking `updateThing`: added the answer 202 with another body',
  ],
  [
    ({ update }) => (update.responses['204'] = { description: 'Nothing new.' }),
    'breaking `updateThing`: added the answer 204 with another body',
  ],
  [({ update }) => delete update.responses['200'], 'breaking `updateThing`: removed the answer 200'],
  [
    ({ update }) => rename(update.responses, '200', '201'),
    'breaking `updateThing`: removed the answer 200',
    'added `updateThing`: added the answer 201',
  ],
  [({ update }) => delete update.responses['409'], 'added `updateThing`: removed the answer 409'],
  [
    ({ update }) => (update.responses.default = { description: 'Failed.' }),
    'added `updateThing`: added the answer default',
  ],
  [({ update }) => delete update.responses['404'], 'added `updateThing`: removed the answer 404'],
  [
    ({ update }) => delete update.responses['409'].content,
    'added `updateThing`: removed the media type `application/json` of the answer 409',
  ],
  [
    ({ update }) => delete update.responses['200'].content,
    'breaking `updateThing`: removed the media type `application/json` of the answer 200',
  ],
  [
    ({ document }) => (document.paths['/things'].post.responses['204'].content = thing),
    'added `sendNote`: added the media type `application/json` of the answer 204',
  ],
  [
    ({ update }) => (update.responses['200'].content['text/csv'] = { schema: text }),
    'added `updateThing`: added the media type `text/csv` of the answer 200',
    'added `UpdateThingResponse`: added this type',
  ],
  [
    ({ update }) => rename(update.responses['200'].content, 'application/json', 'application/hal+json'),
    'breaking `updateThing`: removed the media type `application/json` of the answer 200',
    'added `updateThing`: added the media type `application/hal+json` of the answer 200',
  ],
  [
    ({ update }) => (content(update.responses['200']).schema = ref('Owner')),
    'breaking `updateThing`: changed the answer 200 from `Thing` to `Owner`',
  ],
  [
    ({ update }) => (content(update.responses['200']).schema = { type: 'array', items: ref('Thing') }),
    'breaking `updateThing`: changed the answer 200 from `Thing` to `UpdateThingResponse`',
    'added `UpdateThingResponse`: added this type',
  ],
  [
    ({ update }) => (update.responses['200'].headers['x-new'] = { schema: text }),
    'added `updateThing`: added the header `x-new`',
  ],
  [
    ({ update }) => delete update.responses['200'].headers['x-trace-id'],
    'breaking `updateThing`: removed the header `x-trace-id`',
  ],
  [
    ({ update }) => delete update.responses['200'].headers['x-count'].required,
    'breaking `updateThing`: made `x-count` optional',
  ],
  [({ components }) => (components.headers.Trace.required = true), 'added `Trace`: made it required'],
  [
    ({ update }) => (update.responses['200'].headers['x-count'].schema.type = 'string'),
    'breaking `updateThing`: changed the type of `x-count` from `integer` to `string`',
  ],
  [({ schemas }) => delete schemas.Problem.properties.code, 'breaking `Problem`: removed the field `code`'],
  [
    ({ update }) => (update.responses['200'].links = { get: { operationId: 'getThing' } }),
    'added `updateThing`: set `links` to `{"get":{"operationId":"getThing"}}`',
  ],
];
