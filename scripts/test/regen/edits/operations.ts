import { type Edit, rename } from './parts.ts';

/** Edits of operations. */
export const operationEdits: readonly Edit[] = [
  [
    ({ path }) =>
      (path.delete = { operationId: 'deleteThing', responses: { 204: { description: 'Gone.' } } }),
    'added `deleteThing`: added this operation, `DELETE /things/{id}`',
  ],
  [({ path }) => delete path.get, 'breaking `getThing`: removed this operation, `GET /things/{id}`'],
  [
    ({ document }) => delete document.paths['/things'],
    'breaking `sendNote`: removed this operation, `POST /things`',
    'breaking `SendNoteRequest`: removed this type',
  ],
  [
    ({ document }) =>
      (document.paths['/notes'] = {
        get: { operationId: 'listNotes', responses: { 200: { description: 'OK' } } },
      }),
    'added `listNotes`: added this operation, `GET /notes`',
  ],
  [({ update }) => (update.operationId = 'changeThing'), 'breaking `updateThing`: renamed to `changeThing`'],
  [
    ({ path }) => rename(path, 'patch', 'put'),
    'breaking `updateThing`: moved from `PATCH /things/{id}` to `PUT /things/{id}`',
  ],
  [
    ({ document }) => rename(document.paths, '/things', '/notes'),
    'breaking `sendNote`: moved from `POST /things` to `POST /notes`',
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
  [({ update }) => (update.deprecated = true), 'added `updateThing`: deprecated as a whole'],
  [({ update }) => (update.deprecated = false), 'added `updateThing`: no longer deprecated as a whole'],
  [
    ({ update }) => (update['x-idempotent'] = true),
    'added `updateThing`: counted a repeat as safe, so that a failed call is tried again',
  ],
  [
    ({ path }) => (path.get['x-idempotent'] = false),
    'added `getThing`: counted a repeat as unsafe, so that a call is no longer tried again once it may have been carried out',
  ],
  [
    ({ update }) => (update['x-update-semantics'].nested = 'replace'),
    'breaking `updateThing`: changed `nested` of `x-update-semantics` from `merge` to `replace`',
  ],
  [
    ({ update }) => (update['x-update-semantics'].null = 'clears'),
    'added `updateThing`: changed `null` of `x-update-semantics` from `undocumented` to `clears`',
  ],
  [
    ({ update }) => (update['x-update-semantics'].omitted = 'cleared'),
    'breaking `updateThing`: changed `omitted` of `x-update-semantics` from `unchanged` to `cleared`',
  ],
  [
    ({ update }) => delete update['x-update-semantics'],
    'described `updateThing`: lifted `x-update-semantics`',
  ],
  [
    ({ update }) => (update.servers = [{ url: 'https://other.example.com' }]),
    'breaking `updateThing`: set servers of its own, which the clients do not use',
  ],
  [
    ({ path }) => (path.servers = [{ url: 'https://other.example.com' }]),
    'breaking `getThing`: set servers of its own, which the clients do not use',
    'breaking `updateThing`: set servers of its own, which the clients do not use',
  ],
  [
    ({ update }) => (update.callbacks = { done: { '{$request.body#/url}': {} } }),
    'added `updateThing`: set `callbacks` to `{"done":{"{$request.body#/url}":{}}}`',
  ],
  [
    ({ update }) => (update.summary = 'Change a thing'),
    'described `updateThing`: changed `summary` from `Update a thing` to `Change a thing`',
  ],
  [
    ({ update }) => (update.description = 'Changes it.'),
    'described `updateThing`: set `description` to `Changes it.`',
  ],
  [
    ({ update }) => (update.tags = ['Others']),
    'described `updateThing`: changed `tags` from `["Things"]` to `["Others"]`',
  ],
  [
    ({ update }) => (update['x-evidence'] = { level: 'documented', source: 'docs.example.com/update' }),
    'described `updateThing`: set `x-evidence` to `{"level":"documented","source":"docs.example.com/update"}`',
  ],
];
