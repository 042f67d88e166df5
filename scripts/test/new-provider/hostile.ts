/** A small description, with what is wrong or hostile in it. */
export interface Hostile {
  readonly what: string;
  readonly spec: object;
  /** The refusal, where it is one. */
  readonly refused?: RegExp;
  readonly update?: string;
}

const schema = (more: object = {}): object => ({
  type: 'object',
  properties: { id: { type: 'string' }, email: { type: 'string' } },
  ...more,
});
const json = (of: object): object => ({ content: { 'application/json': { schema: of } } });

interface Parts {
  readonly path?: string;
  readonly parameters?: readonly object[];
  readonly operation?: object;
  readonly body?: object;
  readonly answer?: object;
  readonly root?: object;
  readonly components?: object;
  readonly more?: object;
}

/** A description with one update and one read, and whatever differs. */
function spec({
  path = '/customers/{id}',
  parameters,
  operation,
  body,
  answer,
  root,
  components,
  more,
}: Parts = {}): object {
  const ids = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    openapi: '3.1.0',
    info: { title: 'Hostile', version: '1' },
    servers: [{ url: 'https://pay.example.com/v1' }],
    security: [{ key: [] }],
    paths: {
      [path]: {
        parameters: parameters ?? ids,
        get: {
          operationId: 'getCustomer',
          responses: { 200: { description: 'ok', ...json(answer ?? schema()) } },
        },
        patch: {
          operationId: 'updateCustomer',
          requestBody: json(body ?? schema()),
          responses: { 200: { description: 'ok', ...json(answer ?? schema()) } },
          ...operation,
        },
      },
      ...more,
    },
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } },
      ...components,
    },
    ...root,
  };
}

const key = (name: string, more: object = {}): object => ({
  securitySchemes: { key: { type: 'apiKey', in: 'header', name, ...more } },
});
const evil = `'+(globalThis.PWNED=1)+'`;
const template = '`+(globalThis.PWNED=2)+`${globalThis.PWNED=3}';

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
  { what: 'a key header that is code', spec: spec({ components: key(`x${evil}`) }) },
  { what: 'a key header without a name', spec: spec({ components: key('X-') }) },
  { what: 'a key header that is named as an option', spec: spec({ components: key('X-Headers') }) },
  {
    what: 'words that end a comment, and code after them',
    spec: spec({
      operation: { summary: `*/ globalThis.PWNED = 4 /* \`\${1}\` \u2028`, description: '*/' },
      body: schema({ description: '*/ globalThis.PWNED = 5 /*' }),
      components: key('X-Key', { description: `*/ globalThis.PWNED = 6 /* ${evil}` }),
      root: { info: { title: `*/${evil}`, version: '1', description: template } },
    }),
  },
  {
    what: 'names of properties that are code, or that every object has',
    spec: spec({
      body: schema({
        properties: Object.fromEntries(
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
          ].map((name) => [name, { type: 'string' }]),
        ),
      }),
    }),
  },
  {
    what: 'values of a list that are code',
    spec: spec({
      body: schema({ properties: { kind: { enum: [evil, template, '\n', '\\'], type: 'string' } } }),
    }),
  },
  {
    what: 'operations that are named as words of TypeScript',
    spec: spec({
      more: Object.fromEntries(
        ['delete', 'default', 'api', 'then', 'constructor', '__proto__', 'toString', 'class', 'await'].map(
          (operationId) => [
            `/a/${operationId}`,
            { get: { operationId, responses: { 200: { description: 'ok' } } } },
          ],
        ),
      ),
      operation: { operationId: 'delete' },
    }),
  },
  {
    what: 'schemas that are named as words of TypeScript',
    spec: spec({
      body: { $ref: '#/components/schemas/string' },
      components: {
        ...key('X-Key'),
        schemas: Object.fromEntries(
          `
            string any Standard default class null - ... object Customer customer Promise
          `
            .trim()
            .split(/\s+/)
            .map((name) => [
              name,
              name === 'string'
                ? schema()
                : { type: 'object', properties: { next: { $ref: '#/components/schemas/string' } } },
            ]),
        ),
      },
      more: {
        '/all': {
          get: {
            operationId: 'all',
            responses: Object.fromEntries(
              `
                any Standard default class null - ... object Customer customer Promise
              `
                .trim()
                .split(/\s+/)
                .map((name, index) => [
                  String(400 + index),
                  { description: 'ok', ...json({ $ref: `#/components/schemas/${name}` }) },
                ]),
            ),
          },
        },
      },
    }),
  },
  {
    what: 'parameters that are named as words of TypeScript, or alike',
    spec: spec({
      more: {
        '/a/{class}/{customer-id}/{customer.id}/{call}/{options}': {
          get: {
            operationId: 'read',
            parameters: ['class', 'customer-id', 'customer.id', 'call', 'options'].map((name) => ({
              name,
              in: 'path',
              required: true,
              schema: { type: 'string' },
            })),
            responses: { 200: { description: 'ok', ...json(schema()) } },
          },
        },
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
        '/customers': {
          get: {
            operationId: 'list',
            parameters: [
              { name: 'limit', in: 'query', schema: { type: ['integer', 'null'] } },
              {
                name: 'created',
                in: 'query',
                style: 'deepObject',
                schema: { type: 'object', properties: { gte: { type: 'integer' } } },
              },
              {
                name: `ids${evil}`,
                in: 'query',
                explode: false,
                schema: { type: 'array', items: { type: 'string' } },
              },
              {
                name: 'kinds',
                in: 'query',
                style: 'pipeDelimited',
                explode: false,
                schema: { type: 'array', items: { type: 'string' } },
              },
            ],
            responses: { 200: { description: 'ok', ...json({ type: 'array', items: schema() }) } },
          },
        },
      },
    }),
  },
  {
    what: 'headers that are needed: constant, of the account, for each call, and code',
    spec: spec({
      operation: {
        parameters: [
          { name: 'X-Version', in: 'header', required: true, schema: { type: 'string', enum: [evil] } },
          { name: 'X-Account', in: 'header', required: true, schema: { type: 'string' } },
          { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } },
          { name: 'X-Other', in: 'header', schema: { type: 'string' } },
          { name: 'mode', in: 'query', required: true, schema: { const: template } },
        ],
      },
    }),
  },
  {
    what: 'a header that is no header',
    spec: spec({
      operation: { parameters: [{ name: `x${evil}`, in: 'header', schema: { type: 'string' } }] },
    }),
    refused: /A header cannot be called/,
  },
  {
    what: 'another media type of JSON that is code',
    spec: spec({
      operation: { requestBody: { content: { [`application/a${evil}+json`]: { schema: schema() } } } },
    }),
    refused: /neither a JSON object nor a form/,
  },
  {
    what: 'a token URL that is code, and scopes',
    spec: spec({
      components: {
        securitySchemes: {
          key: {
            type: 'oauth2',
            flows: {
              clientCredentials: {
                tokenUrl: `https://auth.example.com/${evil}`,
                scopes: { [evil]: template },
              },
            },
          },
        },
      },
      root: { security: [{ key: [evil] }] },
    }),
  },
  {
    what: 'several ways to authenticate, of which the first cannot be sent, and one for an operation alone',
    spec: spec({
      root: { security: [{ query: [] }, { basic: [], bearer: [] }, { basic: [], key: [] }] },
      components: {
        securitySchemes: {
          query: { type: 'apiKey', in: 'query', name: 'k' },
          basic: { type: 'http', scheme: 'basic' },
          bearer: { type: 'http', scheme: 'bearer' },
          key: { type: 'apiKey', in: 'header', name: 'X-Key' },
          own: { type: 'apiKey', in: 'header', name: 'X-Public-Key' },
        },
      },
      more: {
        '/public': { get: { operationId: 'ping', security: [], responses: { 200: { description: 'ok' } } } },
        '/own': {
          get: { operationId: 'own', security: [{ own: [] }], responses: { 200: { description: 'ok' } } },
        },
      },
    }),
  },
  ...[
    { type: 'http', scheme: 'bearer' },
    {
      type: 'oauth2',
      flows: { clientCredentials: { tokenUrl: 'https://auth.example.com/token', scopes: {} } },
    },
    { type: 'apiKey', in: 'header', name: 'X-Signature' },
  ].map((token) => ({
    what: `a key beside what is renewed, and operations with one of both: ${token.scheme ?? token.name ?? token.type}`,
    spec: spec({
      root: { security: [{ key: [], token: [] }] },
      components: {
        securitySchemes: {
          key: { type: 'apiKey', in: 'header', name: `X-Key${evil.replaceAll(/[^A-Z]/g, '')}` },
          token,
          other: { type: 'http', scheme: 'bearer' },
        },
      },
      more: Object.fromEntries(
        ['key', 'token', 'other'].map((name) => [
          `/${name}`,
          {
            get: { operationId: name, security: [{ [name]: [] }], responses: { 200: { description: 'ok' } } },
          },
        ]),
      ),
    }),
  })),
  {
    what: 'an answer in a wrapper that is code, and one without a body',
    spec: spec({
      answer: {
        type: 'object',
        properties: {
          [`customer${evil}`]: schema({ required: ['id'] }),
          errors: { type: 'array', items: {} },
        },
      },
    }),
  },
  {
    what: 'an account in the path, and an id that is a number',
    spec: spec({
      path: `/merchants/{merchant-id}/customers/{id}`,
      parameters: [
        { name: 'merchant-id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
      ],
    }),
  },
  {
    what: 'one name for ids with three rules, and a value of a list in a path',
    spec: spec({
      parameters: [],
      operation: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      },
      more: {
        '/orders/{id}/{state}': {
          get: {
            operationId: 'getOrder',
            parameters: [
              { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^or_\\d{4}$' } },
              { name: 'state', in: 'path', required: true, schema: { enum: ['open', 'done'] } },
            ],
            responses: { 200: { description: 'ok', content: { 'application/json': {} } } },
          },
        },
      },
    }),
  },
  {
    what: 'schemas that are called as words of the path to their package',
    spec: spec({
      body: { $ref: '#/components/schemas/customer' },
      components: { ...key('X-Key'), schemas: { customer: schema(), http: schema(), bridge: schema() } },
    }),
  },
  {
    what: 'a schema that is called as the body of an operation, and keywords that nobody knows',
    spec: spec({
      body: schema({ descripcion: 'No keyword.', properties: { id: { type: 'string', max_length: 4 } } }),
      answer: { $ref: '#/components/schemas/update_customer_request' },
      components: { ...key('X-Key'), schemas: { update_customer_request: schema() } },
    }),
  },
  {
    what: 'schemas that refer to each other in a ring, and to themselves',
    spec: spec({
      body: { $ref: '#/components/schemas/A' },
      components: {
        ...key('X-Key'),
        schemas: {
          A: schema({
            properties: {
              id: { type: 'string' },
              b: { $ref: '#/components/schemas/B' },
              me: { $ref: '#/components/schemas/A' },
            },
          }),
          B: { type: 'object', properties: { a: { $ref: '#/components/schemas/A' } } },
        },
      },
    }),
  },
  {
    what: 'a schema that is nothing but itself',
    spec: spec({
      body: { $ref: '#/components/schemas/A' },
      components: {
        ...key('X-Key'),
        schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } },
      },
    }),
    refused: /circular|itself|ring/i,
  },
];
