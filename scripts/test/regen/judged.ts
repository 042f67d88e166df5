export interface Schema {
  [keyword: string]: unknown;
  properties: Record<string, unknown>;
}

export interface Operation {
  [member: string]: unknown;
  parameters: object[];
  responses: Record<string, object>;
}

/** A document with an operation, and schemas of its own, for each name. */
export function documentOf(names: readonly string[]) {
  return {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    security: [{ apiKey: [] as string[] }, { token: [] as string[] }],
    paths: Object.fromEntries(names.map((name) => [`/${name}`, { patch: operationOf(name) }])),
    components: {
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'api-key' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: Object.fromEntries(
        names.flatMap((name) => [
          [`${name}Request`, requestSchema()],
          [`${name}Response`, responseSchema()],
        ]),
      ),
    },
  };
}

function operationOf(name: string): Operation {
  return {
    operationId: `do${name}`,
    summary: 'Do it',
    'x-idempotent': false,
    parameters: [],
    requestBody: { content: contentOf(`${name}Request`) },
    responses: { '200': { description: 'Done.', content: contentOf(`${name}Response`) } },
  };
}

function contentOf(schema: string): object {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
}

function requestSchema(): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      name: { type: 'string', minLength: 3, maxLength: 255 },
      size: { type: 'string', enum: ['S', 'M', 'L'] },
      phone: { type: 'object', properties: { number: { type: 'string' } } },
      tags: { type: 'array', items: { type: 'string', maxLength: 9 } },
    },
  };
}

function responseSchema(): Schema {
  return {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string' },
      name: { type: 'string' },
      state: { type: 'string', enum: ['open'] },
    },
  };
}
