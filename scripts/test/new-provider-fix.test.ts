import { describe, expect, it } from 'vitest';
import type { Problem } from '../openapi/problem.ts';
import { dropExamples } from '../new-provider/fix/drop-examples.ts';
import { fix, giveExamples } from '../new-provider/fix/fix.ts';
import { loosenOverlaps } from '../new-provider/fix/loosen-overlaps.ts';
import { sampleOf } from '../new-provider/fix/sample.ts';
import { upgrade } from '../new-provider/upgrade/upgrade.ts';
import { type LooseDocument, type LooseSchema, operationsIn } from '../new-provider/upgrade/loose.ts';
import { object, ref, text } from './new-provider/description.ts';

const source = 'docs.example.com/customers';
const media = (schema: object): object => ({
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
          requestBody: media(request),
          responses: { default: media(response) },
        },
      },
    },
    components: { schemas },
  }) as unknown as LooseDocument;

function fixed(spec: LooseDocument, page?: string): LooseDocument {
  upgrade(spec, () => {});
  fix(spec, page, () => {});
  return spec;
}

const taken = (spec: LooseDocument): LooseSchema | undefined =>
  operationsIn(spec)[0]!.operation.requestBody!.content!['application/json']!.schema;
const answered = (spec: LooseDocument): LooseSchema | undefined =>
  operationsIn(spec)[0]!.operation.responses!['default']!.content!['application/json']!.schema;

const nullable = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });
const closed = { additionalProperties: false };
const readOnly = { ...text, readOnly: true };
const choice = { anyOf: [{ required: ['a'] }, { required: ['b'] }] };
const twoChoices = { allOf: [object({ a: text, b: text }, choice), choice] };
const own = object({ mode: text });

describe('what is mechanical of the rules', () => {
  it.each<[what: string, request: object, schemas: object, expected: object]>([
    [
      'closes what is sent and joins its parts, without what only answers have',
      { allOf: [ref('Base'), object({ note: { type: 'object' } })] },
      { Base: object({ id: readOnly, email: text }, { required: ['id', 'email'] }) },
      object(
        { email: { ...text, 'x-pii': 'email' }, note: { type: 'object', additionalProperties: {} } },
        { required: ['email'], ...closed },
      ),
    ],
    [
      'joins the parts of what is within a part',
      { allOf: [ref('Outer'), object({ z: text })] },
      { Base: object({ x: text }), Outer: object({ inner: { allOf: [ref('Base'), object({ y: text })] } }) },
      object({ inner: object({ x: text, y: text }, closed), z: text }, closed),
    ],
    [
      'joins the parts of a named part',
      { allOf: [ref('Whole'), object({ z: text })] },
      { Base: object({ x: text }), Whole: { allOf: [ref('Base'), object({ y: text })] } },
      object({ x: text, y: text, z: text }, closed),
    ],
    [
      'joins what stands beside a reference',
      { allOf: [ref('Named'), object({ z: text })] },
      { Base: object({ x: text }), Named: { ...ref('Base'), properties: { y: text } } },
      object({ x: text, y: text, z: text }, closed),
    ],
    ['joins no parts of which two have a choice, for one would be lost', twoChoices, {}, twoChoices],
    [
      'joins a choice of what has to be there with the object that has it',
      { allOf: [object({ a: text, b: text }), choice] },
      {},
      object({ a: text, b: text }, { ...choice, ...closed }),
    ],
    [
      'closes the whole of parts that are no single object, and no part of it',
      { allOf: [ref('Base'), own] },
      { Base: object({ other: text }, { minProperties: 1 }) },
      { allOf: [ref('Base'), own], unevaluatedProperties: false },
    ],
    [
      'marks personal data where its text stands',
      object({ city: { allOf: [text, { maxLength: 9 }] } }),
      {},
      object({ city: { allOf: [{ ...text, 'x-pii': 'address' }, { maxLength: 9 }] } }, closed),
    ],
  ])('%s', (_what, request, schemas, expected) => {
    expect(taken(fixed(exchange(request, {}, schemas)))).toEqual(expected);
  });

  it('opens a part for both directions, and closes no answer', () => {
    const schemas = { Base: object({ other: text }, { minProperties: 1 }) };
    const spec = fixed(exchange({ allOf: [ref('Base'), own] }, ref('Base'), schemas));
    expect(taken(spec)).toMatchObject({ allOf: [ref('BaseInput'), {}], unevaluatedProperties: false });
    expect(JSON.stringify([taken(spec), spec.components])).not.toContain('additionalProperties');
    expect(spec.components!.schemas!['Base']).not.toHaveProperty('unevaluatedProperties');
  });

  it('opens what stands beside a reference', () => {
    const schemas = {
      Base: object({ other: text }, { minProperties: 1 }),
      Named: { ...ref('Base'), ...own },
    };
    const spec = fixed(exchange({ allOf: [ref('Named'), own] }, {}, schemas));
    expect(JSON.stringify(spec.components)).not.toContain('additionalProperties');
  });

  it('takes the slash from the end of a base URL', () => {
    const servers = ['https://a.test/v1/', '/'].map((url) => ({ url }));
    const spec = fixed({ ...exchange({}, {}), servers } as LooseDocument);
    expect(spec['servers']).toEqual([{ url: 'https://a.test/v1' }, { url: '/' }]);
  });

  it('marks personal data that has a name of its own, and no list of values', () => {
    const schemas = { Mail: text, Mode: { ...text, enum: ['a'] } };
    const spec = fixed(exchange(object({ email: ref('Mail'), state: ref('Mode') }), {}, schemas));
    expect(spec.components!.schemas).toEqual({ Mail: { ...text, 'x-pii': 'email' }, Mode: schemas.Mode });
  });

  it('lets an answer fit two of its forms, now that they are open', () => {
    const forms = ['a', 'b'].map((name) => object({ [name]: {} }, { required: [name] }));
    expect(answered(fixed(exchange({}, { oneOf: forms })))).toEqual({ anyOf: forms });
  });

  it('lets a request fit two forms that overlap, and no others', () => {
    const forms = [text, { ...text, maxLength: 3 }];
    const spec = exchange({ oneOf: [object({ a: { oneOf: forms } }), text] }, {});
    const place = '#/paths/~1v1~1customers/post/requestBody/content/application~1json/schema/oneOf';
    const overlaps = (...pointers: string[]): void => {
      const message = 'Schemas in `oneOf` must be mutually exclusive. Found two.';
      const problems = pointers.map((pointer) => ({ message, location: [{ pointer }] }));
      loosenOverlaps(spec, problems as unknown as Problem[], () => {});
    };
    overlaps(`${place}/0/properties/a/oneOf`);
    expect(taken(spec)!.oneOf![0]!.properties!['a']).toEqual({ anyOf: forms });
    overlaps(`${place}/0/properties/a/oneOf`, place);
    expect(taken(spec)).toHaveProperty('anyOf');
  });

  it('opens what is answered, and tells its limits in words', () => {
    const response = object(
      {
        id: { ...text, maxLength: 9 },
        kind: { ...text, enum: ['a', 'b'], description: 'What it is' },
        password: { ...text, writeOnly: true },
        other: ref('Other'),
      },
      { required: ['id'], ...closed },
    );
    expect(answered(fixed(exchange({}, response, { Other: text })))).toEqual(
      object(
        {
          id: { ...text, description: 'maxLength: 9.' },
          kind: { type: ['string', 'null'], description: 'What it is. One of a, b.' },
          other: { ...nullable(ref('Other')), description: 'Other.' },
        },
        { required: ['id'] },
      ),
    );
  });

  it('splits a schema that is used in both directions, however deep it is used', () => {
    const lines = { type: 'array', maxItems: 2, items: text };
    const schemas = {
      Customer: object({ id: readOnly, home: ref('Address') }),
      Address: object({ lines }),
    };
    const spec = fixed(exchange(ref('Customer'), ref('Customer'), schemas));
    expect([taken(spec), answered(spec)]).toEqual([ref('CustomerInput'), ref('Customer')]);
    expect(spec.components!.schemas).toEqual({
      CustomerInput: object({ home: ref('AddressInput') }, closed),
      AddressInput: object({ lines }, closed),
      Customer: object({ id: { type: ['string', 'null'], readOnly: true }, home: nullable(ref('Address')) }),
      Address: object({
        lines: { type: ['array', 'null'], items: text, description: 'maxItems: 2.' },
      }),
    });
  });

  it('fills in the words that follow from the others, and the evidence', () => {
    const spec = fixed(exchange(ref('A'), {}, { A: object({}) }), source);
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
    expect(JSON.stringify(fixed(exchange({}, {})))).not.toContain('x-evidence');
  });

  it('describes what is left of an object that describes the rest', () => {
    const properties = {
      a: { ...text, description: 'The first.' },
      b: { ...text, description: 'The second.' },
      bornAt: text,
      other: ref('Other'),
    };
    const schemas = { Other: object({ x: text }, { description: 'Another.' }) };
    const spec = fixed(exchange({}, object(properties), schemas));
    const texts = Object.values(answered(spec)!.properties!).map(({ description }) => description);
    expect(texts).toEqual(['The first.', 'The second.', 'Born at.', 'Another.']);
    // An object that describes nothing is left as it is.
    expect(spec.components!.schemas!['Other']!.properties!['x']).toEqual({ type: ['string', 'null'] });
  });
});

describe('an example that is made from the types', () => {
  const box = { propertyName: 'kind', mapping: { box: ref('Box').$ref } };

  it.each<[string, LooseSchema, unknown]>([
    [
      'what is required',
      object({ a: { type: 'integer', minimum: 3 }, b: {} }, { required: ['a'] }) as LooseSchema,
      { a: 3 },
    ],
    ['what is exemplified', object({ a: { ...text, example: 'x' } }) as LooseSchema, { a: 'x' }],
    [
      'what another part requires',
      { allOf: [{ properties: { a: { type: 'boolean' } } }, { type: 'object', required: ['a'] }] },
      { a: true },
    ],
    ['a format', { ...text, format: 'uuid' }, '94121f98-98f7-4d57-aa5f-228401d35b12'],
    ['a list that must not be empty', { type: 'array', minItems: 1, items: { enum: ['x', 'y'] } }, ['x']],
    ['a form with the member that names it', { oneOf: [ref('Box')], discriminator: box }, { kind: 'box' }],
    [
      'what is required beside a reference',
      { ...ref('Box'), required: ['lid'] },
      { kind: 'text', lid: 'text' },
    ],
    ['no more than fits', { ...text, maxLength: 3 }, 'tex'],
    [
      'what one of several forms requires',
      object({ a: {}, b: { type: 'integer', maximum: 0 } }, { anyOf: [{ required: ['b'] }] }) as LooseSchema,
      { b: 0 },
    ],
    ['what holds itself', ref('Loop'), { loop: null }],
  ])('has %s', (_what, schema, expected) => {
    const schemas = {
      Box: object({ kind: text }, { required: ['kind'] }),
      Loop: object({ loop: { type: ['null', 'string'] } }, { required: ['loop'] }),
    };
    expect(sampleOf(schema, schemas as never, true)).toEqual(expected);
  });

  it('comes in the place of one that its schema refuses', () => {
    const spec = exchange(object({ a: { ...text, example: 5 } }), {});
    const place = '#/paths/~1v1~1customers/post/requestBody/content/application~1json';
    const problems = Object.entries({
      'no-invalid-media-type-examples': `${place}/examples/a/value/a`,
      'no-invalid-schema-examples': `${place}/schema/properties/a/example`,
      'info-license': '#/info',
    }).map(([ruleId, pointer]) => ({ ruleId, message: '', location: [{ pointer }] }));
    expect(dropExamples(spec, problems as unknown as Problem[], () => {})).toBe(true);
    giveExamples(spec, false, () => {});
    expect(operationsIn(spec)[0]!.operation.requestBody!.content!['application/json']).toEqual({
      schema: object({ a: text }),
      examples: { sample: { summary: expect.stringContaining('types'), value: {} } },
    });
  });
});
