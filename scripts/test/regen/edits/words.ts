import { type Edit, content } from './parts.ts';

/** Edits of words alone. */
export const wordEdits: readonly Edit[] = [
  [
    'another title',
    ({ document }) => (document.info.title = 'Other things'),
    'described the API: changed `title` from `Things` to `Other things`',
  ],
  [
    'another version',
    ({ document }) => (document.info.version = '1.0.1'),
    'described the API: changed `version` from `1.0.0` to `1.0.1`',
  ],
  [
    'another description',
    ({ document }) => (document.info.description = 'Some of them.'),
    'described the API: changed `description` from `All of them.` to `Some of them.`',
  ],
  [
    'a contact',
    ({ document }) => (document.info.contact = { url: 'https://example.com' }),
    'described the API: set `contact` to `{"url":"https://example.com"}`',
  ],
  [
    'another tag',
    ({ document }) => (document.tags[0].description = 'Those things.'),
    'described the API: changed `tags` from `[{"name":"Things","description":"Things."}]` to `[{"name":"Things","description":"Those things."}]`',
  ],
  [
    'a review',
    ({ document }) => (document['x-reviewed'] = { 'docs.example.com/update': '2026-01-31' }),
    'described the API: set `x-reviewed` to `{"docs.example.com/update":"2026-01-31"}`',
  ],
  [
    'another patch level of OpenAPI',
    ({ document }) => (document.openapi = '3.1.1'),
    'described the API: changed `openapi` from `3.1.0` to `3.1.1`',
  ],
  [
    'a description of a type',
    ({ schemas }) => (schemas.Thing.description = 'A thing.'),
    'described `Thing`: set `description` to `A thing.`',
  ],
  [
    'another description of a property',
    ({ sent }) => (sent.name.description = 'The name.'),
    'described `Change`: changed `description` of `name` from `Its name.` to `The name.`',
  ],
  [
    'a description beside a reference',
    ({ sent }) => (sent.phone.description = 'The phone.'),
    'described `Change`: set `description` of `phone` to `The phone.`',
  ],
  [
    'examples of a property',
    ({ sent }) => (sent.name.examples = ['Ana']),
    'described `Change`: set `examples` of `name` to `["Ana"]`',
  ],
  [
    'a kind of personal data',
    ({ sent }) => (sent.name['x-pii'] = 'name'),
    'described `Change`: set `x-pii` of `name` to `name`',
  ],
  [
    'a title of a type',
    ({ schemas }) => (schemas.Thing.title = 'Thing'),
    'described `Thing`: set `title` to `Thing`',
  ],
  [
    'another description of an answer',
    ({ update }) => (update.responses['200'].description = 'Changed.'),
    'described `updateThing`: changed `description` from `The thing.` to `Changed.`',
  ],
  [
    'another description of a shared answer',
    ({ components }) => (components.responses.Missing.description = 'Nothing.'),
    'described `Missing`: changed `description` from `No such thing.` to `Nothing.`',
  ],
  [
    'another example',
    ({ update }) => (content(update.requestBody).examples.one.value.name = 'Eva'),
    'described `updateThing`: changed `examples` from `{"one":{"value":{"name":"Ana"}}}` to `{"one":{"value":{"name":"Eva"}}}`',
  ],
  [
    'another shared example',
    ({ components }) => (components.examples.One.value.id = '2'),
    'described `One`: changed `value` from `{"id":"1"}` to `{"id":"2"}`',
  ],
  [
    'an unknown extension',
    ({ schemas }) => (schemas.Thing['x-order'] = 1),
    'described `Thing`: set `x-order` to `1`',
  ],
  [
    'members in another order',
    ({ schemas }) => (schemas.Thing = Object.fromEntries(Object.entries(schemas.Thing).toReversed())),
  ],
];
