import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, it } from 'vitest';
import { specOf } from './generate/spec.ts';
import { findings, type Validators, validatorsIn } from './generate/validators.ts';
import { removeWorkspaces, workspace } from './generate/workspace.ts';

afterAll(removeWorkspaces);

/** The independent judge: ajv on the same schemas, by name. */
function judgesOf(schemas: object): (name: string) => (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  addFormats.default(ajv);
  const text = JSON.stringify({ $id: 'spec', components: { schemas } });
  ajv.addSchema(JSON.parse(text.replaceAll('"#/components', '"spec#/components')));
  return (name) => ajv.compile({ $ref: `spec#/components/schemas/${name}` });
}

function takes(validators: Validators, name: string, value: unknown): boolean {
  const schema = validators[`${name[0]!.toLowerCase()}${name.slice(1)}Schema`]!;
  return findings(schema, value).length === 0;
}

const scalars = [
  ...[null, true, false, 0, 1, 2, 3, -1, 0.5, 1.5, 4, 5, 10, 1e300],
  ...[
    '',
    'a',
    'ab',
    'abc',
    'abcd',
    'AB',
    'ABC',
    '1',
    '😀',
    '😀😀😀',
    "it's",
    '/',
    '2024-02-29',
    '2023-02-29',
  ],
  ...['2025-04-11T20:10:29Z', '2025-04-11T20:10:29', 'd0eab186-19f1-446f-8b9e-739945941b89', 'd0eab186'],
];
const objects = [
  ...[{}, { a: 1 }, { a: 'a' }, { a: 'abc', b: 1 }, { a: null }, { b: 'b' }, { c: {} }, { a: 'a', z: 'z' }],
  ...[
    { c: { a: 'a' } },
    { c: { c: { a: 1 } } },
    { c: { c: { a: 'a' } } },
    { a: 'a', b: 2, c: null },
    { 'x-y': 1 },
  ],
];
const lists = [
  [],
  ['a'],
  [1],
  ['a', 'b'],
  ['a', 'a'],
  [1, 2, 3],
  [{ a: 1 }, { a: 1 }],
  [[1], [1]],
  [null],
  [{}],
];
const values: readonly unknown[] = [...scalars, ...objects, ...lists];

const text = { type: 'string' };
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
  Listed: { type: 'string', enum: ['a', 'ab', "it's", '😀'], minLength: 2 },
  ListedScalars: { enum: [1, 'a', null, true] },
  ListedOrNull: { type: ['string', 'null'], enum: ['a', null] },
  ListedAndMore: { enum: ['a', 'ab', 'AB', 1], pattern: '^[a-z]', maxLength: 1 },
  Only: { const: 'a' },
  List: { type: 'array', items: text },
  ListLengths: { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true },
  ListOfObjects: { type: 'array', items: { type: 'object', required: ['a'] } },
  Open: { type: 'object', properties: { a: text, b: { type: 'integer' } } },
  Closed: { type: 'object', properties: { a: text, b: {} }, additionalProperties: false },
  Required: { type: 'object', required: ['a', 'b'], properties: { a: text } },
  Rest: { type: 'object', properties: { a: text }, additionalProperties: { type: ['integer', 'null'] } },
  Counted: { type: 'object', minProperties: 1, maxProperties: 2 },
  Nested: {
    ...{ type: 'object', additionalProperties: false },
    properties: { c: { type: 'object', additionalProperties: false, properties: { a: text } }, 'x-y': {} },
  },
  Tree: {
    ...{ type: 'object', additionalProperties: false },
    properties: { a: text, c: { $ref: '#/components/schemas/Tree' } },
  },
  Trees: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
  Untyped: { minLength: 2, minimum: 1, minItems: 1, required: ['a'] },
  ReferenceAndMore: { $ref: '#/components/schemas/Open', required: ['a'] },
  All: {
    allOf: [
      { $ref: '#/components/schemas/Open' },
      { required: ['b'] },
      { properties: { a: { minLength: 2 } } },
    ],
  },
  RequiredWhereObject: { required: ['a'] },
  CountedWhereObject: { minProperties: 1, maxProperties: 1 },
  AllOfMembers: {
    ...{ type: 'object', additionalProperties: false },
    properties: {
      a: { allOf: [text], minLength: 2 },
      c: { allOf: [{ $ref: '#/components/schemas/Closed' }], required: ['a'] },
    },
  },
  RequiredOfMembers: {
    type: 'object',
    properties: { a: { type: ['object', 'null'], required: ['a'] }, c: { type: 'object', required: ['c'] } },
  },
  AnyForm: {
    anyOf: [{ type: 'string', maxLength: 1 }, { type: 'integer' }, { $ref: '#/components/schemas/Closed' }],
  },
  OneForm: { oneOf: [{ type: 'string' }, { minLength: 2 }] },
  FormOrNull: { oneOf: [{ $ref: '#/components/schemas/Closed' }, { type: 'null' }] },
  FormOrNeverNull: { oneOf: [{ type: 'string' }, { type: 'null', const: 0 }] },
  AnyOrNeverNull: { anyOf: [{ type: 'string' }, { type: 'null', enum: ['a'] }] },
  TextOrNotNull: { anyOf: [{ type: 'string' }, { type: 'null', not: { const: null } }] },
  InlineFormOrNull: { anyOf: [{ type: 'null' }, { type: 'object', required: ['a'] }] },
  Not: { not: { type: 'string', minLength: 2 } },
};

describe('a generated validator judges as ajv does', async () => {
  const validators = await validatorsIn(workspace({ acme: specOf(schemas) }), 'acme');
  const judge = judgesOf(schemas);

  it.each(Object.keys(schemas))('%s', (name) => {
    const judged = judge(name);
    const verdicts = (take: (value: unknown) => boolean): unknown[] =>
      values.map((value) => [value, take(value)]);
    expect(verdicts((value) => takes(validators, name, value))).toEqual(verdicts(judged));
  });
});
