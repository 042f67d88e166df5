/** Any object of a description, to be edited. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

const named = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, more: object = {}): object => ({
  content: { 'application/json': { schema, ...more } },
});

const text = { type: 'string' };
const closed = { type: 'object', additionalProperties: false };

/** A description that has one of everything that an edit may change. */
export function sample(): Loose {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.0.0', description: 'All of them.' },
    servers: [
      {
        url: 'https://{host}/v1',
        description: 'Live',
        variables: { host: { default: 'api.example.com', enum: ['api.example.com', 'eu.example.com'] } },
      },
      { url: 'https://sandbox.example.com/v1' },
    ],
    security: [{ apiKey: [] }, { token: [] }],
    tags: [{ name: 'Things', description: 'Things.' }],
    paths: {
      '/things/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        patch: {
          operationId: 'updateThing',
          summary: 'Update a thing',
          tags: ['Things'],
          'x-idempotent': false,
          'x-update-semantics': { omitted: 'unchanged', null: 'undocumented', nested: 'merge' },
          parameters: [
            { name: 'dry', in: 'query', schema: { type: 'boolean', default: false } },
            { name: 'tags', in: 'query', schema: { type: 'array', items: text } },
            { name: 'x-trace', in: 'header', required: true, schema: { type: 'string', maxLength: 20 } },
            { $ref: '#/components/parameters/Page' },
          ],
          requestBody: {
            required: true,
            ...json(named('Change'), { examples: { one: { value: { name: 'Ana' } } } }),
          },
          responses: {
            200: {
              description: 'The thing.',
              headers: {
                'x-trace-id': { $ref: '#/components/headers/Trace' },
                'x-count': { required: true, schema: { type: 'integer' } },
              },
              ...json(named('Thing'), { examples: { one: { $ref: '#/components/examples/One' } } }),
            },
            404: { $ref: '#/components/responses/Missing' },
            409: { description: 'Taken.', ...json(named('Problem')) },
          },
        },
        get: {
          operationId: 'getThing',
          security: [{ oauth: ['read'] }, {}],
          'x-idempotent': true,
          responses: { 200: { description: 'The thing.', ...json(named('Thing')) } },
        },
      },
      '/things': {
        post: {
          operationId: 'sendNote',
          'x-idempotent': false,
          requestBody: json({ type: 'object', properties: { note: text } }),
          responses: { 204: { description: 'Sent.' } },
        },
      },
    },
    webhooks: {
      changed: { post: { requestBody: json({ type: 'object' }), responses: { 200: { description: 'OK' } } } },
    },
    components: {
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'api-key', description: 'A key.' },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        oauth: {
          type: 'oauth2',
          flows: {
            clientCredentials: { tokenUrl: 'https://api.example.com/token', scopes: { read: '', write: '' } },
          },
        },
      },
      parameters: { Page: { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } } },
      headers: { Trace: { schema: text } },
      examples: { One: { value: { id: '1' } } },
      responses: { Missing: { description: 'No such thing.', ...json(named('Problem')) } },
      schemas: {
        Change: {
          type: 'object',
          description: 'What changes.',
          additionalProperties: false,
          required: ['kind'],
          properties: {
            kind: text,
            name: { type: 'string', minLength: 3, maxLength: 255, description: 'Its name.' },
            day: { type: 'string', format: 'date' },
            phone: named('Phone'),
            address: { ...closed, properties: { city: text } },
            labels: { type: 'array', maxItems: 5, items: { type: 'string', maxLength: 9 } },
          },
        },
        Phone: { ...closed, properties: { number: { ...text, maxLength: 32 } } },
        Thing: {
          type: 'object',
          required: ['id'],
          properties: {
            id: text,
            name: { type: ['string', 'null'] },
            owner: named('Owner'),
          },
        },
        Owner: { type: 'object', properties: { name: text } },
        Problem: { type: 'object', properties: { code: text } },
        Unused: { type: 'object', properties: { a: text } },
      },
    },
  };
  // A part that stands in two places is two parts.
  return JSON.parse(JSON.stringify(document));
}
