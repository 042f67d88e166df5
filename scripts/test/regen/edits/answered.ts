import { type Edits, text, problem, thing, ref, rename } from './parts.ts';

/** Edits of what is answered, beside those of a field's schema. */
export const answeredEdits: Edits = {
  one: {
    'added `Thing`: added the field `other`': ({ answered, schemas }) => {
      answered.other = text;
      schemas.Thing.required.push('other');
    },
    'breaking `Thing`: removed the field `id`': ({ answered, schemas }) => {
      delete answered.id;
      delete schemas.Thing.required;
    },
    'breaking `Thing`: made `id` optional': ({ schemas }) => delete schemas.Thing.required,
    'added `Thing`: made `name` required': ({ schemas }) => schemas.Thing.required.push('name'),
    'added `Thing`: closed to unknown fields': ({ schemas }) => (schemas.Thing.additionalProperties = false),
    'added `Owner`: opened to unknown fields': ({ schemas }) => (schemas.Owner.additionalProperties = text),
    'breaking `Owner`: removed the field `name`': ({ schemas }) => delete schemas.Owner.properties.name,
    'breaking `Problem`: removed the field `code`': ({ schemas }) => delete schemas.Problem.properties.code,
    'added `updateThing`: added the answer 422': ({ responses }) =>
      (responses['422'] = { description: 'Wrong.', content: problem }),
    'added `updateThing`: added the answer 201': ({ responses }) =>
      (responses['201'] = { description: 'New.', content: thing }),
    'breaking `updateThing`: added the answer 202 with another body': ({ responses }) =>
      (responses['202'] = { description: 'Later.', content: problem }),
    'breaking `updateThing`: added the answer 204 with another body': ({ responses }) =>
      (responses['204'] = { description: 'Nothing new.' }),
    'added `updateThing`: added the answer default': ({ responses }) =>
      (responses.default = { description: 'Failed.' }),
    'breaking `updateThing`: removed the answer 200': ({ responses }) => delete responses['200'],
    'added `updateThing`: removed the answer 409': ({ responses }) => delete responses['409'],
    'added `updateThing`: removed the answer 404': ({ responses }) => delete responses['404'],
    'added `updateThing`: removed the media type `application/json` of the answer 409': ({ responses }) =>
      delete responses['409'].content,
    'breaking `updateThing`: removed the media type `application/json` of the answer 200': ({ success }) =>
      delete success.content,
    'added `sendNote`: added the media type `application/json` of the answer 204': ({ document }) =>
      (document.paths['/things'].post.responses['204'].content = thing),
    'breaking `updateThing`: changed the answer 200 from `Thing` to `Owner`': ({ success }) =>
      (success.content['application/json'].schema = ref('Owner')),
    'added `updateThing`: added the header `x-new`': ({ success }) =>
      (success.headers['x-new'] = { schema: text }),
    'breaking `updateThing`: removed the header `x-trace-id`': ({ success }) =>
      delete success.headers['x-trace-id'],
    'breaking `updateThing`: made `x-count` optional': ({ success }) =>
      delete success.headers['x-count'].required,
    'breaking `updateThing`: changed the type of `x-count` from `integer` to `string`': ({ success }) =>
      (success.headers['x-count'].schema.type = 'string'),
    'added `Trace`: made it required': ({ components }) => (components.headers.Trace.required = true),
    'added `updateThing`: set `links` to `{"get":{"operationId":"getThing"}}`': ({ success }) =>
      (success.links = { get: { operationId: 'getThing' } }),
  },
  several: [
    [
      ({ answered }) => rename(answered, 'name', 'title'),
      'breaking `Thing`: removed the field `name`',
      'added `Thing`: added the optional field `title`',
    ],
    [
      ({ responses }) => rename(responses, '200', '201'),
      'breaking `updateThing`: removed the answer 200',
      'added `updateThing`: added the answer 201',
    ],
    [
      ({ success }) => (success.content['text/csv'] = { schema: text }),
      'added `updateThing`: added the media type `text/csv` of the answer 200',
      'added `UpdateThingResponse`: added this type',
    ],
    [
      ({ success }) => rename(success.content, 'application/json', 'application/hal+json'),
      'breaking `updateThing`: removed the media type `application/json` of the answer 200',
      'added `updateThing`: added the media type `application/hal+json` of the answer 200',
    ],
    [
      ({ success }) => (success.content['application/json'].schema = { type: 'array', items: ref('Thing') }),
      'breaking `updateThing`: changed the answer 200 from `Thing` to `UpdateThingResponse`',
      'added `UpdateThingResponse`: added this type',
    ],
  ],
};
