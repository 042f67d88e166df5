import { describe, expect, it } from 'vitest';
import { securityFacts } from '../new-provider/facts/credential-facts.ts';
import { factsOf } from '../new-provider/facts/facts.ts';
import { leafMembers } from '../new-provider/facts/members.ts';
import { implementation } from '../new-provider/templates/client-method.ts';
import { operationFacts } from '../new-provider/facts/operation-facts.ts';
import { serverFacts } from '../new-provider/facts/server-facts.ts';
import type { SpecDocument } from '../new-provider/facts/spec-document.ts';
import { updateFacts } from '../new-provider/facts/update-facts.ts';

const document = (more: object): SpecDocument =>
  ({ openapi: '3.1.0', info: { title: 'A' }, ...more }) as unknown as SpecDocument;

const thing = { $ref: '#/components/schemas/Thing' };
const json = { 'application/json': { schema: thing } };
const components = { schemas: { Thing: { type: 'object', properties: { id: { type: 'string' } } } } };
const write = (operationId: string, more: object = {}): object => ({
  operationId,
  'x-idempotent': false,
  requestBody: { content: json },
  ...more,
});

describe('the credentials', () => {
  const of = (schemes: object, ...security: object[]) =>
    securityFacts(
      document({
        security,
        paths: { '/a': { get: { operationId: 'a', 'x-idempotent': true } } },
        components: { securitySchemes: schemes },
      }),
    );
  const told = (schemes: object, ...security: object[]): string[] =>
    of(schemes, ...security).credentials.map(
      ({ header, kind, options }) => `${header} ${kind} ${options.map(({ name }) => name).join(' ')}`,
    );

  it.each([
    ['http basic', { type: 'http', scheme: 'Basic' }, ['authorization basic username password']],
    ['http bearer', { type: 'http', scheme: 'bearer' }, ['authorization bearer accessToken']],
    ['OAuth', { type: 'oauth2' }, ['authorization bearer accessToken']],
    ['OpenID Connect', { type: 'openIdConnect' }, ['authorization bearer accessToken']],
    ['a key in a header', { type: 'apiKey', in: 'header', name: 'X-Api-Key' }, ['x-api-key key apiKey']],
    ['a key in the query', { type: 'apiKey', in: 'query', name: 'key' }, []],
    ['http digest', { type: 'http', scheme: 'digest' }, []],
    ['mutual TLS', { type: 'mutualTLS' }, []],
  ])('of %s', (_what, scheme, expected) => {
    expect(told({ one: scheme }, { one: [] })).toEqual(expected);
  });

  const schemes = {
    key: { type: 'apiKey', in: 'header', name: 'key' },
    secret: { type: 'apiKey', in: 'header', name: 'secret' },
    query: { type: 'apiKey', in: 'query', name: 'q' },
  };

  it('are all of those that are asked for together', () => {
    expect(told(schemes, { key: [], secret: [] })).toEqual(['key key key', 'secret key secret']);
  });

  it('are those of the first way of several, and the others are told', () => {
    expect(told(schemes, {}, { secret: [] }, { key: [] })).toEqual(['secret key secret']);
    expect(of(schemes, { secret: [] }, { key: [] }).notes).toEqual([
      'another way that the description allows: key',
    ]);
  });

  it('are those of the first way that can be sent whole', () => {
    const basic = { type: 'http', scheme: 'basic' };
    const more = { ...schemes, basic, bearer: { type: 'http', scheme: 'bearer' } };
    // A header has one value.
    expect(told(more, { query: [] }, { basic: [], bearer: [] }, { basic: [], key: [] })).toEqual([
      'authorization basic username password',
      'key key key',
    ]);
    expect(of(more, { query: [] }, { key: [] }).notes).toEqual([
      'a way that cannot be sent, for only headers carry credentials, and each one: query',
    ]);
  });

  it('are told where no header can carry them, or none is asked for', () => {
    const none =
      'the description names no way to authenticate that a header can carry, and the client sends no credential';
    expect(of(schemes, { query: [] }).notes).toEqual([expect.stringContaining('query'), none]);
    expect(of({}).notes).toEqual([none]);
  });

  it('of basic authentication are a key alone where there is no password', () => {
    const scheme = {
      type: 'http',
      scheme: 'basic',
      description: 'The key as the user name, with an empty password.',
    };
    expect(told({ one: scheme }, { one: [] })).toEqual(['authorization basic apiKey']);
  });

  it('are a token by client credentials, or a signature, where the description tells of one', () => {
    const flows = { clientCredentials: { tokenUrl: 'https://auth.test/token', scopes: {} } };
    expect(told({ one: { type: 'oauth2', flows } }, { one: ['a'] })).toEqual([
      'authorization oauth clientId clientSecret',
    ]);
    const signed = {
      type: 'apiKey',
      in: 'header',
      name: 'Authorization',
      description: 'V2-HMAC-SHA256, Signature: ...',
    };
    expect(told({ one: signed }, { one: [] })).toEqual(['authorization signature secretKey']);
  });

  it('are those of each operation, where it asks for others than the update', () => {
    const operation = (operationId: string, security?: object[]) => ({
      operationId,
      'x-idempotent': true,
      ...(security && { security }),
    });
    const { credentials, byOperation, notes } = securityFacts(
      document({
        security: [{ secret: [] }],
        paths: {
          '/a': {
            get: operation('ping', []),
            post: operation('create', [{ key: [] }]),
            put: operation('update'),
          },
        },
        components: { securitySchemes: schemes },
      }),
      'update',
    );
    expect(credentials.map(({ header }) => header)).toEqual(['secret']);
    expect(notes).toContain('no credential is described for these, and none sent: ping');
    expect([...byOperation].map(([id, way]) => [id, ...way.map(({ header }) => header)])).toEqual([
      ['ping'],
      ['create', 'key'],
    ]);
  });

  it('hold a token that a function renews where the update has one, and one that never changes elsewhere', () => {
    const get = (operationId: string, ...security: object[]) => ({
      get: { operationId, 'x-idempotent': true, ...(security.length > 0 && { security }) },
    });
    const ruled = (security: object): unknown => {
      const paths = { '/a': get('update'), '/b': get('list', { token: [] }), '/c': get('ping', {}) };
      const securitySchemes = { ...schemes, token: { type: 'http', scheme: 'bearer' } };
      const facts = securityFacts(
        document({ security: [security], paths, components: { securitySchemes } }),
        'update',
      );
      const rulesOf = (way: typeof facts.credentials): string[] =>
        way.flatMap(({ options }) => options.map(({ rule }) => rule));
      return [
        rulesOf(facts.credentials),
        [...facts.byOperation].map(([id, way]) => [id, rulesOf(way)]),
        facts.notes.filter((note) => note.includes('by hand')).length,
      ];
    };
    expect(ruled({ token: [] })).toEqual([['accessToken'], [['ping', []]], 0]);
    expect(ruled({ key: [] })).toEqual([
      ['token'],
      [
        ['list', ['token']],
        ['ping', []],
      ],
      0,
    ]);
    // The two tokens would be one option, of which a function renews the one and not the other.
    expect(ruled({ key: [], token: [] })).toEqual([['token', 'accessToken'], [['ping', []]], 1]);
  });
});

describe('the base URL', () => {
  it.each([
    ['one server', ['https://a.test/v1/'], 'https://a.test/v1', '/v1'],
    ['several', ['https://a.test', 'https://b.test'], undefined, ''],
    ['a variable', ['https://{host}/v1'], undefined, '/v1'],
    ['a path alone', ['/v2'], undefined, '/v2'],
    ['plain HTTP', ['http://a.test/v3'], undefined, '/v3'],
    ['no server', [], undefined, ''],
  ])('of %s', (_what, urls, only, basePath) => {
    const servers = urls.map((url) => ({ url }));
    expect(serverFacts(document({ servers }))).toEqual({ only, all: urls, basePath });
  });
});

describe('the update', () => {
  const choose = (paths: object, named?: string) => {
    const spec = document({ paths, components });
    const { operation, id, get, chosenBy, others } = updateFacts(spec, operationFacts(spec), named);
    return [operation.id, id?.name, get?.id, chosenBy, others.map((other) => other.id)];
  };
  const read = { operationId: 'read', 'x-idempotent': true };
  const item = { get: read, put: write('replace'), patch: write('change'), post: write('act') };

  it('is what a person names', () => {
    expect(choose({ '/things/{key}': item }, 'replace')).toEqual([
      'replace',
      'key',
      'read',
      'person',
      ['change', 'act'],
    ]);
  });

  it('is what the description marks', () => {
    const marked = { ...item, post: write('act', { 'x-update-semantics': {} }) };
    expect(choose({ '/things/{key}': marked })).toEqual([
      'act',
      'key',
      'read',
      'description',
      ['change', 'replace'],
    ]);
  });

  it('is for a person to confirm where neither says so: a PATCH before a PUT before a POST', () => {
    expect(choose({ '/things/{key}': item })).toEqual([
      'change',
      'key',
      'read',
      'nobody',
      ['replace', 'act'],
    ]);
  });

  it('may have the id in its body', () => {
    expect(choose({ '/things/save': { post: write('save') } })).toEqual([
      'save',
      'id',
      undefined,
      'nobody',
      [],
    ]);
  });

  it('is never the create, whichever stands first', () => {
    const create = write('createThing', { requestBody: { content: json } });
    const paths = { '/things': { post: create }, '/things/{key}': { post: write('updateThing') } };
    expect(choose(paths)).toEqual(['updateThing', 'key', undefined, 'nobody', ['createThing']]);
    expect(() => choose({ '/things': { post: create } })).toThrow(
      'Which operation is the update? Say it with --update <operationId>: createThing (POST /things).',
    );
    expect(choose({ '/things': { post: create } }, 'createThing')[0]).toBe('createThing');
  });

  it('is for a person to name where two are as likely', () => {
    const paths = { '/things/{key}': { put: write('setThing') }, '/wings/{key}': { put: write('setWing') } };
    expect(() => choose(paths)).toThrow('setThing (PUT /things/{key}), setWing (PUT /wings/{key})');
  });

  it('is of what is called a person, not of what a person has', () => {
    const paths = {
      '/customers/{key}/cards/{card}': { put: write('updateCard') },
      '/hooks/{key}': { patch: write('updateHook') },
      '/customers/{key}': { post: write('saveCustomer') },
    };
    expect(choose(paths)[0]).toBe('saveCustomer');
    const { '/customers/{key}': _customer, ...others } = paths;
    expect(() => choose(others)).toThrow('Which operation is the update?');
  });

  it('is not a part of the thing where the thing itself can be changed', () => {
    const paths = {
      '/things/{id}/tags': { put: write('setTags') },
      '/things/{key}': { post: write('act') },
    };
    expect(choose(paths)).toEqual(['act', 'key', undefined, 'nobody', ['setTags']]);
  });

  it('has no id that only answers have', () => {
    const read = { type: 'object', properties: { id: { type: 'string', readOnly: true } } };
    const spec = document({
      paths: { '/things': { post: write('save') } },
      components: { schemas: { Thing: read } },
    });
    expect(() => updateFacts(spec, operationFacts(spec), undefined)).toThrow(
      'save (POST /things): it has no id in its path, and no `id` in its body',
    );
  });

  it.each([
    ['has no body', { '/things/{key}': { put: { ...write('a'), requestBody: undefined } } }],
    [
      'takes another media type',
      {
        '/things/{key}': {
          put: write('a', { requestBody: { content: { 'text/plain': { schema: thing } } } }),
        },
      },
    ],
    ['only deletes', { '/things/{key}': { delete: write('a') } }],
  ])('is nothing that %s', (_what, paths) => {
    expect(() => choose(paths)).toThrow(/no operation that could be the update/);
  });
});

describe('what no caller gives', () => {
  const header = (name: string, schema: object = { type: 'string' }) => ({
    name,
    in: 'header',
    required: true,
    schema,
  });
  const filled = (parameters: object[], security: object = {}) => {
    const ids = ['shop', 'key'].map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const paths = { '/shops/{shop}/things/{key}': { parameters: ids, put: write('change', { parameters }) } };
    const {
      operations,
      parameters: options,
      update,
    } = factsOf(document({ paths, components, ...security }) as never);
    return { update, options, filled: operations[0]!.filled, headers: operations[0]!.headers };
  };

  it('is an option of the client: what a path names beside the customer, and a header that the update needs', () => {
    const { update, options, headers } = filled([header('X-Account-Id')]);
    expect([update.id.name, update.idPlace, headers]).toEqual(['key', 'path', undefined]);
    expect(options).toEqual([
      { name: 'shop', in: 'path', parameter: 'shop', form: 'text', sample: 'id-1' },
      { name: 'accountId', in: 'header', parameter: 'X-Account-Id', form: 'text', sample: 'id-1' },
    ]);
  });

  it('is what never changes, and what is new for each call', () => {
    const parameters = [
      header('X-Version', { const: '2' }),
      header('Mode', { enum: ['live'] }),
      header('Idempotency-Key'),
      header('A', { default: 1 }),
    ];
    expect(filled(parameters).filled.map(({ name, value }) => [name, value])).toEqual([
      ['shop', { option: 'shop', form: 'text', sample: 'id-1' }],
      ['X-Version', { constant: '2' }],
      ['Mode', { constant: 'live' }],
      ['Idempotency-Key', 'unique'],
      ['A', { constant: 1 }],
    ]);
  });

  it('comes with the signature: the time that is signed', () => {
    const securitySchemes = { hmac: { type: 'apiKey', in: 'header', name: 'Authorization' } };
    const security = { security: [{ hmac: [] }], components: { ...components, securitySchemes } };
    expect(filled([header('X-Date')], security).filled.at(-1)).toMatchObject({
      name: 'X-Date',
      value: 'signed',
    });
  });
});

it('tells the compiler which operation a call is, where there are too many for it', () => {
  const [operation] = operationFacts(
    document({ paths: { '/things/{key}': { put: write('change') } }, components }),
  );
  expect(implementation(operation!, 5)).toContain("call('change',");
  expect(implementation(operation!, 400)).toContain("call<'change'>('change',");
});

describe('the check of an answer', () => {
  const checkOf = (schema: object | undefined, status = '200'): string => {
    const content = schema && { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } };
    const responses = { [status]: { content } };
    const spec = document({
      paths: { '/a': { get: { operationId: 'a', 'x-idempotent': true, responses } } },
      components: { schemas: { Answer: schema } },
    });
    return operationFacts(spec)[0]!.answer.check;
  };
  const id = { id: { type: 'string' } };

  it.each([
    ['a resource', { type: 'object', required: ['id'], properties: id }, 'isResource'],
    [
      'one in parts',
      {
        allOf: [
          { type: 'object', properties: id },
          { required: ['id'], type: 'object' },
        ],
      },
      'isResource',
    ],
    ['an object', { type: 'object', properties: id }, 'isObject'],
    ['an object with members', { type: 'object', required: ['a', 'b'] }, "holds('a', 'b')"],
    ['a list', { type: 'array', items: {} }, 'Array.isArray'],
    [
      'a wrapper',
      {
        type: 'object',
        properties: {
          errors: { type: 'array' },
          customer: { anyOf: [{ type: 'object', properties: id }, { type: 'null' }] },
        },
      },
      "(body) => isResource(ownProperty(body, 'customer'))",
    ],
    ['a text', { type: 'string' }, '(body) => body !== undefined'],
    ['nothing', undefined, 'false'],
  ])('of %s', (_what, schema, expected) => {
    expect(checkOf(schema)).toBe(expected);
  });

  it('looks at successes alone', () => {
    expect(checkOf({ type: 'object' }, '404')).toBe('false');
  });
});

describe('the members of an object', () => {
  it('are told by their dotted paths, through references and alternatives', () => {
    const spec = document({ components });
    const schema = {
      allOf: [{ type: 'object', properties: { a: thing } }],
      properties: {
        b: {
          anyOf: [{ type: 'object', properties: { c: { type: 'string', maxLength: 5 } } }, { type: 'null' }],
        },
        d: { type: ['array', 'null'] },
        e: { enum: ['x', 'y'], type: 'string' },
      },
    };
    expect(Object.fromEntries(leafMembers(spec, schema))).toEqual({
      'a.id': 'string',
      'b.c': 'string, at most 5',
      d: 'array or null',
      e: 'string, one of 2',
    });
  });

  it('of many that refer to each other are no more than a person would read', () => {
    const names = Array.from({ length: 12 }, (_, index) => `S${index}`);
    const properties = Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
    );
    const schemas = Object.fromEntries(names.map((name) => [name, { type: 'object', properties }]));
    const spec = document({ components: { schemas } });
    expect(leafMembers(spec, { $ref: '#/components/schemas/S0' }).size).toBe(300);
  });

  it('of one that holds itself come to an end', () => {
    const spec = document({
      components: {
        schemas: { Tree: { type: 'object', properties: { tree: { $ref: '#/components/schemas/Tree' } } } },
      },
    });
    const paths = [...leafMembers(spec, { $ref: '#/components/schemas/Tree' }).keys()];
    expect(paths).toEqual([expect.stringMatching(/^tree(\.tree)+$/)]);
  });
});
