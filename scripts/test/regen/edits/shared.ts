import { type Edit, text, ref, content, rename } from './parts.ts';

/** Edits of what is shared, and of its names. */
export const sharedEdits: readonly Edit[] = [
  [({ schemas }) => delete schemas.Unused, 'breaking `Unused`: removed this type'],
  [({ schemas }) => (schemas.Other = text), 'added `Other`: added this type'],
  [({ schemas }) => rename(schemas, 'Unused', 'Other'), 'breaking `Unused`: renamed to `Other`'],
  [
    ({ schemas, update }) => {
      rename(schemas, 'Change', 'Update');
      content(update.requestBody).schema = ref('Update');
    },
    'breaking `Change`: renamed to `Update`',
  ],
  [
    ({ schemas, answered }) => {
      rename(schemas, 'Owner', 'Person');
      answered.owner = ref('Person');
    },
    'breaking `Owner`: renamed to `Person`',
  ],
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
    ({ schemas }) => (schemas.Unused.properties.a.maxLength = 1),
    'breaking `Unused`: set `maxLength` of `a` to `1`',
  ],
  [({ schemas }) => (schemas.Unused.properties.b = text), 'added `Unused`: added the optional field `b`'],
  [({ schemas }) => delete schemas.Unused.properties.a, 'breaking `Unused`: removed the field `a`'],
  [
    ({ components, update }) => {
      components.headers = { ...components.headers, Count: update.responses['200'].headers['x-count'] };
      update.responses['200'].headers['x-count'] = ref('Count', 'headers');
    },
    'described the API: said the same in another form',
  ],
  [
    ({ components, update }) => {
      update.responses['200'].headers['x-trace-id'] = components.headers.Trace;
      delete components.headers;
    },
    'described the API: said the same in another form',
  ],
  [
    ({ components, update }) => {
      update.parameters[3] = components.parameters.Page;
      delete components.parameters;
    },
    'described the API: said the same in another form',
  ],
  [
    ({ components, update }) => {
      components.parameters.Dry = update.parameters[0];
      update.parameters[0] = ref('Dry', 'parameters');
    },
    'described the API: said the same in another form',
  ],
  [
    ({ components, update }) => {
      update.responses['404'] = components.responses.Missing;
      delete components.responses;
    },
    'described the API: said the same in another form',
  ],
  [
    ({ components, update }) => {
      components.responses.Taken = update.responses['409'];
      update.responses['409'] = ref('Taken', 'responses');
    },
    'described the API: said the same in another form',
  ],
  [
    ({ components, update }) => {
      components.requestBodies = { Change: update.requestBody };
      update.requestBody = ref('Change', 'requestBodies');
    },
    'described the API: said the same in another form',
  ],
  [
    ({ components, update }) => {
      content(update.responses['200']).examples.one = components.examples.One;
      delete components.examples;
    },
    'described `updateThing`: changed `examples` from `{"one":{"$ref":"#/components/examples/One"}}` to `{"one":{"value":{"id":"1"}}}`',
  ],
  [
    ({ components, update }) => {
      rename(components.responses, 'Missing', 'NotFound');
      update.responses['404'] = ref('NotFound', 'responses');
    },
    'described the API: said the same in another form',
  ],
  [
    ({ components, update }) => {
      components.responses.Gone = { description: 'Gone.' };
      update.responses['404'] = ref('Gone', 'responses');
    },
    'added `updateThing`: removed the media type `application/json` of the answer 404',
    'described `updateThing`: changed `description` from `No such thing.` to `Gone.`',
  ],
  [
    ({ path, update }) => path.parameters.push(update.parameters.shift()),
    'added `getThing`: added the parameter `dry`',
  ],
  [({ document }) => (document.webhooks.gone = {}), 'added the API: added the webhook `gone`'],
  [({ document }) => delete document.webhooks, 'added the API: removed the webhook `changed`'],
];
