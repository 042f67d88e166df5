import { describe, expect, it } from 'vitest';
import type { Problem } from '../openapi/problem.ts';
import { dropExamples } from '../new-provider/fix/drop-examples.ts';
import { fix, giveExamples } from '../new-provider/fix/fix.ts';
import { loosenOverlaps } from '../new-provider/fix/loosen-overlaps.ts';
import { sampleOf } from '../new-provider/fix/sample.ts';
import { lift } from '../new-provider/lift/lift.ts';
import { type LooseDocument, type LooseSchema, operationsIn } from '../new-provider/lift/loose.ts';

const source = 'docs.example.com/customers';
const ref = (name: string): LooseSchema => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: object): object => ({
  content: { 'application/json': { schema, examples: { a: { value: {} } } } },
});

/** A document with one operation that takes and answers schemas. */
const exchange = (request: object, response: object, schemas: object = {}): LooseDocument =>
  ({
    openapi: '3.1.0',
    paths: {
      '/v1/customers': {
        post: {
          operationId: 'saveCustomer',
          requestBody: body(request),
          responses: { default: body(response) },
        },
      },
    },
    components: { schemas },
  }) as unknown as LooseDocument;

function fixed(spec: LooseDocument, page?: string): LooseDocument {
  lift(spec, () => {});
  fix(spec, page, () => {});
  return spec;
}

const taken = (spec: LooseDocument): LooseSchema | undefined =>
  operationsIn(spec)[0]!.operation.requestBody!.content!['application/json']!.schema;
const answered = (spec: LooseDocument): LooseSchema | undefined =>
  operationsIn(spec)[0]!.operation.responses!['default']!.content!['application/json']!.schema;

describe('what is mechanical of the rules', () => {
  it('closes what is sent and joins its parts, without what only answers have', () => {
    const schemas = {
      Base: {
        type: 'object',
        required: ['id', 'email'],
        properties: { id: { type: 'string', readOnly: true }, email: { type: 'string' } },
      },
    };
    const request = { allOf: [ref('Base'), { type: 'object', properties: { note: { type: 'object' } } }] };
    expect(taken(fixed(exchange(request, {}, schemas)))).toEqual({
      type: 'object',
      required: ['email'],
      properties: {
        email: { type: 'string', 'x-pii': 'email' },
        note: { type: 'object', additionalProperties: {} },
      },
      additionalProperties: false,
    });
  });

  it('closes the whole of parts that are no single object, and no part of it', () => {
    const schemas = { Base: { type: 'object', properties: { email: { type: 'string' } }, minProperties: 1 } };
    const own = { type: 'object', properties: { note: { type: 'string' } } };
    const spec = fixed(exchange({ allOf: [ref('Base'), own] }, ref('Base'), schemas));
    expect(taken(spec)).toMatchObject({ allOf: [ref('BaseInput'), {}], unevaluatedProperties: false });
    expect(JSON.stringify([taken(spec), spec.components])).not.toContain('additionalProperties');
    expect(spec.components!.schemas!['Base']).not.toHaveProperty('unevaluatedProperties');
  });

  it('joins the parts of what is within a part', () => {
    const object = (properties: object): LooseSchema => ({ type: 'object', properties }) as LooseSchema;
    const text = { type: 'string' };
    const schemas = {
      Base: object({ x: text }),
      Outer: object({ inner: { allOf: [ref('Base'), object({ y: text })] } }),
    };
    expect(taken(fixed(exchange({ allOf: [ref('Outer'), object({ z: text })] }, {}, schemas)))).toEqual({
      ...object({
        inner: { ...object({ x: text, y: text }), additionalProperties: false },
        z: text,
      }),
      additionalProperties: false,
    });
  });

  it('joins a choice of what has to be there with the object that has it', () => {
    const base = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } };
    const choice = { anyOf: [{ required: ['a'] }, { required: ['b'] }] };
    expect(taken(fixed(exchange({ allOf: [base, choice] }, {})))).toEqual({
      ...base,
      ...choice,
      additionalProperties: false,
    });
  });

  it('lets an answer fit two of its forms, now that they are open', () => {
    const form = (name: string): object => ({ type: 'object', required: [name], properties: { [name]: {} } });
    expect(answered(fixed(exchange({}, { oneOf: [form('a'), form('b')] })))).toEqual({
      anyOf: [form('a'), form('b')],
    });
  });

  it('lets a request fit two forms that overlap, and no others', () => {
    const text = { type: 'string' };
    const spec = exchange(
      { oneOf: [{ type: 'object', properties: { a: { oneOf: [text, { ...text, maxLength: 3 }] } } }, text] },
      {},
    );
    const place = '#/paths/~1v1~1customers/post/requestBody/content/application~1json/schema/oneOf';
    const overlap = (pointer: string): Problem =>
      ({
        message: 'Schemas in `oneOf` must be mutually exclusive. Found two.',
        location: [{ pointer }],
      }) as unknown as Problem;
    loosenOverlaps(spec, [overlap(`${place}/0/properties/a/oneOf`)], () => {});
    expect(taken(spec)!.oneOf![0]!.properties!['a']).toHaveProperty('anyOf');
    loosenOverlaps(spec, [overlap(`${place}/0/properties/a/oneOf`), overlap(place)], () => {});
    expect(taken(spec)).toHaveProperty('anyOf');
  });

  it('marks personal data where its text stands', () => {
    const schemas = { Mail: { type: 'string' }, Mode: { type: 'string', enum: ['a'] } };
    const properties = {
      email: ref('Mail'),
      state: ref('Mode'),
      city: { allOf: [{ type: 'string' }, { maxLength: 9 }] },
    };
    const spec = fixed(exchange({ type: 'object', properties }, {}, schemas));
    expect(spec.components!.schemas).toMatchObject({ Mail: { 'x-pii': 'email' }, Mode: schemas.Mode });
    expect(taken(spec)!.properties!['city']!.allOf![0]).toHaveProperty('x-pii', 'address');
  });

  it('opens what is answered, and tells its limits in words', () => {
    const response = {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', maxLength: 9 },
        kind: { type: 'string', enum: ['a', 'b'], description: 'What it is' },
        password: { type: 'string', writeOnly: true },
        other: ref('Other'),
      },
    };
    expect(answered(fixed(exchange({}, response, { Other: { type: 'string' } })))).toEqual({
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string', description: 'maxLength: 9.' },
        kind: { type: ['string', 'null'], description: 'What it is. One of a, b.' },
        other: { anyOf: [ref('Other'), { type: 'null' }], description: 'Other.' },
      },
    });
  });

  it('splits a schema that is used in both directions, however deep it is used', () => {
    const schemas = {
      Customer: {
        type: 'object',
        properties: { id: { type: 'string', readOnly: true }, home: ref('Address') },
      },
      Address: {
        type: 'object',
        properties: { lines: { type: 'array', maxItems: 2, items: { type: 'string' } } },
      },
    };
    const spec = fixed(exchange(ref('Customer'), ref('Customer'), schemas));
    expect([taken(spec), answered(spec)]).toEqual([ref('CustomerInput'), ref('Customer')]);
    expect(spec.components!.schemas).toMatchObject({
      CustomerInput: { additionalProperties: false, properties: { home: ref('AddressInput') } },
      AddressInput: { additionalProperties: false, properties: { lines: { maxItems: 2 } } },
      Customer: {
        properties: { id: { type: ['string', 'null'] }, home: { anyOf: [ref('Address'), { type: 'null' }] } },
      },
      Address: { properties: { lines: { type: ['array', 'null'], description: 'maxItems: 2.' } } },
    });
    expect(spec.components!.schemas!['CustomerInput']!.properties).not.toHaveProperty('id');
  });

  it('fills in the words that follow from the others, and the evidence', () => {
    const spec = fixed(exchange(ref('A'), {}, { A: { type: 'object', properties: {} } }), source);
    const evidence = { level: 'documented', source };
    expect(operationsIn(spec)[0]!.operation).toMatchObject({
      summary: 'Save customer',
      description: 'Save customer.',
      tags: ['Customers'],
      responses: { default: {}, '4XX': {} },
      'x-evidence': evidence,
    });
    expect(spec['security']).toEqual([]);
    expect(spec.tags).toEqual([{ name: 'Customers', description: 'The operations of Customers.' }]);
    expect(spec.components!.schemas!['A']).toMatchObject({ 'x-evidence': evidence });
    expect(spec['x-reviewed']).toEqual({ [source]: new Date().toISOString().slice(0, 10) });
  });

  it('describes what is left of an object that describes the rest', () => {
    const properties = {
      a: { type: 'string', description: 'The first.' },
      b: { type: 'string', description: 'The second.' },
      bornAt: { type: 'string' },
      other: ref('Other'),
    };
    const schemas = {
      Other: { type: 'object', description: 'Another.', properties: { x: { type: 'string' } } },
    };
    const spec = fixed(exchange({}, { type: 'object', properties }, schemas));
    const texts = Object.entries(answered(spec)!.properties!).map(([name, { description }]) => [
      name,
      description,
    ]);
    expect(texts).toEqual([
      ['a', 'The first.'],
      ['b', 'The second.'],
      ['bornAt', 'Born at.'],
      ['other', 'Another.'],
    ]);
    // An object that describes nothing is left as it is.
    expect(spec.components!.schemas!['Other']!.properties!['x']).toEqual({ type: ['string', 'null'] });
  });

  it('says of no evidence that there is one where no page is named', () => {
    expect(JSON.stringify(fixed(exchange({}, {})))).not.toContain('x-evidence');
  });
});

describe('an example that is made from the types', () => {
  it.each<[string, LooseSchema, unknown]>([
    [
      'what is required',
      { type: 'object', required: ['a'], properties: { a: { type: 'integer', minimum: 3 }, b: {} } },
      { a: 3 },
    ],
    [
      'what is exemplified',
      { type: 'object', properties: { a: { type: 'string', example: 'x' } } },
      { a: 'x' },
    ],
    [
      'what another part requires',
      { allOf: [{ properties: { a: { type: 'boolean' } } }, { type: 'object', required: ['a'] }] },
      { a: true },
    ],
    ['a format', { type: 'string', format: 'uuid' }, '94121f98-98f7-4d57-aa5f-228401d35b12'],
    ['a list that must not be empty', { type: 'array', minItems: 1, items: { enum: ['x', 'y'] } }, ['x']],
    [
      'a form with the member that names it',
      {
        oneOf: [ref('Box')],
        discriminator: { propertyName: 'kind', mapping: { box: '#/components/schemas/Box' } },
      },
      { kind: 'box' },
    ],
    [
      'what is required beside a reference',
      { ...ref('Box'), required: ['lid'] },
      { kind: 'text', lid: 'text' },
    ],
    ['no more than fits', { type: 'string', maxLength: 3 }, 'tex'],
    [
      'what one of several forms requires',
      {
        type: 'object',
        properties: { a: {}, b: { type: 'integer', maximum: 0 } },
        anyOf: [{ required: ['b'] }],
      },
      { b: 0 },
    ],
    ['what holds itself', ref('Loop'), { loop: null }],
  ])('has %s', (_what, schema, expected) => {
    const schemas = {
      Box: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } },
      Loop: { type: 'object', required: ['loop'], properties: { loop: { type: ['null', 'string'] } } },
    };
    expect(sampleOf(schema, schemas, true)).toEqual(expected);
  });

  it('comes in the place of one that its schema refuses', () => {
    const schema = { type: 'object', properties: { a: { type: 'string', example: 5 } } };
    const spec = exchange(schema, {});
    const place = '#/paths/~1v1~1customers/post/requestBody/content/application~1json';
    const problem = (ruleId: string, pointer: string): Problem =>
      ({ ruleId, message: '', location: [{ pointer }] }) as unknown as Problem;
    const dropped = dropExamples(
      spec,
      [
        problem('no-invalid-media-type-examples', `${place}/examples/a/value/a`),
        problem('no-invalid-schema-examples', `${place}/schema/properties/a/example`),
        problem('info-license', '#/info'),
      ],
      () => {},
    );
    giveExamples(spec, false, () => {});
    expect(dropped).toBe(true);
    expect(operationsIn(spec)[0]!.operation.requestBody!.content!['application/json']).toEqual({
      schema: { type: 'object', properties: { a: { type: 'string' } } },
      examples: { sample: { summary: expect.stringContaining('types'), value: {} } },
    });
  });
});
