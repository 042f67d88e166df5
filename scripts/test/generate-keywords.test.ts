import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { generate } from '../generate/generate.ts';
import { specOf } from './generate/spec.ts';
import { findings, judge, validatorsIn } from './generate/validators.ts';
import { removeWorkspaces, workspace } from './generate/workspace.ts';

afterAll(removeWorkspaces);

const text = { type: 'string' };
const named = { $ref: '#/components/schemas/Named' };

/** Schemas that hold the keyword they are named after, each in a few ways. */
const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  dependentRequired: {
    One: { type: 'object', dependentRequired: { a: ['b'] } },
    Several: { dependentRequired: { a: ['b', 'c'], b: ['a'], c: [] } },
    WithMembers: { type: 'object', properties: { a: text }, dependentRequired: { a: ['b'] } },
  },
  conditions: {
    IfThen: { if: { required: ['a'] }, then: { required: ['b'] } },
    IfThenElse: { if: { properties: { a: text }, required: ['a'] }, then: named, else: { maxProperties: 1 } },
    OnlyElse: { if: { type: 'string' }, else: { type: 'object' } },
    OnlyIf: { if: { type: 'string' } },
    OfMembers: { type: 'object', properties: { a: { if: { type: 'string' }, then: { minLength: 2 } } } },
  },
  patternProperties: {
    Open: { type: 'object', patternProperties: { '^a': text } },
    Closed: { type: 'object', patternProperties: { '^a$': text }, additionalProperties: false },
    BesideMembers: {
      type: 'object',
      properties: { a: { minLength: 2 }, ab: true },
      patternProperties: { '^a': text, b$: { maxLength: 1 } },
      additionalProperties: { type: 'number' },
    },
    OfObjects: { type: 'object', patternProperties: { '^c': { type: 'object', required: ['a'] } } },
    Never: { type: 'object', patternProperties: { '^a': { not: {} } } },
  },
  propertyNames: {
    Pattern: { type: 'object', propertyNames: { pattern: '^[ab]$' } },
    Length: { propertyNames: { maxLength: 1 } },
    Enum: { type: 'object', properties: { a: text }, propertyNames: { enum: ['a', 'b'] } },
    Closed: {
      type: 'object',
      properties: { a: text },
      additionalProperties: false,
      propertyNames: { minLength: 1 },
    },
    Reference: { type: 'object', propertyNames: { $ref: '#/components/schemas/Short' } },
    None: { type: 'object', propertyNames: { not: {} } },
  },
  prefixItems: {
    First: { type: 'array', prefixItems: [text, { type: 'number' }] },
    Tuple: { type: 'array', prefixItems: [text, { type: 'number' }], items: false, minItems: 1 },
    Rest: { prefixItems: [text], items: { type: 'number' }, maxItems: 2 },
    Objects: { type: 'array', prefixItems: [named] },
  },
  contains: {
    One: { type: 'array', contains: text },
    Some: { type: 'array', contains: text, minContains: 2 },
    AtMost: { type: 'array', contains: { type: 'number', minimum: 1 }, maxContains: 1 },
    None: { contains: text, minContains: 0, maxContains: 1 },
    AnyNumber: { type: 'array', contains: text, minContains: 0 },
    Object: { type: 'array', contains: named },
  },
  unevaluatedProperties: {
    Own: { type: 'object', properties: { a: text }, unevaluatedProperties: false },
    Parts: { allOf: [named, { properties: { b: true } }], unevaluatedProperties: false },
    Reference: { $ref: '#/components/schemas/Named', unevaluatedProperties: false },
    Patterns: {
      patternProperties: { '^a': true },
      allOf: [{ properties: { b: true } }],
      unevaluatedProperties: false,
    },
    OpenPart: { allOf: [{ additionalProperties: text }], unevaluatedProperties: false },
    Allowed: { type: 'object', properties: { a: text }, unevaluatedProperties: true },
  },
  'enum and const beside other keywords': {
    Bounds: { type: 'integer', enum: [1, 20], minimum: 10 },
    Exclusive: { enum: [0, 1, 2, 'a'], exclusiveMinimum: 0, exclusiveMaximum: 2 },
    Multiple: { enum: [1, 2, 4], multipleOf: 2 },
    Format: { type: 'string', enum: ['2020-02-30', '2020-02-29'], format: 'date' },
    Both: { const: 'a', enum: ['a', 'b'] },
    Neither: { const: 'c', enum: ['a', 'b'] },
  },
  'types and choices': {
    IntegerOrNumber: { type: ['integer', 'number'] },
    IntegerOrNumberOrText: { type: ['integer', 'number', 'string'], minimum: 1 },
    NullTwice: { oneOf: [{ type: ['string', 'null'] }, { type: 'null' }] },
    NullOfReference: { oneOf: [{ $ref: '#/components/schemas/Nullable' }, { type: 'null' }] },
    NullOfAnything: { oneOf: [{ minLength: 1 }, { type: 'null' }] },
    NullOnce: { oneOf: [{ enum: ['a', null] }, { type: 'null' }] },
    EitherNull: { anyOf: [{ type: ['string', 'null'] }, { type: 'null' }] },
  },
};

const shared = {
  Named: { type: 'object', required: ['a'], properties: { a: text } },
  Short: { maxLength: 1 },
  Nullable: { type: ['number', 'null'] },
};

const scalar = fc.constantFrom<unknown>(
  ...[null, true, 0, 1, 2, 4, 10, 20, 1.5, -1],
  ...['', 'a', 'b', 'c', 'ab', 'abc', '2020-02-29', '2020-02-30'],
);
const name = fc.constantFrom('', 'a', 'b', 'c', 'ab', 'ba', 'cb', 'z');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
}));

describe.each(Object.entries(schemas))('%s', { timeout: 30_000 }, async (_keyword, cases) => {
  const all = { ...shared, ...cases };
  const validators = await validatorsIn(workspace({ acme: specOf(all) }), 'acme');
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  addFormats.default(ajv);
  ajv.addSchema(
    JSON.parse(
      JSON.stringify({ $id: 'spec', components: { schemas: all } }).replaceAll(
        '"#/components',
        '"spec#/components',
      ),
    ),
  );

  it.each(Object.keys(cases))('%s is judged as ajv judges it', (schema) => {
    const validate = ajv.compile({ $ref: `spec#/components/schemas/${schema}` });
    const validator = validators[`${schema[0]!.toLowerCase()}${schema.slice(1)}Schema`]!;
    fc.assert(
      fc.property(value, (each) => {
        expect(findings(validator, each).length === 0).toBe(validate(each));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a finding', { timeout: 30_000 }, () => {
  it.each<[object, unknown, string[]]>([
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }, ['b: is required']],
    [{ if: { required: ['a'] }, then: { required: ['b'] } }, { a: 1 }, ['b: is required']],
    [{ type: 'object', patternProperties: { '^x-': text } }, { 'x-a': 1 }, ['x-a: must be a string']],
    [{ propertyNames: { pattern: '^a$' } }, { b: 1 }, ['b: must match ^a$']],
    [{ type: 'array', prefixItems: [text] }, [1], ['0: must be a string']],
    [{ type: 'array', contains: text }, [1], ['must have 1 or more items of the documented form']],
    [{ allOf: [{ properties: { a: true } }], unevaluatedProperties: false }, { b: 1 }, ['b: is unknown']],
  ])('of %j against %j is %j', async (schema, each, expected) => {
    expect((await judge(schema))(each)).toEqual(expected);
  });
});

describe('multipleOf', { timeout: 30_000 }, async () => {
  const cents = await judge({ type: 'number', multipleOf: 0.01 });
  const steps = [1, 2, 5, 0.1, 0.01, 0.25, 1e-7, 2.5e-3, 1e21];
  const checks = await Promise.all(steps.map((multipleOf) => judge({ type: 'number', multipleOf })));

  it('takes every amount in cents, as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (amount) => {
        expect(cents(amount / 100)).toEqual([]);
      }),
    );
  });

  it.each([0.001, 19.995, 1e-300, 5e-324, -0.005])('refuses %d as cents', (amount) => {
    expect(cents(amount)).toEqual(['must be a multiple of 0.01']);
  });

  it.each(steps.map((step, index) => [step, checks[index]!] as const))(
    '%d takes what its multiples are in decimal digits, and no other number',
    (step, check) => {
      fc.assert(
        fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 9 }), (times, tenth) => {
          const [digits, exponent = '0'] = String(step).split('e');
          const places = digits!.split('.')[1]?.length ?? 0;
          const whole = BigInt(digits!.replace('.', '')) * BigInt(times);
          const written = `${whole}e${Number(exponent) - places}`;
          expect(check(Number(written))).toEqual([]);
          const between = Number(`${whole * 10n + BigInt(tenth)}e${Number(exponent) - places - 1}`);
          const isOther =
            tenth !== 0 &&
            Math.abs(between) < 1e15 &&
            BigInt(tenth) % BigInt(digits!.replace('.', '')) !== 0n;
          if (isOther && Number(digits!.replace('.', '')) === 1) expect(check(between)).not.toEqual([]);
        }),
      );
    },
  );
});

describe('a spec with what the validators do not know', { timeout: 30_000 }, () => {
  it.each<[object, RegExp]>([
    [{ dependentSchemas: { a: text } }, /keyword `dependentSchemas`: write `if` and `then`/],
    [{ unevaluatedItems: false }, /keyword `unevaluatedItems`: write `items: false` beside/],
    [{ $dynamicRef: '#a' }, /keyword `\$dynamicRef`: write a `\$ref`/],
    [{ minLenght: 3 }, /Property `minLenght` is not expected here/],
    [{ type: 'string', format: 'phone' }, /format `phone`: write a `pattern`, or one of date,/],
    [{ type: 'object', unevaluatedProperties: text }, /`unevaluatedProperties: false` only, no schema/],
    [
      { anyOf: [{ properties: { a: text } }, { properties: { b: text } }], unevaluatedProperties: false },
      /write `additionalProperties: false` in each form/,
    ],
    [
      {
        allOf: [{ oneOf: [{ properties: { a: text } }, { minProperties: 2 }] }],
        unevaluatedProperties: false,
      },
      /write `additionalProperties: false` in each form/,
    ],
    [{ patternProperties: { '(': text } }, /name is not a regular expression/],
  ])('stops with its place and advice: %j', async (schema, message) => {
    const root = workspace({ acme: specOf({ Thing: { type: 'object', properties: { a: schema } } }) });
    await expect(generate(root)).rejects.toThrow(message);
    await expect(generate(root)).rejects.toThrow(/specs\/acme\/openapi\.yaml/);
  });

  it.each(['int32', 'int64', 'float', 'double', 'password', 'byte', 'binary'])(
    'goes on where the format %s is a note',
    async (format) => {
      const check = await judge({ type: ['string', 'number'], format });
      expect(check('a')).toEqual([]);
    },
  );
});
