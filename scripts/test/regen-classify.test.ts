import { beforeAll, describe, expect, it } from 'vitest';
import { changeLines } from '../regen/change-lines.ts';
import { type Change, classify } from '../regen/classify.ts';
import { documentOf, type Operation, type Schema } from './regen/judged.ts';

interface Parts {
  /** What the operation takes. */
  readonly request: Schema;
  /** What it answers. */
  readonly response: Schema;
  readonly operation: Operation;
}

/** An edit of an operation of its own, and the changes that it has to be, with `Own` for its schemas' names. */
type Row = [what: string, edit: (parts: Parts) => unknown, ...changes: string[]];

const rows: readonly Row[] = [
  [
    'an optional field of a request',
    ({ request }) => (request.properties.nickname = { type: 'string' }),
    'added `OwnRequest`: added the optional field `nickname`',
  ],
  [
    'a required field of a request',
    ({ request }) => {
      request.properties.nickname = { type: 'string' };
      request.required = ['nickname'];
    },
    'breaking `OwnRequest`: made `nickname` required',
    'added `OwnRequest`: added the field `nickname`',
  ],
  [
    'a nested field',
    ({ request }) => (nested(request).fax = { type: 'string' }),
    'added `OwnRequest`: added the optional field `phone.fax`',
  ],
  [
    'a field less in a request',
    ({ request }) => delete request.properties.name,
    'breaking `OwnRequest`: removed the field `name`',
  ],
  [
    'a required field less in a response',
    ({ response }) => {
      delete response.properties.id;
      delete response.required;
    },
    'breaking `OwnResponse`: removed the field `id`',
  ],
  [
    'a field of a response that may be absent from now on',
    ({ response }) => delete response.required,
    'breaking `OwnResponse`: made `id` optional',
  ],
  [
    'a field of a response that may be null from now on',
    ({ response }) => (response.properties.id = { type: ['string', 'null'] }),
    'breaking `OwnResponse`: changed the type of `id` from `string` to `string | null`',
  ],
  [
    'a narrower limit',
    ({ request }) => Object.assign(field(request, 'name'), { maxLength: 20 }),
    'breaking `OwnRequest`: lowered `maxLength` of `name` from `255` to `20`',
  ],
  [
    'a wider limit',
    ({ request }) => Object.assign(field(request, 'name'), { minLength: 1 }),
    'added `OwnRequest`: lowered `minLength` of `name` from `3` to `1`',
  ],
  [
    'a limit less',
    ({ request }) => delete field(request, 'name').minLength,
    'added `OwnRequest`: lifted `minLength` of `name`, which was `3`',
  ],
  [
    'a new limit',
    ({ request }) => Object.assign(nested(request).number!, { pattern: '^[0-9]+$' }),
    'breaking `OwnRequest`: set `pattern` of `phone.number` to `^[0-9]+$`',
  ],
  [
    'a limit of the items of a list',
    ({ request }) => Object.assign(items(request), { maxLength: 5 }),
    'breaking `OwnRequest`: lowered `maxLength` of `tags[]` from `9` to `5`',
  ],
  [
    'a value more in a request',
    ({ request }) => Object.assign(field(request, 'size'), { enum: ['S', 'M', 'L', 'XL', 'XXL'] }),
    'added `OwnRequest`: added the values `XL` and `XXL` to `size`',
  ],
  [
    'a value more in a response',
    ({ response }) => Object.assign(field(response, 'state'), { enum: ['open', 'shut'] }),
    'breaking `OwnResponse`: added the value `shut` to `state`',
  ],
  [
    'a value less in a request',
    ({ request }) => Object.assign(field(request, 'size'), { enum: ['S', 'M'] }),
    'breaking `OwnRequest`: removed the value `L` from `size`',
  ],
  [
    'a request that takes unknown fields',
    ({ request }) => delete request.additionalProperties,
    'added `OwnRequest`: opened to unknown fields',
  ],
  [
    'a deprecated field',
    ({ request }) => Object.assign(field(request, 'name'), { deprecated: true }),
    'added `OwnRequest`: deprecated `name`',
  ],
  [
    'another type in the place of one',
    ({ request }) => (request.properties.phone = { type: 'string' }),
    'breaking `OwnRequest`: changed the type of `phone` from `object` to `string`',
    'added `OwnRequest`: removed `properties` of `phone`',
  ],
  [
    'other words',
    ({ request, operation }) => {
      Object.assign(field(request, 'name'), { description: 'A name.', examples: ['Ana'], 'x-pii': 'name' });
      operation.summary = 'Change it';
      operation['x-update-semantics'] = { omitted: 'unchanged' };
    },
    'described `OwnRequest`: set `description` of `name` to `A name.`',
    'described `OwnRequest`: set `examples` of `name` to `["Ana"]`',
    'described `OwnRequest`: set `x-pii` of `name` to `name`',
    'described `doOwn`: changed `summary` from `Do it` to `Change it`',
    'described `doOwn`: added `x-update-semantics`',
  ],
  [
    'a call that may be repeated',
    ({ operation }) => (operation['x-idempotent'] = true),
    'added `doOwn`: counted a repeat as safe, so that a failed call is tried again',
  ],
  [
    'a parameter',
    ({ operation }) => operation.parameters.push({ name: 'page', in: 'query', schema: { type: 'integer' } }),
    'added `doOwn`: added the parameter `page`',
  ],
  [
    'an answer',
    ({ operation }) => (operation.responses['409'] = { description: 'Taken.' }),
    'added `doOwn`: added the answer 409',
  ],
  [
    'another name of an operation',
    ({ operation }) => (operation.operationId = 'renamed'),
    'breaking `doOwn`: renamed to `renamed`',
  ],
];

function field(schema: Schema, name: string): Record<string, unknown> {
  return schema.properties[name] as Record<string, unknown>;
}

function nested(schema: Schema): Record<string, object> {
  return field(schema, 'phone').properties as Record<string, object>;
}

function items(schema: Schema): object {
  return field(schema, 'tags').items as object;
}

const names = rows.map((_row, index) => `Case${String(index).padStart(2, '0')}`);

let changes: readonly string[];

// One comparison judges all of the edits.
beforeAll(async () => {
  const base = documentOf([...names, 'Gone']);
  const revision = documentOf(names);
  const { schemas } = revision.components;
  for (const [index, [, edit]] of rows.entries()) {
    const name = names[index]!;
    edit({
      request: schemas[`${name}Request`]!,
      response: schemas[`${name}Response`]!,
      operation: revision.paths[`/${name}`]!.patch,
    });
  }
  revision.info.title = 'Other';
  revision.security.pop();
  revision.servers.push({ url: 'https://other.example.com' });
  revision.components.securitySchemes.apiKey.name = 'x-api-key';
  const found = await classify(base as never, revision as never);
  changes = found.map(({ level, subject, text }) => `${level} ${subject}: ${text}`);
}, 60_000);

describe('a change of a spec', () => {
  it.each(rows.map(([what, , ...expected], index) => ({ what, expected, name: names[index]! })))(
    'is told and weighed: $what',
    ({ expected, name }) => {
      const own = changes.filter((change) => change.includes(name));
      expect(own.map((change) => change.replaceAll(name, 'Own')).sort()).toEqual([...expected].sort());
    },
  );

  it('is told and weighed where it is of the whole API', () => {
    const ofTheApi = changes.filter((change) => !change.includes('Case'));
    expect(ofTheApi).toEqual([
      'breaking `GoneRequest`: removed this type',
      'breaking `GoneResponse`: removed this type',
      'breaking `apiKey`: changed `name` from `api-key` to `x-api-key`',
      'breaking `doGone`: removed this operation, `PATCH /Gone`',
      'breaking the API: removed a way to authenticate, `token`',
      'added the API: added the server `https://other.example.com`',
      'described the API: changed `title` from `Test` to `Other`',
    ]);
  });
});

describe('the lines of a changeset', () => {
  it('mark what is breaking, and tell of other words in one line', () => {
    const described = (subject: string): Change => ({ level: 'described', subject, text: 'changed' });
    expect(
      changeLines([
        { level: 'breaking', subject: 'the API', text: 'removed a server' },
        { level: 'added', subject: '`Thing`', text: 'added a field' },
        ...['`A`', '`B`', '`A`', '`C`'].map(described),
      ]),
    ).toEqual([
      '**Breaking.** The API: removed a server',
      '`Thing`: added a field',
      'Reworded the descriptions or examples of `A`, `B` and `C`',
    ]);
    expect(changeLines([...'abcdefghij'].map(described))).toEqual([
      'Reworded the descriptions or examples of a, b, c, d, e, f, g, h and 2 more',
    ]);
  });
});
