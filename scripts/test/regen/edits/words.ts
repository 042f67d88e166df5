import { type Edit, content } from './parts.ts';

/** Edits of words alone. */
export const wordEdits: readonly Edit[] = [
  [
    ({ document }) => (document.info.title = 'Other things'),
    'described the API: changed `title` from `Things` to `Other things`',
  ],
  [
    ({ document }) => (document.info.version = '1.0.1'),
    'described the API: changed `version` from `1.0.0` to `1.0.1`',
  ],
  [
    ({ document }) => (document.info.description = 'Some of them.'),
    'described the API: changed `description` from `All of them.` to `Some of them.`',
  ],
  [
    ({ document }) => (document.info.contact = { url: 'https://example.com' }),
    'described the API: set `contact` to `{"url":"https://example.com"}`',
  ],
  [
    ({ document }) => (document.tags[0].description = 'Those things.'),
    'described the API: changed `tags` from `[{"name":"Things","description":"Things."}]` to `[{"name":"Things","description":"Those things."}]`',
  ],
  [
    ({ document }) => (document['x-reviewed'] = { 'docs.example.com/update': '2026-01-31' }),
    'described the API: set `x-reviewed` to `{"docs.example.com/update":"2026-01-31"}`',
  ],
  [
    ({ document }) => (document.openapi = '3.1.1'),
    'described the API: changed `openapi` from `3.1.0` to `3.1.1`',
  ],
  [
    ({ schemas }) => (schemas.Thing.description = 'A thing.'),
    'described `Thing`: set `description` to `A thing.`',
  ],
  [
    ({ sent }) => (sent.name.description = 'The name.'),
    'described `Change`: changed `description` of `name` from `Its name.` to `The name.`',
  ],
  [
    ({ sent }) => (sent.phone.description = 'The phone.'),
    'described `Change`: set `description` of `phone` to `The phone.`',
  ],
  [({ sent }) => (sent.name.examples = ['Ana']), 'described `Change`: set `examples` of `name` to `["Ana"]`'],
  [({ sent }) => (sent.name['x-pii'] = 'name'), 'described `Change`: set `x-pii` of `name` to `name`'],
  [({ schemas }) => (schemas.Thing.title = 'Thing'), 'described `Thing`: set `title` to `Thing`'],
  [
    ({ update }) => (update.responses['200'].description = 'Changed.'),
    'described `updateThing`: changed `description` from `The thing.` to `Changed.`',
  ],
  [
    ({ components }) => (components.responses.Missing.description = 'Nothing.'),
    'described `Missing`: changed `description` from `No such thing.` to `Nothing.`',
  ],
  [
    ({ update }) => (content(update.requestBody).examples.one.value.name = 'Eva'),
    'described `updateThing`: changed `examples` from `{"one":{"value":{"name":"Ana"}}}` to `{"one":{"value":{"name":"Eva"}}}`',
  ],
  [
    ({ components }) => (components.examples.One.value.id = '2'),
    'described `One`: changed `value` from `{"id":"1"}` to `{"id":"2"}`',
  ],
  [({ schemas }) => (schemas.Thing['x-order'] = 1), 'described `Thing`: set `x-order` to `1`'],
  [({ schemas }) => (schemas.Thing = Object.fromEntries(Object.entries(schemas.Thing).toReversed()))],
];
