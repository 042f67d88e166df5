import { type Edits, rename } from './parts.ts';

/** Edits of operations. */
export const operationEdits: Edits = {
  one: {
    'added `deleteThing`: added this operation, `DELETE /things/{id}`': ({ path }) =>
      (path.delete = { operationId: 'deleteThing', responses: { 204: { description: 'Gone.' } } }),
    'breaking `getThing`: removed this operation, `GET /things/{id}`': ({ path }) => delete path.get,
    'added `listNotes`: added this operation, `GET /notes`': ({ document }) =>
      (document.paths['/notes'] = {
        get: { operationId: 'listNotes', responses: { 200: { description: 'OK' } } },
      }),
    'breaking `updateThing`: renamed to `changeThing`': ({ update }) => (update.operationId = 'changeThing'),
    'breaking `updateThing`: moved from `PATCH /things/{id}` to `PUT /things/{id}`': ({ path }) =>
      rename(path, 'patch', 'put'),
    'breaking `sendNote`: moved from `POST /things` to `POST /notes`': ({ document }) =>
      rename(document.paths, '/things', '/notes'),
    'added `updateThing`: deprecated as a whole': ({ update }) => (update.deprecated = true),
    'added `updateThing`: no longer deprecated as a whole': ({ update }) => (update.deprecated = false),
    'added `updateThing`: counted a repeat as safe, so that a failed call is tried again': ({ update }) =>
      (update['x-idempotent'] = true),
    'added `getThing`: counted a repeat as unsafe, so that a call is no longer tried again once it may have been carried out':
      ({ path }) => (path.get['x-idempotent'] = false),
    'breaking `updateThing`: changed `nested` of `x-update-semantics` from `merge` to `replace`': ({
      update,
    }) => (update['x-update-semantics'].nested = 'replace'),
    'added `updateThing`: changed `null` of `x-update-semantics` from `undocumented` to `clears`': ({
      update,
    }) => (update['x-update-semantics'].null = 'clears'),
    'breaking `updateThing`: changed `omitted` of `x-update-semantics` from `unchanged` to `cleared`': ({
      update,
    }) => (update['x-update-semantics'].omitted = 'cleared'),
    'described `updateThing`: lifted `x-update-semantics`': ({ update }) =>
      delete update['x-update-semantics'],
    'breaking `updateThing`: set servers of its own, which the clients do not use': ({ update }) =>
      (update.servers = [{ url: 'https://other.example.com' }]),
    'added `updateThing`: set `callbacks` to `{"done":{"{$request.body#/url}":{}}}`': ({ update }) =>
      (update.callbacks = { done: { '{$request.body#/url}': {} } }),
    'described `updateThing`: changed `summary` from `Update a thing` to `Change a thing`': ({ update }) =>
      (update.summary = 'Change a thing'),
    'described `updateThing`: set `description` to `Changes it.`': ({ update }) =>
      (update.description = 'Changes it.'),
    'described `updateThing`: changed `tags` from `["Things"]` to `["Others"]`': ({ update }) =>
      (update.tags = ['Others']),
    'described `updateThing`: set `x-evidence` to `{"level":"documented","source":"docs.example.com/update"}`':
      ({ update }) => (update['x-evidence'] = { level: 'documented', source: 'docs.example.com/update' }),
  },
  several: [
    [
      ({ document }) => delete document.paths['/things'],
      'breaking `sendNote`: removed this operation, `POST /things`',
      'breaking `SendNoteRequest`: removed this type',
    ],
    [
      ({ document }) => {
        document.paths['/things'].post.operationId = 'addNote';
        rename(document.paths, '/things', '/notes');
      },
      'breaking `SendNoteRequest`: renamed to `AddNoteRequest`',
      'breaking `sendNote`: removed this operation, `POST /things`',
      'added `addNote`: added this operation, `POST /notes`',
    ],
    [
      ({ path }) => (path.servers = [{ url: 'https://other.example.com' }]),
      'breaking `getThing`: set servers of its own, which the clients do not use',
      'breaking `updateThing`: set servers of its own, which the clients do not use',
    ],
  ],
};
