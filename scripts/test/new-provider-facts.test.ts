import { describe, expect, it } from 'vitest';
import { securityFacts } from '../new-provider/facts/credential-facts.ts';
import { leafMembers } from '../new-provider/facts/members.ts';
import { implementation } from '../new-provider/templates/client-method.ts';
import { operationFacts } from '../new-provider/facts/operation-facts.ts';
import { sampleText } from '../new-provider/facts/sample-text.ts';
import { serverFacts } from '../new-provider/facts/server-facts.ts';
import type { SpecDocument } from '../new-provider/facts/spec-document.ts';
import { updateFacts } from '../new-provider/facts/update-facts.ts';
import { body, get, object, parameter, ref, text } from './new-provider/description.ts';

const document = (more: object): SpecDocument =>
  ({ openapi: '3.1.0', info: { title: 'A' }, ...more }) as unknown as SpecDocument;

const components = { schemas: { Thing: object({ id: text }) } };
const write = (operationId: string, more: object = {}): object => ({
  operationId,
  requestBody: body(ref('Thing')),
  ...more,
});

describe('the credentials', () => {
  const key = (name: string, more: object = {}): object => ({ type: 'apiKey', in: 'header', name, ...more });
  const securitySchemes = {
    key: key('key'),
    secret: key('secret'),
    query: key('q', { in: 'query' }),
    basic: { type: 'http', scheme: 'basic' },
    bearer: { type: 'http', scheme: 'bearer' },
  };
  /** Of a description whose update is `a`, and of the other operations by what they ask for. */
  const of = (security: object[], others: Record<string, object[]> = {}, schemes: object = {}) => {
    const paths = Object.entries(others).map(([id, own]) => [`/${id}`, get(id, { security: own })]);
    const all = { ...securitySchemes, ...schemes };
    return securityFacts(
      document({
        security,
        paths: { '/a': get('a'), ...Object.fromEntries(paths) },
        components: { securitySchemes: all },
      }),
      'a',
    );
  };
  type Told = ReturnType<typeof of>['credentials'];
  const told = (credentials: Told): string[] =>
    credentials.map(({ header, kind, options }) =>
      [header, kind, ...options.map(({ name, rule }) => `${name}:${rule}`)].join(' '),
    );

  const flows = { clientCredentials: { tokenUrl: 'https://auth.test/token', scopes: {} } };
  it.each<[what: string, scheme: object, ...expected: string[]]>([
    ['basic', { type: 'http', scheme: 'Basic' }, 'authorization basic username:user password:password'],
    [
      'basic without a password',
      { type: 'http', scheme: 'basic', description: 'The key as the user name, with an empty password.' },
      'authorization basic apiKey:user',
    ],
    ['bearer', { type: 'http', scheme: 'bearer' }, 'authorization bearer accessToken:accessToken'],
    ['OAuth', { type: 'oauth2' }, 'authorization bearer accessToken:accessToken'],
    ['OpenID Connect', { type: 'openIdConnect' }, 'authorization bearer accessToken:accessToken'],
    ['client credentials', { type: 'oauth2', flows }, 'authorization oauth clientId:text clientSecret:text'],
    ['a key in a header', key('X-Api-Key'), 'x-api-key key apiKey:token'],
    [
      'a signature',
      key('Authorization', { description: 'V2-HMAC-SHA256, Signature: ...' }),
      'authorization signature secretKey:text',
    ],
    ['a key in the query', key('key', { in: 'query' })],
    ['a key in what is no header', key('X Key')],
    ['digest', { type: 'http', scheme: 'digest' }],
    ['mutual TLS', { type: 'mutualTLS' }],
  ])('of %s', (_what, one, ...expected) => {
    expect(told(of([{ one: [] }], {}, { one }).credentials)).toEqual(expected);
  });

  const none =
    'the description names no way to authenticate that a header can carry, and the client sends no credential';
  const unsent = (names: string): string =>
    `a way that cannot be sent, for only headers carry credentials, and each one: ${names}`;
  it.each<[what: string, security: object[], credentials: string[], notes: string[]]>([
    ['all that are asked for together', [{ key: [], secret: [] }], ['key key', 'secret key'], []],
    [
      'those of the first of several ways',
      [{}, { secret: [] }, { key: [] }],
      ['secret key'],
      ['another way that the description allows: key'],
    ],
    [
      // A header has one value.
      'those of the first way that can be sent whole',
      [{ query: [] }, { basic: [], bearer: [] }, { basic: [], key: [] }],
      ['authorization basic', 'key key'],
      [unsent('query'), unsent('basic with bearer')],
    ],
    ['none where no header can carry them', [{ query: [] }], [], [unsent('query'), none]],
    ['none where none is asked for', [], [], [none]],
  ])('are %s', (_what, security, credentials, notes) => {
    const facts = of(security);
    expect(facts.credentials.map(({ header, kind }) => `${header} ${kind}`)).toEqual(credentials);
    expect(facts.notes).toEqual(notes);
  });

  it('are those of each operation, where it asks for others than the update', () => {
    const { credentials, byOperation, notes } = of([{ secret: [] }], { ping: [], create: [{ key: [] }] });
    expect(told(credentials)).toEqual(['secret key secret:token']);
    expect(notes).toContain('no credential is described for these, and none sent: ping');
    expect([...byOperation].map(([id, way]) => [id, ...told(way)])).toEqual([
      ['ping'],
      ['create', 'key key key:token'],
    ]);
  });

  it.each<[update: object, list: string[]]>([
    [{ bearer: [] }, []],
    [{ key: [] }, ['authorization bearer accessToken:token']],
    // The two tokens would be one option, of which a function renews the one and not the other.
    [{ key: [], bearer: [] }, ['by hand']],
  ])(
    'hold a token that a function renews where the update has one, and one that never changes elsewhere: %j',
    (update, list) => {
      const { byOperation, notes } = of([update], { list: [{ bearer: [] }] });
      const byHand = notes.filter((note) => note.includes('by hand')).map(() => 'by hand');
      expect([...told(byOperation.get('list') ?? []), ...byHand]).toEqual(list);
    },
  );
});

it.each<[name: string, schema: object, value: unknown]>([
  ['X-Version', { const: '2' }, { constant: '2' }],
  ['Mode', { enum: ['live'] }, { constant: 'live' }],
  ['Limit', { type: 'integer', default: 1 }, { constant: 1 }],
  ...['Idempotency-Key', 'X-Request-Id', 'X-Trace-Id', 'Correlation-Id'].map(
    (name) => [name, text, 'unique'] as [string, object, unknown],
  ),
])('no caller gives a header that must be there, %s of %j', (name, schema, value) => {
  const parameters = [parameter(name, 'header', schema, { required: true })];
  const [operation] = operationFacts(document({ paths: { '/a': get('a', { parameters }) } }));
  expect(operation!.filled).toEqual([{ in: 'header', name, value }]);
});

it.each([
  ['one server', ['https://a.test/v1/'], 'https://a.test/v1', '/v1'],
  ['several', ['https://a.test', 'https://b.test'], undefined, ''],
  ['a variable', ['https://{host}/v1'], undefined, '/v1'],
  ['a path alone', ['/v2'], undefined, '/v2'],
  ['plain HTTP', ['http://a.test/v3'], undefined, '/v3'],
  ['no server', [], undefined, ''],
])('the base URL of %s', (_what, urls, only, basePath) => {
  const servers = urls.map((url) => ({ url }));
  expect(serverFacts(document({ servers }))).toEqual({ only, all: urls, basePath });
});

describe('the update', () => {
  const choose = (paths: object, named?: string): string => {
    const spec = document({ paths, components });
    const { operation, id, idPlace, ...facts } = updateFacts(spec, operationFacts(spec), named);
    const others = facts.others.map((other) => other.id).join();
    return `${operation.id} by ${id.name} in the ${idPlace}, read by ${facts.get?.id}, chosen by ${facts.chosenBy} before ${others}`;
  };
  const item = { ...get('read'), put: write('replace'), patch: write('change'), post: write('act') };
  const create = { '/things': { post: write('createThing') } };
  const persons = {
    '/customers/{key}/cards/{card}': { put: write('updateCard') },
    '/hooks/{key}': { patch: write('updateHook') },
  };

  it.each<[what: string, paths: object, expected: string, named?: string]>([
    [
      'what a person names',
      { '/things/{key}': item },
      'replace by key in the path, read by read, chosen by person before change,act',
      'replace',
    ],
    [
      'what the description marks',
      { '/things/{key}': { ...item, post: write('act', { 'x-update-semantics': {} }) } },
      'act by key in the path, read by read, chosen by description before change,replace',
    ],
    [
      'for a person to confirm where neither says so: a PATCH before a PUT before a POST',
      { '/things/{key}': item },
      'change by key in the path, read by read, chosen by nobody before replace,act',
    ],
    [
      'one with the id in its body',
      { '/things/save': { post: write('save') } },
      'save by id in the body, read by undefined, chosen by nobody before ',
    ],
    [
      'not the create, whichever stands first',
      { ...create, '/things/{key}': { post: write('updateThing') } },
      'updateThing by key in the path, read by undefined, chosen by nobody before createThing',
    ],
    [
      'one with the id in its path, whatever another is called',
      { '/customers': { post: write('updateCustomer') }, '/customers/{key}': { post: write('act') } },
      'act by key in the path, read by undefined, chosen by nobody before updateCustomer',
    ],
    ['a create that is named', create, 'createThing by id in the body', 'createThing'],
    [
      'of what is called a person, not of what a person has',
      { ...persons, '/customers/{key}': { post: write('saveCustomer') } },
      'saveCustomer by key',
    ],
    [
      'not a part of the thing where the thing itself can be changed',
      { '/things/{id}/tags': { put: write('setTags') }, '/things/{key}': { post: write('act') } },
      'act by key in the path, read by undefined, chosen by nobody before setTags',
    ],
  ])('is %s', (_what, paths, expected, named) => {
    expect(choose(paths, named)).toContain(expected);
  });

  const noneOf = 'The description has no operation that could be the update.';
  it.each<[what: string, paths: object, reason: string]>([
    [
      'called a create',
      create,
      'Which operation is the update? Say it with --update <operationId>: createThing (POST /things).',
    ],
    [
      'as likely as another',
      { '/things/{key}': { put: write('setThing') }, '/wings/{key}': { put: write('setWing') } },
      'setThing (PUT /things/{key}), setWing (PUT /wings/{key})',
    ],
    ['not of a person, beside others', persons, 'Which operation is the update?'],
    ['without a body', { '/things/{key}': { put: write('a', { requestBody: undefined }) } }, noneOf],
    [
      'of another media type',
      { '/things/{key}': { put: write('a', { requestBody: body(ref('Thing'), 'text/plain') }) } },
      noneOf,
    ],
    ['one that only deletes', { '/things/{key}': { delete: write('a') } }, noneOf],
    [
      // What only answers have names no customer.
      'without an id that can be sent',
      { '/things': { post: write('a', { requestBody: body(ref('Read')) }) } },
      'a (POST /things): it has no id in its path, and no `id` in its body',
    ],
  ])('is nothing that is %s', (_what, paths, reason) => {
    const Read = object({ id: { ...text, readOnly: true } });
    const spec = document({ paths, components: { schemas: { ...components.schemas, Read } } });
    expect(() => updateFacts(spec, operationFacts(spec), undefined)).toThrow(reason);
  });
});

it('tells the compiler which operation a call is, where there are too many for it', () => {
  const spec = document({ paths: { '/things/{key}': { put: write('change') } }, components });
  const [operation] = operationFacts(spec);
  expect(implementation(operation!, 5)).toContain("call('change',");
  expect(implementation(operation!, 400)).toContain("call<'change'>('change',");
});

describe('the check of an answer', () => {
  const checkOf = (schema: object | undefined, status = '200'): string => {
    const responses = { [status]: schema ? body(ref('Answer')) : {} };
    const spec = document({
      paths: { '/a': get('a', { responses }) },
      components: { schemas: { Answer: schema } },
    });
    return operationFacts(spec)[0]!.answer.check;
  };
  const id = object({ id: text });

  it.each<[what: string, schema: object | undefined, expected: string]>([
    ['a resource', { ...id, required: ['id'] }, 'isResource'],
    ['one in parts', { allOf: [id, { type: 'object', required: ['id'] }] }, 'isResource'],
    ['an object', id, 'isObject'],
    ['an object with members', { type: 'object', required: ['a', 'b'] }, "holds('a', 'b')"],
    ['a list', { type: 'array', items: {} }, 'Array.isArray'],
    [
      'a wrapper',
      object({ errors: { type: 'array' }, customer: { anyOf: [id, { type: 'null' }] } }),
      "(body) => isResource(ownProperty(body, 'customer'))",
    ],
    ['a text', text, '(body) => body !== undefined'],
    ['nothing', undefined, 'false'],
  ])('of %s', (_what, schema, expected) => {
    expect(checkOf(schema)).toBe(expected);
  });

  it('looks at successes alone', () => {
    expect(checkOf({ type: 'object' }, '404')).toBe('false');
  });
});

describe('the members of an object', () => {
  const membersOf = (schemas: object, schema: object): Map<string, string> =>
    leafMembers(document({ components: { schemas } }), schema);

  it('are told by their dotted paths, through references and alternatives', () => {
    const schema = {
      allOf: [object({ a: ref('Thing') })],
      properties: {
        b: { anyOf: [object({ c: { ...text, maxLength: 5 } }), { type: 'null' }] },
        d: { type: ['array', 'null'] },
        e: { ...text, enum: ['x', 'y'] },
      },
    };
    expect(Object.fromEntries(membersOf(components.schemas, schema))).toEqual({
      'a.id': 'string',
      'b.c': 'string, at most 5',
      d: 'array or null',
      e: 'string, one of 2',
    });
  });

  it('of many that refer to each other are no more than a person would read', () => {
    const names = Array.from({ length: 12 }, (_, index) => `S${index}`);
    const all = object(Object.fromEntries(names.map((name) => [name, ref(name)])));
    expect(membersOf(Object.fromEntries(names.map((name) => [name, all])), ref('S0')).size).toBe(300);
  });

  it('of one that holds itself come to an end', () => {
    const paths = [...membersOf({ Tree: object({ tree: ref('Tree') }) }, ref('Tree')).keys()];
    expect(paths).toEqual([expect.stringMatching(/^tree(\.tree)+$/)]);
  });
});

it.each<[what: string, schema: object, expected: string | undefined, form?: 'integer']>([
  ['any text', text, 'id-1'],
  ['a pattern', { pattern: '^AC[0-9a-f]{4}_\\d+$' }, 'AC0000_1'],
  ['a pattern that an example keeps to', { pattern: '^(?:a|b)-x$', example: 'b-x' }, 'b-x'],
  ['a pattern that nothing is known of', { pattern: '^(?:a|b)-x$' }, undefined],
  ['few characters', { maxLength: 2 }, '1'],
  ['many characters', { minLength: 6 }, 'id-111'],
  ['a list of values', { enum: ['open', 'done'] }, 'open'],
  ['a value that is code', { enum: ["'+1"] }, undefined],
  ['a number', { minimum: 50 }, '100', 'integer'],
  ['a number that an example keeps to', { minimum: 5000, examples: [6000] }, '6000', 'integer'],
  ['a number that nothing is known of', { minimum: 5000 }, undefined, 'integer'],
])('a sample that keeps to its schema: %s', (_what, schema, expected, form) => {
  expect(sampleText(schema, form ?? 'text')).toBe(expected);
});
