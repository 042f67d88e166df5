const thing = { $ref: '#/components/schemas/Thing' };
const thingUpdate = { $ref: '#/components/schemas/ThingUpdate' };

/** A small spec of one operation that takes one schema and answers another. */
export function acmeSpec() {
  return {
    openapi: '3.1.0',
    info: { title: 'Acme things', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    security: [{ apiKey: [] as string[] }],
    paths: {
      '/things/{id}': {
        patch: {
          operationId: 'updateThing',
          summary: 'Update a thing',
          'x-idempotent': true,
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          requestBody: { required: true, content: { 'application/json': { schema: thingUpdate } } },
          responses: {
            '200': { description: 'The thing.', content: { 'application/json': { schema: thing } } },
          },
        },
      },
    },
    components: {
      securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'api-key' } },
      schemas: {
        Thing: {
          type: 'object',
          required: ['id'],
          properties: { id: { type: 'string' }, name: { type: 'string' }, colour: { type: 'string' } },
        },
        ThingUpdate: {
          type: 'object',
          additionalProperties: false,
          properties: { name: { type: 'string', description: 'Its name.', minLength: 3, maxLength: 255 } },
        },
      } as Record<string, Schema>,
    },
  };
}

export interface Schema {
  type?: string | string[];
  required?: string[];
  additionalProperties?: boolean;
  properties: Record<string, Record<string, unknown>>;
  [keyword: string]: unknown;
}

export type Spec = ReturnType<typeof acmeSpec>;
