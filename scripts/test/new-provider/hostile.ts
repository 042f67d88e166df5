import { body, get, object, parameter, ref, text } from './description.ts';

/** A small description, with what is wrong or hostile in it. */
export interface Hostile {
  readonly what: string;
  readonly spec: object;
  /** The refusal, where it is one. */
  readonly refused?: RegExp;
}

interface Parts {
  readonly path?: string;
  readonly parameters?: readonly object[];
  readonly operation?: object;
  readonly taken?: object;
  readonly answer?: object;
  readonly root?: object;
  readonly schemes?: object;
  readonly schemas?: object;
  readonly more?: object;
}

const customer = object({ id: text, email: text });
const ok = { description: 'ok' };
const answers = (schema: object): object => ({ 200: { ...ok, ...body(schema) } });

/** A description with one update and one read, and whatever differs. */
function spec({
  path = '/customers/{id}',
  parameters = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => parameter(name)),
  operation,
  taken = customer,
  answer = customer,
  root,
  schemes = key('X-Api-Key'),
  schemas,
  more,
}: Parts): object {
  const patch = { operationId: 'updateCustomer', requestBody: body(taken), responses: answers(answer) };
  return {
    openapi: '3.1.0',
    info: { title: 'Hostile', version: '1' },
    servers: [{ url: 'https://pay.example.com/v1' }],
    security: [{ key: [] }],
    paths: {
      [path]: {
        parameters,
        ...get('getCustomer', { responses: answers(answer) }),
        patch: { ...patch, ...operation },
      },
      ...more,
    },
    components: { securitySchemes: schemes, ...(schemas && { schemas }) },
    ...root,
  };
}

function key(name: string, more: object = {}): object {
  return { key: { type: 'apiKey', in: 'header', name, ...more } };
}

const bearer = { type: 'http', scheme: 'bearer' };
const basic = { type: 'http', scheme: 'basic' };
const credentials = (tokenUrl: string, scopes: object): object => ({
  type: 'oauth2',
  flows: { clientCredentials: { tokenUrl, scopes } },
});

const byName = (names: readonly string[], of: (name: string, index: number) => object): object =>
  Object.fromEntries(names.map((name, index) => [name, of(name, index)]));

/** An operation of its own for each name, below a path. */
const reads = (folder: string, names: readonly string[], of: (name: string) => object): object =>
  Object.fromEntries(names.map((name) => [`${folder}/${name}`, get(name, of(name))]));

const evil = `'+(globalThis.PWNED=1)+'`;
const template = '`+(globalThis.PWNED=2)+`${globalThis.PWNED=3}';
const words = [
  'any',
  'Standard',
  'default',
  'class',
  'null',
  '-',
  '...',
  'a b',
  'object',
  'Customer',
  'customer',
  'Promise',
];
const list = { type: 'array', items: text };

export const hostile: readonly Hostile[] = [
  {
    what: 'a server that is code',
    spec: spec({ root: { servers: [{ url: `https://pay.example.com/v1${evil}` }] } }),
  },
  { what: 'a path that is code', spec: spec({ path: '/customers/`+(globalThis.PWNED=2)+`/{id}' }) },
  {
    what: 'a path with a placeholder that is code',
    spec: spec({ path: `/customers/${template}/{id}` }),
    refused: /has a name in braces/,
  },
  { what: 'a path with a quote and a backslash', spec: spec({ path: `/it's/a\\b/{id}` }) },
  { what: 'a key header that is code', spec: spec({ schemes: key(`x${evil}`) }) },
  { what: 'a key header without a name', spec: spec({ schemes: key('X-') }) },
  { what: 'a key header that is named as an option', spec: spec({ schemes: key('X-Headers') }) },
  {
    what: 'words that end a comment, and code after them',
    spec: spec({
      operation: { summary: `*/ globalThis.PWNED = 4 /* \`\${1}\` \u2028`, description: '*/' },
      taken: { ...customer, description: '*/ globalThis.PWNED = 5 /*' },
      schemes: key('X-Key', { description: `*/ globalThis.PWNED = 6 /* ${evil}` }),
      root: { info: { title: `*/${evil}`, version: '1', description: template } },
    }),
  },
  {
    what: 'names of properties that are code, or that every object has',
    spec: spec({
      taken: object(
        byName(
          [
            'id',
            `a${evil}`,
            template,
            '__proto__x',
            'constructor',
            'toString',
            'a b',
            '',
            '1',
            'class',
            '*/',
          ],
          () => text,
        ),
      ),
    }),
  },
  {
    what: 'values of a list that are code',
    spec: spec({ taken: object({ kind: { ...text, enum: [evil, template, '\n', '\\'] } }) }),
  },
  {
    what: 'operations that are named as words of TypeScript',
    spec: spec({
      more: reads(
        '/a',
        ['delete', 'default', 'api', 'then', 'constructor', '__proto__', 'toString', 'class', 'await'],
        () => ({}),
      ),
      operation: { operationId: 'delete' },
    }),
  },
  {
    what: 'operations whose names are one in camelCase, no name at all, or missing',
    spec: spec({
      more: reads('/a', ['get-customer', 'get_customer', 'getCustomer2', '2fa', '名', '...'], (name) =>
        name === '...' ? { operationId: undefined } : {},
      ),
    }),
  },
  {
    what: 'schemas that are named as words of TypeScript',
    spec: spec({
      taken: ref('string'),
      schemas: { string: customer, ...byName(words, () => object({ next: ref('string') })) },
      more: {
        '/all': get('all', {
          responses: Object.fromEntries(
            words.map((name, index) => [400 + index, { ...ok, ...body(ref(name)) }]),
          ),
        }),
      },
    }),
  },
  {
    what: 'parameters that are named as words of TypeScript, or alike',
    spec: spec({
      more: {
        '/a/{class}/{customer-id}/{customer.id}/{call}/{options}': get('read', {
          parameters: ['class', 'customer-id', 'customer.id', 'call', 'options'].map((name) =>
            parameter(name),
          ),
          responses: answers(customer),
        }),
      },
    }),
  },
  {
    what: 'a parameter of the path that is code',
    spec: spec({ path: `/customers/{id${evil}}` }),
    refused: /The path .* has a name in braces/,
  },
  { what: 'a path whose parameter nobody describes', spec: spec({ parameters: [] }) },
  {
    what: 'a query of null, an object and lists with signs',
    spec: spec({
      more: {
        '/customers': get('list', {
          parameters: [
            parameter('limit', 'query', { type: ['integer', 'null'] }),
            parameter('created', 'query', object({ gte: { type: 'integer' } }), { style: 'deepObject' }),
            parameter(`ids${evil}`, 'query', list, { explode: false }),
            parameter('kinds', 'query', list, { style: 'pipeDelimited', explode: false }),
          ],
          responses: answers({ type: 'array', items: customer }),
        }),
      },
    }),
  },
  {
    what: 'headers that are needed: constant, of the account, for each call, and code',
    spec: spec({
      operation: {
        parameters: [
          parameter('X-Version', 'header', { ...text, enum: [evil] }, { required: true }),
          parameter('X-Account', 'header', text, { required: true }),
          parameter('Idempotency-Key', 'header', text, { required: true }),
          parameter('X-Other', 'header'),
          parameter('mode', 'query', { const: template }, { required: true }),
        ],
      },
    }),
  },
  {
    what: 'a header that is no header',
    spec: spec({ operation: { parameters: [parameter(`x${evil}`, 'header')] } }),
    refused: /A header cannot be called/,
  },
  {
    what: 'another media type of JSON that is code',
    spec: spec({ operation: { requestBody: body(customer, `application/a${evil}+json`) } }),
    refused: /neither a JSON object nor a form/,
  },
  {
    what: 'a token URL that is code, and scopes',
    spec: spec({
      schemes: { key: credentials(`https://auth.example.com/${evil}`, { [evil]: template }) },
      root: { security: [{ key: [evil] }] },
    }),
  },
  {
    what: 'several ways to authenticate, of which the first cannot be sent, and one for an operation alone',
    spec: spec({
      root: { security: [{ query: [] }, { basic: [], bearer: [] }, { basic: [], key: [] }] },
      schemes: {
        query: { type: 'apiKey', in: 'query', name: 'k' },
        basic,
        bearer,
        ...key('X-Key'),
        own: { type: 'apiKey', in: 'header', name: 'X-Public-Key' },
      },
      more: {
        '/public': get('ping', { security: [] }),
        '/own': get('own', { security: [{ own: [] }] }),
      },
    }),
  },
  ...[
    bearer,
    credentials('https://auth.example.com/token', {}),
    { type: 'apiKey', in: 'header', name: 'X-Signature' },
  ].map((token) => ({
    what: `a key beside what is renewed, and operations with one of both: ${JSON.stringify(token)}`,
    spec: spec({
      root: { security: [{ key: [], token: [] }] },
      schemes: { ...key('X-Key'), token, other: bearer },
      more: reads('', ['key', 'token', 'other'], (name) => ({ security: [{ [name]: [] }] })),
    }),
  })),
  {
    what: 'an answer in a wrapper that is code, and one without a body',
    spec: spec({
      answer: object({
        [`customer${evil}`]: { ...customer, required: ['id'] },
        errors: { type: 'array', items: {} },
      }),
    }),
  },
  {
    what: 'an account in the path, and an id that is a number',
    spec: spec({
      path: `/merchants/{merchant-id}/customers/{id}`,
      parameters: [
        parameter('merchant-id', 'path', { ...text, format: 'uuid' }),
        parameter('id', 'path', { type: 'integer' }),
      ],
    }),
  },
  {
    what: 'one name for ids with three rules, and a value of a list in a path',
    spec: spec({
      parameters: [],
      operation: { parameters: [parameter('id', 'path', { type: 'integer' })] },
      more: {
        '/orders/{id}/{state}': get('getOrder', {
          parameters: [
            parameter('id', 'path', { ...text, pattern: '^or_\\d{4}$' }),
            parameter('state', 'path', { enum: ['open', 'done'] }),
          ],
          responses: { 200: { ...ok, content: { 'application/json': {} } } },
        }),
      },
    }),
  },
  {
    what: 'schemas that are called as words of the path to their package',
    spec: spec({ taken: ref('customer'), schemas: { customer, http: customer, bridge: customer } }),
  },
  {
    what: 'a schema that is called as the body of an operation, and keywords that nobody knows',
    spec: spec({
      taken: object({ id: { ...text, max_length: 4 } }, { descripcion: 'No keyword.' }),
      answer: ref('update_customer_request'),
      schemas: { update_customer_request: customer },
    }),
  },
  {
    what: 'schemas that refer to each other in a ring, and to themselves',
    spec: spec({
      taken: ref('A'),
      schemas: { A: object({ id: text, b: ref('B'), me: ref('A') }), B: object({ a: ref('A') }) },
    }),
  },
  {
    what: 'a schema that is nothing but itself',
    spec: spec({ taken: ref('A'), schemas: { A: ref('B'), B: ref('A') } }),
    refused: /circular|itself|ring/i,
  },
];
