import { type Edits, content } from './parts.ts';

/** Edits of words alone. */
export const wordEdits: Edits = {
  one: {
    'described the API: changed `title` from `Things` to `Other things`': ({ document }) =>
      (document.info.title = 'Other things'),
    'described the API: changed `version` from `1.0.0` to `1.0.1`': ({ document }) =>
      (document.info.version = '1.0.1'),
    'described the API: changed `description` from `All of them.` to `Some of them.`': ({ document }) =>
      (document.info.description = 'Some of them.'),
    'described the API: set `contact` to `{"url":"https://example.com"}`': ({ document }) =>
      (document.info.contact = { url: 'https://example.com' }),
    'described the API: changed `tags` from `[{"name":"Things","description":"Things."}]` to `[{"name":"Things","description":"Those things."}]`':
      ({ document }) => (document.tags[0].description = 'Those things.'),
    'described the API: set `x-reviewed` to `{"docs.example.com/update":"2026-01-31"}`': ({ document }) =>
      (document['x-reviewed'] = { 'docs.example.com/update': '2026-01-31' }),
    'described the API: changed `openapi` from `3.1.0` to `3.1.1`': ({ document }) =>
      (document.openapi = '3.1.1'),
    'described `Thing`: set `description` to `A thing.`': ({ schemas }) =>
      (schemas.Thing.description = 'A thing.'),
    'described `Thing`: set `title` to `Thing`': ({ schemas }) => (schemas.Thing.title = 'Thing'),
    'described `updateThing`: changed `description` from `The thing.` to `Changed.`': ({ success }) =>
      (success.description = 'Changed.'),
    'described `Missing`: changed `description` from `No such thing.` to `Nothing.`': ({ components }) =>
      (components.responses.Missing.description = 'Nothing.'),
    'described `updateThing`: changed `examples` from `{"one":{"value":{"name":"Ana"}}}` to `{"one":{"value":{"name":"Eva"}}}`':
      ({ update }) => (content(update.requestBody).examples.one.value.name = 'Eva'),
    'described `One`: changed `value` from `{"id":"1"}` to `{"id":"2"}`': ({ components }) =>
      (components.examples.One.value.id = '2'),
    'described `Thing`: set `x-order` to `1`': ({ schemas }) => (schemas.Thing['x-order'] = 1),
  },
  several: [
    [({ schemas }) => (schemas.Thing = Object.fromEntries(Object.entries(schemas.Thing).toReversed()))],
  ],
};
