import { type Edits, text, ref, content, rename } from './parts.ts';

/** Edits of what is shared, and of its names. */
export const sharedEdits: Edits = {
  one: {
    'breaking `Unused`: removed this type': ({ schemas }) => delete schemas.Unused,
    'added `Other`: added this type': ({ schemas }) => (schemas.Other = text),
    'breaking `Unused`: renamed to `Other`': ({ schemas }) => rename(schemas, 'Unused', 'Other'),
    'breaking `Change`: renamed to `Update`': ({ schemas, update }) => {
      rename(schemas, 'Change', 'Update');
      content(update.requestBody).schema = ref('Update');
    },
    'breaking `Owner`: renamed to `Person`': ({ schemas, answered }) => {
      rename(schemas, 'Owner', 'Person');
      answered.owner = ref('Person');
    },
    'breaking `Unused`: set `maxLength` of `a` to `1`': ({ schemas }) =>
      (schemas.Unused.properties.a.maxLength = 1),
    'added `Unused`: added the optional field `b`': ({ schemas }) => (schemas.Unused.properties.b = text),
    'breaking `Unused`: removed the field `a`': ({ schemas }) => delete schemas.Unused.properties.a,
    'described `updateThing`: changed `examples` from `{"one":{"$ref":"#/components/examples/One"}}` to `{"one":{"value":{"id":"1"}}}`':
      ({ components, success }) => {
        content(success).examples.one = components.examples.One;
        delete components.examples;
      },
    'added `getThing`: added the parameter `dry`': ({ path, parameters }) =>
      path.parameters.push(parameters.shift()),
    'added the API: added the webhook `gone`': ({ document }) => (document.webhooks.gone = {}),
    'added the API: removed the webhook `changed`': ({ document }) => delete document.webhooks,
    'added the API: changed the webhook `changed`': ({ document }) =>
      (document.webhooks.changed.post.deprecated = true),
    'breaking the API: set `jsonSchemaDialect` to `https://example.com/dialect`': ({ document }) =>
      (document.jsonSchemaDialect = 'https://example.com/dialect'),
  },
  several: [
    [
      ({ schemas, answered }) => {
        rename(schemas, 'Owner', 'Person');
        answered.owner = ref('Person');
        schemas.Person.properties.name.type = 'integer';
      },
      'breaking `Thing`: changed `owner` from `Owner` to `Person`',
      'breaking `Owner`: removed this type',
      'added `Person`: added this type',
    ],
    [
      ({ components, responses }) => {
        components.responses.Gone = { description: 'Gone.' };
        responses['404'] = ref('Gone', 'responses');
      },
      'added `updateThing`: removed the media type `application/json` of the answer 404',
      'described `updateThing`: changed `description` from `No such thing.` to `Gone.`',
    ],
  ],
  same: [
    ({ components, success }) => {
      components.headers = { ...components.headers, Count: success.headers['x-count'] };
      success.headers['x-count'] = ref('Count', 'headers');
    },
    ({ components, success }) => {
      success.headers['x-trace-id'] = components.headers.Trace;
      delete components.headers;
    },
    ({ components, parameters }) => {
      parameters[3] = components.parameters.Page;
      delete components.parameters;
    },
    ({ components, parameters }) => {
      components.parameters.Dry = parameters[0];
      parameters[0] = ref('Dry', 'parameters');
    },
    ({ components, responses }) => {
      responses['404'] = components.responses.Missing;
      delete components.responses;
    },
    ({ components, responses }) => {
      components.responses.Taken = responses['409'];
      responses['409'] = ref('Taken', 'responses');
    },
    ({ components, update }) => {
      components.requestBodies = { Change: update.requestBody };
      update.requestBody = ref('Change', 'requestBodies');
    },
    ({ components, responses }) => {
      rename(components.responses, 'Missing', 'NotFound');
      responses['404'] = ref('NotFound', 'responses');
    },
  ],
};
