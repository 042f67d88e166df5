import { describe, expect, it } from 'vitest';
import { ref, specOf } from './generate/spec.ts';
import { findings, validatorOf, validatorsOf } from './generate/validators.ts';

const text = { type: 'string' };
const properties = {
  id: text,
  email: { type: 'string', minLength: 3 },
  address: { type: 'object', additionalProperties: false, properties: { city: text } },
  tags: { type: 'array', maxItems: 2, items: text },
};
const open = { type: 'object', required: ['id'], properties };

const schemas = {
  open,
  closed: { ...open, additionalProperties: false },
  nullable: {
    type: 'object',
    properties: {
      email: { type: ['string', 'null'] },
      address: { oneOf: [ref('nullable'), { type: 'null' }] },
      country: { type: ['string', 'null'], enum: ['CO', null] },
    },
  },
  items: { type: 'array', minItems: 1, maxItems: 2, items: text },
  unique: { type: 'array', uniqueItems: true },
  counted: { type: 'object', minProperties: 1 },
  length: { type: 'string', minLength: 3, maxLength: 5 },
  exactLength: { type: 'string', minLength: 1, maxLength: 1 },
  least: { type: 'string', minLength: 2 },
  most: { type: 'string', maxLength: 2 },
  dependent: { dependentRequired: { a: ['b'] } },
  condition: { if: { required: ['a'] }, then: { required: ['b'] } },
  forms: { type: 'object', patternProperties: { '^x-': text } },
  names: { propertyNames: { pattern: '^a$' } },
  tuple: { type: 'array', prefixItems: [text] },
  contains: { type: 'array', contains: text },
  rest: { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
  // Lists of values under names that read alike.
  thing: { type: 'object', properties: { colour: { enum: ['red', 'blue'] }, other: { enum: [1, 2] } } },
  thingColour: { type: 'string', enum: ['green', 'grey'] },
  short: { type: 'string', minLength: 40_000, maxLength: 49_999 },
  code: { type: 'string', pattern: '^[A-Z]{2}$' },
};

const validators = await validatorsOf(specOf(schemas));
const found = (name: Name, value: unknown): string[] => findings(validatorOf(validators, name), value);

type Name = keyof typeof schemas;
type Row = [schema: Name, value: unknown, ...findings: string[]];
const each = (values: readonly unknown[], schema: Name, ...told: string[]): Row[] =>
  values.map((value) => [schema, value, ...told]);

const id = 'a1';
const inherited = {
  email: 1,
  other: 2,
  get id() {
    throw new Error('read');
  },
};
const lengths = 'must have 3 to 5 characters';

describe('a validator tells each thing that is wrong by its path, all of them at once', () => {
  it.each<Row>([
    ['closed', { id }],
    ['closed', {}, 'id: is required'],
    ['closed', Object.freeze({ id })],
    [
      'closed',
      { email: 'x', address: { city: 1, zip: 2 }, tags: ['a', 2] },
      'email: must have 3 or more characters',
      'address.city: must be a string',
      'address.zip: is unknown',
      'tags.1: must be a string',
      'id: is required',
    ],
    ['closed', { id, emial: 'a@example.com' }, 'emial: is unknown'],
    ['open', { id, emial: 'a@example.com' }],
    ...['constructor', 'toString', 'hasOwnProperty', '__proto__'].flatMap((name): Row[] => [
      ['closed', JSON.parse(`{ "id": "a1", "${name}": {} }`), `${name}: is unknown`],
      ['open', JSON.parse(`{ "id": "a1", "${name}": {} }`)],
    ]),
    // What is inherited is neither seen nor read.
    ['closed', Object.create(inherited), 'id: is required'],
    [
      'closed',
      Object.assign(Object.create(null), { id, email: 'x' }),
      'email: must have 3 or more characters',
    ],
    ['closed', { id, email: undefined, emial: undefined, address: { city: undefined } }],
    ['closed', { id: undefined }, 'id: is required'],
    [
      'closed',
      { id, email: null, address: null, tags: null },
      'email: must be a string',
      'address: must be an object',
      'tags: must be an array',
    ],
    ['nullable', { email: null, address: { email: null, address: null }, country: null }],
    [
      'nullable',
      { email: 1, address: { email: 1 }, country: 'XX' },
      'email: must be a string',
      'address.email: must be a string',
      'country: must be one of CO, null',
    ],
    ...each([null, undefined, [], 'text', 1, true, () => {}], 'closed', 'must be an object'),
    ['items', ['a']],
    ['items', ['a', 'b']],
    ['items', [], 'must have 1 to 2 items'],
    ['items', ['a', 'b', 'c'], 'must have 1 to 2 items'],
    // Items beyond the most that are allowed are not looked at.
    ['items', ['a', 2, 3, 4], 'must have 1 to 2 items', '1: must be a string'],
    [
      'unique',
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      'must not have the same item twice',
    ],
    ['counted', { a: undefined }, 'must have 1 or more members'],
    ...each(['abc', 'abcde', '😀😀😀', '😀😀😀😀😀', 'é中😀', '\ud800\ud800\ud800'], 'length'),
    ...each(['', 'ab', '😀😀', '\ud800😀', 'abcdef', '😀😀😀😀😀😀', 'a'.repeat(50_000)], 'length', lengths),
    ['exactLength', '😀'],
    ['exactLength', '', 'must have 1 character'],
    ['exactLength', 'ab', 'must have 1 character'],
    ['least', 'a', 'must have 2 or more characters'],
    ['least', 'x'.repeat(9999)],
    ['most', ''],
    ['most', 'abc', 'must have 0 to 2 characters'],
    ['dependent', { a: 1 }, 'b: is required'],
    ['condition', { a: 1 }, 'b: is required'],
    ['forms', { 'x-a': 1 }, 'x-a: must be a string'],
    ['names', { b: 1 }, 'b: must match ^a$'],
    ['tuple', [1], '0: must be a string'],
    ['contains', [1], 'must have 1 or more items of the documented form'],
    ['rest', { b: 1 }, 'b: is unknown'],
    ['thing', { colour: 'red', other: 2 }],
    ['thing', { colour: 'green' }, 'colour: must be one of red, blue'],
    ['thingColour', 'green'],
    ['thingColour', 'red', 'must be one of green, grey'],
  ])('%s: %j', (schema, value, ...expected) => expect(found(schema, value)).toEqual(expected));

  it('and leaves the value as it is', () => {
    const value = { id, address: { city: 'Bogotá', zip: 1 }, tags: ['a', 'b', 'c'] };
    const copy = structuredClone(value);
    found('closed', value);
    expect(value).toEqual(copy);
  });

  it.each(['short', 'code', 'thingColour'] as const)('and judges 50 kB in a moment: %s', (schema) => {
    for (const part of ['a', '1', '-', '0', '😀', '\ud800', '.', ' ', '\n']) {
      const start = process.threadCpuUsage();
      found(schema, part.repeat(50_000 / part.length));
      expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(50);
    }
  });
});
