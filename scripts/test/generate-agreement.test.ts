import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesIn } from './generate/files-in.ts';
import { ref, specOf } from './generate/spec.ts';
import { findings, judge, validatorOf, type Validators } from './generate/validators.ts';
import { generated } from './generate/workspace.ts';

const text = { type: 'string' };
const number = { type: 'number' };
const object = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more });
const list = (items: object, more: object = {}): object => ({ type: 'array', items, ...more });
const closed = { additionalProperties: false };

const schemas: Readonly<Record<string, unknown>> = {
  Anything: {},
  Text: text,
  Lengths: { type: 'string', minLength: 2, maxLength: 3 },
  Pattern: { type: 'string', pattern: '^[A-Z]{2}$' },
  AwkwardPattern: { type: 'string', pattern: "['/]" },
  Day: { type: 'string', format: 'date' },
  Moment: { type: 'string', format: 'date-time', minLength: 20 },
  Id: { type: 'string', format: 'uuid' },
  Integer: { type: 'integer' },
  Range: { type: 'number', minimum: 1, maximum: 4, multipleOf: 0.5 },
  OpenRange: { type: 'number', exclusiveMinimum: 1, exclusiveMaximum: 5 },
  Flag: { type: 'boolean' },
  Nothing: { type: 'null' },
  MaybeText: { type: ['string', 'null'], minLength: 2 },
  TextOrNumber: { type: ['string', 'integer', 'null'], maxLength: 1, maximum: 2 },
  ListOrObject: { type: ['array', 'object'], maxItems: 1, maxProperties: 1 },
  IntegerOrNumber: { type: ['integer', 'number'] },
  IntegerOrNumberOrText: { type: ['integer', 'number', 'string'], minimum: 1 },
  Untyped: { minLength: 2, minimum: 1, minItems: 1, required: ['a'] },

  Listed: { type: 'string', enum: ['a', 'ab', "it's", '😀'], minLength: 2 },
  ListedScalars: { enum: [1, 'a', null, true] },
  ListedOrNull: { type: ['string', 'null'], enum: ['a', null] },
  ListedAndMore: { enum: ['a', 'ab', 'AB', 1], pattern: '^[a-z]', maxLength: 1 },
  ListedBounds: { type: 'integer', enum: [1, 20], minimum: 10 },
  ListedExclusive: { enum: [0, 1, 2, 'a'], exclusiveMinimum: 0, exclusiveMaximum: 2 },
  ListedMultiple: { enum: [1, 2, 4], multipleOf: 2 },
  ListedFormat: { type: 'string', enum: ['2023-02-29', '2024-02-29'], format: 'date' },
  Only: { const: 'a' },
  OnlyAndListed: { const: 'a', enum: ['a', 'b'] },
  OnlyAndNotListed: { const: 'c', enum: ['a', 'b'] },

  List: list(text),
  ListLengths: { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true },
  ListOfObjects: list({ type: 'object', required: ['a'] }),
  First: { type: 'array', prefixItems: [text, number] },
  Tuple: { type: 'array', prefixItems: [text, number], items: false, minItems: 1 },
  FirstAndRest: { prefixItems: [text], items: number, maxItems: 2 },
  FirstObject: { type: 'array', prefixItems: [ref('Required')] },
  ContainsOne: { type: 'array', contains: text },
  ContainsSome: { type: 'array', contains: text, minContains: 2 },
  ContainsAtMost: { type: 'array', contains: { ...number, minimum: 1 }, maxContains: 1 },
  ContainsNone: { contains: text, minContains: 0, maxContains: 1 },
  ContainsAnyNumber: { type: 'array', contains: text, minContains: 0 },
  ContainsObject: { type: 'array', contains: ref('Required') },

  Open: object({ a: text, b: { type: 'integer' } }),
  Closed: object({ a: text, b: {} }, closed),
  Required: object({ a: text }, { required: ['a', 'b'] }),
  Rest: object({ a: text }, { additionalProperties: { type: ['integer', 'null'] } }),
  Counted: { type: 'object', minProperties: 1, maxProperties: 2 },
  Nested: object({ c: object({ a: text }, closed), 'x-y': {} }, closed),
  Tree: object({ a: text, c: ref('Tree') }, closed),
  Trees: list(ref('Tree')),
  ReferenceAndMore: ref('Open', { required: ['a'] }),
  RequiredWhereObject: { required: ['a'] },
  CountedWhereObject: { minProperties: 1, maxProperties: 1 },
  RequiredOfMembers: object({
    a: { type: ['object', 'null'], required: ['a'] },
    c: { type: 'object', required: ['c'] },
  }),
  DependentOnOne: { type: 'object', dependentRequired: { a: ['b'] } },
  DependentOnSeveral: { dependentRequired: { a: ['b', 'c'], b: ['a'], c: [] } },
  DependentMembers: object({ a: text }, { dependentRequired: { a: ['b'] } }),
  Forms: { type: 'object', patternProperties: { '^a': text } },
  FormsAlone: { type: 'object', patternProperties: { '^a$': text }, ...closed },
  FormsBesideMembers: object(
    { a: { minLength: 2 }, ab: true },
    { patternProperties: { '^a': text, b$: { maxLength: 1 } }, additionalProperties: number },
  ),
  FormsOfObjects: { type: 'object', patternProperties: { '^c': { type: 'object', required: ['a'] } } },
  FormsNever: { type: 'object', patternProperties: { '^a': { not: {} } } },
  NamesOfPattern: { type: 'object', propertyNames: { pattern: '^[ab]$' } },
  NamesOfLength: { propertyNames: { maxLength: 1 } },
  NamesListed: object({ a: text }, { propertyNames: { enum: ['a', 'b'] } }),
  NamesAndClosed: object({ a: text }, { ...closed, propertyNames: { minLength: 1 } }),
  NamesOfReference: { type: 'object', propertyNames: ref('Short') },
  NamesNone: { type: 'object', propertyNames: { not: {} } },
  Short: { maxLength: 1 },
  UnevaluatedOwn: object({ a: text }, { unevaluatedProperties: false }),
  UnevaluatedParts: { allOf: [ref('Required'), { properties: { c: true } }], unevaluatedProperties: false },
  UnevaluatedReference: ref('Required', { unevaluatedProperties: false }),
  UnevaluatedForms: {
    patternProperties: { '^a': true },
    allOf: [{ properties: { b: true } }],
    unevaluatedProperties: false,
  },
  UnevaluatedOfOpenPart: { allOf: [{ additionalProperties: text }], unevaluatedProperties: false },
  UnevaluatedAllowed: object({ a: text }, { unevaluatedProperties: true }),

  All: { allOf: [ref('Open'), { required: ['b'] }, { properties: { a: { minLength: 2 } } }] },
  AllOfMembers: object(
    { a: { allOf: [text], minLength: 2 }, c: { allOf: [ref('Closed')], required: ['a'] } },
    closed,
  ),
  AnyForm: { anyOf: [{ type: 'string', maxLength: 1 }, { type: 'integer' }, ref('Closed')] },
  OneForm: { oneOf: [text, { minLength: 2 }] },
  FormOrNull: { oneOf: [ref('Closed'), { type: 'null' }] },
  FormOrNeverNull: { oneOf: [text, { type: 'null', const: 0 }] },
  AnyOrNeverNull: { anyOf: [text, { type: 'null', enum: ['a'] }] },
  TextOrNotNull: { anyOf: [text, { type: 'null', not: { const: null } }] },
  InlineFormOrNull: { anyOf: [{ type: 'null' }, { type: 'object', required: ['a'] }] },
  NullTwice: { oneOf: [{ type: ['string', 'null'] }, { type: 'null' }] },
  NullOfReference: { oneOf: [ref('Nullable'), { type: 'null' }] },
  NullOfAnything: { oneOf: [{ minLength: 1 }, { type: 'null' }] },
  NullOnce: { oneOf: [{ enum: ['a', null] }, { type: 'null' }] },
  EitherNull: { anyOf: [{ type: ['string', 'null'] }, { type: 'null' }] },
  Nullable: { type: ['number', 'null'] },
  Not: { not: { type: 'string', minLength: 2 } },
  IfThen: { if: { required: ['a'] }, then: { required: ['b'] } },
  IfThenElse: {
    if: { properties: { a: text }, required: ['a'] },
    then: ref('Required'),
    else: ref('Counted'),
  },
  OnlyElse: { if: text, else: { type: 'object' } },
  OnlyIf: { if: text },
  IfOfMembers: object({ a: { if: text, then: { minLength: 2 } } }),
};

const scalars = [
  ...[null, true, false, 0, 1, 2, 3, -1, 0.5, 1.5, 4, 5, 10, 20, 1e300],
  ...['', 'a', 'b', 'c', 'ab', 'abc', 'abcd', 'AB', 'ABC', '1', '😀', '😀😀😀', "it's", '/'],
  ...['2024-02-29', '2023-02-29', '2025-04-11T20:10:29Z', '2025-04-11T20:10:29', 'd0eab186'],
  'd0eab186-19f1-446f-8b9e-739945941b89',
];
const values: readonly unknown[] = [
  ...scalars,
  ...[{}, { a: 1 }, { a: 'a' }, { a: 'abc', b: 1 }, { a: null }, { b: 'b' }, { c: {} }, { a: 'a', z: 'z' }],
  ...[{ c: { a: 'a' } }, { c: { c: { a: 1 } } }, { c: { c: { a: 'a' } } }, { a: 'a', b: 2, c: null }],
  ...[{ 'x-y': 1 }, [], ['a'], [1], ['a', 'b'], ['a', 'a'], [1, 2, 3], [{ a: 1 }, { a: 1 }], [[1], [1]]],
  ...[[null], [{}]],
];
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => {
  const name = fc.constantFrom('', 'a', 'b', 'c', 'ab', 'ba', 'cb', 'z');
  return {
    value: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom(...scalars),
      fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
  };
});

const { folder, load } = await generated(specOf(schemas));
const validators: Validators = await load('validators.ts');

describe('a generated validator', () => {
  const canary = 'canary-7f3a';
  const wrong = [canary, [canary, canary], { [canary]: canary }, { a: { [canary]: canary }, b: canary }];

  it.each(Object.keys(schemas))('says what %s refuses without a word of the input', (name) => {
    for (const value of wrong) {
      const { issues = [] } = validatorOf(validators, name)['~standard'].validate(value);
      expect(issues.map(({ message }) => message).join()).not.toContain(canary);
    }
  });

  it('needs no code from strings', () => {
    for (const code of Object.values(filesIn(folder))) expect(code).not.toMatch(/\beval\b|\bFunction\(/);
  });

  it('is a Standard Schema', () => {
    const standard = { version: 1, vendor: 'customer-bridge', validate: expect.any(Function) };
    expect(validatorOf(validators, 'Text')).toEqual({ '~standard': standard });
  });
});

describe('a generated validator judges as ajv does', () => {
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  addFormats.default(ajv);
  const spec = JSON.stringify({ $id: 'spec', components: { schemas } });
  ajv.addSchema(JSON.parse(spec.replaceAll('"#/components', '"spec#/components')));

  it.each(Object.keys(schemas))('%s', (name) => {
    const validator = validatorOf(validators, name);
    const isValid = ajv.compile({ $ref: `spec#/components/schemas/${name}` });
    const isTaken = (value: unknown): boolean => findings(validator, value).length === 0;
    expect(values.filter(isTaken)).toEqual(values.filter((value) => isValid(value)));
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(isTaken(value)).toBe(isValid(value));
      }),
      { numRuns: 500 },
    );
  });
});

// Of ajv's own arithmetic, which divides, no judge of decimal digits can be made.
describe('multipleOf', { timeout: 30_000 }, async () => {
  const steps = [1, 2, 5, 0.1, 0.01, 0.25, 1e-7, 2.5e-3, 1e21];
  const checks = await Promise.all(steps.map((multipleOf) => judge({ type: 'number', multipleOf })));
  const cents = checks[steps.indexOf(0.01)]!;

  it('takes every amount in cents, as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (amount) => {
        expect(cents(amount / 100)).toEqual([]);
      }),
    );
  });

  it.each([0.001, 19.995, 1e-300, 5e-324, -0.005])('refuses %d as cents', (amount) =>
    expect(cents(amount)).toEqual(['must be a multiple of 0.01']),
  );

  it.each(steps)('%d takes what its multiples are in decimal digits, and no other number', (step) => {
    const check = checks[steps.indexOf(step)]!;
    const [mantissa, exponent = '0'] = String(step).split('e');
    const digits = BigInt(mantissa!.replace('.', ''));
    const places = (mantissa!.split('.')[1]?.length ?? 0) - Number(exponent);
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 9 }), (times, tenth) => {
        const whole = digits * BigInt(times);
        expect(check(Number(`${whole}e${-places}`))).toEqual([]);
        const between = Number(`${whole * 10n + BigInt(tenth)}e${-places - 1}`);
        if (digits === 1n && Math.abs(between) < 1e15) expect(check(between)).not.toEqual([]);
      }),
    );
  });
});
