import { describe, expect, it } from 'vitest';
import { cutPaths } from '../new-provider/lift/cut-paths.ts';
import { liftSchema } from '../new-provider/lift/lift-schema.ts';
import { lift } from '../new-provider/lift/lift.ts';
import { type LooseDocument, type LooseSchema, operationsIn } from '../new-provider/lift/loose.ts';

/** A list of what was noted, and the function that notes it. */
function notes(): { noted: Map<string, number>; note: (change: string, times?: number) => void } {
  const noted = new Map<string, number>();
  return {
    noted,
    note: (change, times = 1) => times > 0 && void noted.set(change, (noted.get(change) ?? 0) + times),
  };
}

const document = (more: object): LooseDocument => ({ openapi: '3.0.3', ...more }) as LooseDocument;
const body = (schema: object): object => ({ content: { 'application/json': { schema } } });

describe('a schema of OpenAPI 3.0', () => {
  const ref = { $ref: '#/components/schemas/Other' };
  const nothing = { type: 'null' };

  it.each<[string, LooseSchema, LooseSchema]>([
    ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['nullable: false', { type: 'string', nullable: false }, { type: 'string' }],
    [
      'nullable and a list of values',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['nullable beside a reference', { ...ref, nullable: true }, { anyOf: [ref, nothing] }],
    [
      'nullable around one reference',
      { nullable: true, allOf: [ref], description: 'Text.' },
      { description: 'Text.', anyOf: [ref, nothing] },
    ],
    [
      'nullable forms',
      { nullable: true, oneOf: [ref, { type: 'string' }] },
      { oneOf: [ref, { type: 'string' }, nothing] },
    ],
    [
      'nullable beside nothing but an extension',
      { nullable: true, 'x-order': 1, description: 'Text.' },
      { type: ['string', 'number', 'boolean', 'object', 'array', 'null'], description: 'Text.' },
    ],
    [
      'a form alone',
      { description: 'Text.', oneOf: [{ type: 'string' }] },
      { type: 'string', description: 'Text.' },
    ],
    [
      'a dialect',
      { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'string' },
      { type: 'string' },
    ],
    ['a value twice', { type: 'string', enum: ['a', 'b', 'a'] }, { type: 'string', enum: ['a', 'b'] }],
    [
      'values of a text',
      { type: 'string', enum: ['a', 1, true] },
      { type: 'string', enum: ['a', '1', 'true'] },
    ],
    ['values of a number', { type: 'integer', enum: [1, 2] }, { type: 'integer', enum: [1, 2] }],
    ['what a list requires', { type: 'array', items: {}, required: ['a'] }, { type: 'array', items: {} }],
    ['another use of an extension of ours', { type: 'object', 'x-pii': ['a'] }, { type: 'object' }],
    [
      'nullable members without a type',
      { nullable: true, properties: {} },
      { type: ['object', 'null'], properties: {} },
    ],
    [
      'an exclusive bound',
      { type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
      { type: 'number', exclusiveMinimum: 1, maximum: 9 },
    ],
    [
      'keywords that a reference hides',
      { ...ref, type: 'string', description: 'Text.' },
      { ...ref, description: 'Text.' },
    ],
    [
      'a format that nobody judges',
      { type: 'integer', format: 'unix-time', description: 'When' },
      { type: 'integer', description: 'When. Format: unix-time.' },
    ],
    ['a needless escape', { type: 'string', pattern: '^a\\!$' }, { type: 'string', pattern: '^a!$' }],
    [
      'a pattern of another language',
      { type: 'string', pattern: '^(?i)a$' },
      { type: 'string', description: 'Pattern: ^(?i)a$' },
    ],
    ['a form that is anything', { anyOf: [true as never, nothing] }, { anyOf: [{}, nothing] }],
    [
      'one part',
      { allOf: [{ type: 'string', minLength: 2 }], description: 'Text.' },
      { type: 'string', minLength: 2, description: 'Text.' },
    ],
    ['an extension', { type: 'string', 'x-order': 1 }, { type: 'string' }],
  ])('is lifted: %s', (_what, schema, expected) => {
    expect(liftSchema(schema, true, () => {})).toEqual(expected);
  });

  it('is left as it is where it says the same in both versions', () => {
    const { noted, note } = notes();
    const schema = { type: 'string', maxLength: 5, format: 'date', enum: ['2026-01-31'] };
    expect(liftSchema(schema, true, note)).toEqual(schema);
    expect(noted.size).toBe(0);
  });
});

describe('a lifted description', () => {
  it('has every operation under a name in camelCase that a client can have', () => {
    const { noted, note } = notes();
    const get = (operationId?: string): object => ({ get: { operationId, responses: {} } });
    const spec = document({
      paths: {
        '/a': get('customer.fetch'),
        '/b': get('get-customer'),
        '/c': get('getCustomer'),
        '/d': get(),
        '/e/{id}': get('名'),
        '/f': get('api'),
        '/g': get('then'),
        '/h': get('2fa'),
        '/i': get('GET_/v1/customers'),
        '/j': get('getCustomer'),
      },
    });
    lift(spec, note);
    expect(operationsIn(spec).map(({ operation }) => operation.operationId)).toEqual([
      'customerFetch',
      'getCustomer2',
      'getCustomer',
      'getD',
      'getEId',
      'apiOperation',
      'thenOperation',
      'getH',
      'getV1Customers',
      'getCustomer3',
    ]);
    expect(noted.get('operationId in camelCase')).toBe(9);
  });

  it('has every schema under a name that TypeScript can have, and every reference with it', () => {
    const names = ['Customer', 'customer', 'string', 'Standard', '-', 'a b', 'class', 'any', '...'];
    const spec = document({
      paths: Object.fromEntries(
        names.map((name, index) => [
          `/${index}`,
          { get: { responses: { 200: body({ $ref: `#/components/schemas/${name}` }) } } },
        ]),
      ),
      components: {
        schemas: Object.fromEntries(names.map((name) => [name, { type: 'object', title: name }])),
      },
    });
    lift(spec, () => {});
    const schemas = spec.components!.schemas!;
    expect(Object.keys(schemas)).toEqual([
      'Customer',
      'Customer2',
      'StringValue',
      'StandardValue',
      'Unnamed',
      'AB',
      'ClassValue',
      'AnyValue',
      'Unnamed2',
    ]);
    const referred = operationsIn(spec).map(({ operation }) => {
      const { $ref = '' } = operation.responses!['200']!.content!['application/json']!.schema!;
      return schemas[$ref.split('/').at(-1)!]!['title'];
    });
    expect(referred).toEqual(names);
  });

  it('has no reference into a schema, no name in a discriminator, and nothing that no client calls', () => {
    const { noted, note } = notes();
    const spec = document({
      openapi: '3.1.0',
      webhooks: { gone: { post: { responses: {} } } },
      paths: {
        '/gone': { 'x-internal': true },
        '/a': {
          'x-internal': true,
          get: {
            callbacks: { done: {} },
            responses: {
              200: {
                ...body({ $ref: '#/components/schemas/Box/properties/content' }),
                headers: { 'x-kept': { 'x-gone': 1, schema: { type: 'string' } } },
              },
            },
          },
        },
      },
      components: {
        schemas: {
          Box: { type: 'object', properties: { content: { type: 'string' }, 'x-ray': { type: 'string' } } },
          Form: { oneOf: [], discriminator: { propertyName: 'kind', mapping: { box: 'Box' } } },
        },
      },
    });
    lift(spec, note);
    expect(spec).toEqual({
      openapi: '3.1.0',
      paths: {
        '/gone': {},
        '/a': {
          get: {
            operationId: 'getA',
            responses: {
              200: {
                ...body({ $ref: '#/components/schemas/BoxContent' }),
                headers: { 'x-kept': { schema: { type: 'string' } } },
              },
            },
          },
        },
      },
      components: {
        schemas: {
          Box: { type: 'object', properties: { content: { type: 'string' }, 'x-ray': { type: 'string' } } },
          Form: {
            oneOf: [],
            discriminator: { propertyName: 'kind', mapping: { box: '#/components/schemas/Box' } },
          },
          BoxContent: { type: 'string' },
        },
      },
    });
    expect(Object.fromEntries(noted)).toMatchObject({
      'webhook left out, which no client calls': 1,
      'callbacks left out, which no client calls': 1,
      'part of a schema that is referred to, under a name': 1,
      'name in a discriminator as a reference': 1,
      'extension that means nothing here left out': 3,
    });
  });

  it('sends no body with a GET', () => {
    const spec = document({ paths: { '/a': { get: { requestBody: body({}), responses: {} } } } });
    lift(spec, () => {});
    expect(operationsIn(spec)[0]!.operation).toEqual({ operationId: 'getA', responses: {} });
  });

  it('has the example of a body among its examples', () => {
    const spec = document({
      paths: {
        '/a': {
          post: { requestBody: { content: { 'application/json': { example: { a: 1 } } } }, responses: {} },
        },
      },
    });
    lift(spec, () => {});
    expect(operationsIn(spec)[0]!.operation.requestBody!.content!['application/json']).toEqual({
      schema: {},
      examples: { sample: { value: { a: 1 } } },
    });
  });

  it('refers to what has a name and a place of its own, and to nothing that is gone', () => {
    const spec = document({
      openapi: '3.1.0',
      paths: {
        '/a/{id}': {
          parameters: [{ name: 'site', in: 'path', required: true, schema: { type: 'string' } }],
          get: {
            operationId: 'getA',
            parameters: [{ $ref: '#/components/parameters/Id', name: 'id', in: 'path' }],
            responses: {
              200: { content: { $ref: '#/components/mediaTypes/A' } },
              404: { $ref: '#/paths/~1a~1%7Bid%7D/get/responses/200' },
            },
          },
        },
      },
      components: {
        parameters: { Id: { name: 'id', in: 'path', required: true, schema: { type: 'string' } } },
        examples: { One: { value: 1 } },
        mediaTypes: {
          A: {
            'application/json': {
              schema: { $ref: '#/components/schemas/A' },
              examples: {
                one: { $ref: '#/components/examples/One' },
                two: { $ref: '#/components/examples/Two' },
              },
            },
          },
        },
        schemas: {
          A: {
            type: 'object',
            definitions: {
              ring: {
                type: 'object',
                properties: { next: { $ref: '#/components/schemas/A/definitions/ring' } },
              },
            },
            properties: { ring: { $ref: '#/components/schemas/A/definitions/ring' } },
          },
        },
      },
    });
    lift(spec, () => {});
    const content = {
      'application/json': { schema: { $ref: '#/components/schemas/A' }, examples: { one: { value: 1 } } },
    };
    const ring = { $ref: '#/components/schemas/ARing' };
    expect(spec.paths).toEqual({
      '/a/{id}': {
        parameters: [],
        get: {
          operationId: 'getA',
          parameters: [{ $ref: '#/components/parameters/Id' }],
          responses: { 200: { content }, 404: { content } },
        },
      },
    });
    expect(spec.components!.schemas).toEqual({
      A: { type: 'object', properties: { ring } },
      ARing: { type: 'object', properties: { next: ring } },
    });
    expect(spec.components).not.toHaveProperty('examples');
  });

  it('lists what says of itself that it is required', () => {
    const flag = (required: boolean, more: object = {}): LooseSchema =>
      ({ type: 'object', required, ...more }) as unknown as LooseSchema;
    const a = flag(true, { properties: { b: flag(false), c: flag(true) } });
    const schemas: Record<string, LooseSchema> = {
      A: flag(true, { properties: { a, d: { items: flag(true) } } }),
    };
    lift(document({ paths: {}, components: { schemas } }), () => {});
    expect(schemas['A']).toEqual({
      type: 'object',
      required: ['a'],
      properties: {
        a: { type: 'object', required: ['c'], properties: { b: { type: 'object' }, c: { type: 'object' } } },
        d: { items: { type: 'object' } },
      },
    });
  });

  it('has a property for whatever is required, unless another part may have it', () => {
    const object = { type: 'object', required: ['a', 'b'], properties: { a: {} } };
    const schemas = {
      Alone: structuredClone(object),
      Part: structuredClone(object),
      Whole: { allOf: [{ $ref: '#/components/schemas/Part' }, { properties: { b: { type: 'string' } } }] },
    };
    const { noted, note } = notes();
    lift(document({ paths: {}, components: { schemas } }), note);
    expect(schemas.Alone.properties).toEqual({ a: {}, b: {} });
    expect(schemas.Part.properties).toEqual({ a: {} });
    expect(noted.get('required member that is described nowhere taken as anything')).toBe(1);
  });

  it('has what a cut left out, where something refers into it', () => {
    const spec = document({
      paths: {
        '/a': {
          get: { responses: { 200: body({ $ref: '#/paths/~1b/get/responses/200/content/text/schema' }) } },
        },
        '/b': {
          get: { responses: { 200: { content: { text: { schema: { $ref: '#/components/schemas/B' } } } } } },
        },
      },
      components: { schemas: { B: { type: 'string' }, C: {} } },
    });
    const whole = { ...spec };
    cutPaths(spec, '^/a', () => {});
    lift(spec, () => {}, whole);
    expect(spec.components!.schemas).toEqual({
      B: { type: 'string' },
      Schema: { $ref: '#/components/schemas/B' },
    });
  });
});

describe('a cut', () => {
  const spec = (): LooseDocument =>
    document({
      paths: {
        '/v1/customers': {
          get: {
            tags: ['Customers'],
            security: [{ 'a/b': [] }],
            responses: { 200: { $ref: '#/components/responses/One' } },
          },
        },
        '/v1/orders': {
          get: { tags: ['Orders'], responses: { 200: body({ $ref: '#/components/schemas/Order' }) } },
        },
      },
      tags: [{ name: 'Customers' }, { name: 'Orders' }],
      components: {
        responses: { One: body({ $ref: '#/components/schemas/Customer' }) },
        schemas: {
          Customer: { discriminator: { mapping: { a: '#/components/schemas/Kind' } } },
          Kind: {},
          Order: { properties: { customer: { $ref: '#/components/schemas/Customer' } } },
        },
        securitySchemes: { 'a/b': {}, unused: {} },
        examples: { gone: {} },
      },
    });

  it('leaves the paths that match, and all that they need', () => {
    const { noted, note } = notes();
    const cut = spec();
    cutPaths(cut, '^/v1/customers', note);
    expect(Object.keys(cut.paths!)).toEqual(['/v1/customers']);
    expect(cut.tags).toEqual([{ name: 'Customers' }]);
    expect(
      Object.fromEntries(
        Object.entries(cut.components!).map(([group, members]) => [group, Object.keys(members)]),
      ),
    ).toEqual({
      responses: ['One'],
      schemas: ['Customer', 'Kind'],
      securitySchemes: ['a/b'],
    });
    expect(Object.fromEntries(noted)).toEqual({
      'path left out': 1,
      'unused component left out': 3,
      'unused tag left out': 1,
    });
  });

  it.each([
    ['^/nothing', '--paths ^/nothing matches none of the 2 paths.'],
    ['(', '--paths ( is not a regular expression.'],
  ])('by %s is refused', (expression, reason) => {
    expect(() => cutPaths(spec(), expression, () => {})).toThrow(reason);
  });
});
