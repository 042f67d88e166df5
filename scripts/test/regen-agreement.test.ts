import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareDocuments } from '../regen/compare/compare-documents.ts';
import { type Loose, sample } from './regen/judged.ts';

const values: readonly unknown[] = [
  ...[null, true, 0, 1, 2, 3, 4, 5, 0.5, '', 'a', 'ab', 'abc', 'b', 'B'],
  ...[[], ['a'], ['a', 'a'], ['ab', 1], [1, 2, 3], [null], {}, { a: 'a' }, { a: 'abc' }, { a: 1 }],
  ...[{ a: null }, { b: 1 }, { a: 'a', b: 2 }, { c: 'c' }, { a: 'a', c: {} }],
];

const { oneof, constant, constantFrom, record, array, uniqueArray } = fc;
const size = fc.integer({ min: 0, max: 3 });
const typed = { requiredKeys: ['type'] as ['type'] };
const some = <Value>(...from: Value[]): fc.Arbitrary<Value[]> =>
  uniqueArray(constantFrom(...from), { minLength: 1 });

const pattern = constantFrom('^a', 'b$');
const multipleOf = constantFrom(1, 2, 0.5);
const leaf = oneof(
  record({ type: constant('string'), minLength: size, maxLength: size, pattern }, typed),
  record({ type: constantFrom('integer', 'number'), minimum: size, maximum: size, multipleOf }, typed),
  record({ type: some('string', 'integer', 'null', 'boolean') }),
  record({ enum: some<unknown>('a', 'ab', 1, null) }),
  record({ const: constantFrom<unknown>('a', 1) }),
  constant({}),
);
const object = record(
  {
    type: constant('object'),
    properties: record({ a: leaf, b: leaf }, { requiredKeys: [] }),
    required: uniqueArray(constantFrom('a', 'b')),
    // A property that an open object lists from now on is one more, by the custom of the field.
    additionalProperties: constant(false),
    minProperties: size,
    maxProperties: size,
  },
  { requiredKeys: ['type', 'additionalProperties'] },
);
const list = record(
  { type: constant('array'), items: leaf, minItems: size, maxItems: size, uniqueItems: fc.boolean() },
  typed,
);
const schema: fc.Arbitrary<object> = oneof(
  leaf,
  object,
  list,
  record({ anyOf: array(leaf, { minLength: 1, maxLength: 3 }) }),
  record({ oneOf: fc.tuple(leaf, constant({ type: 'null' })) }),
  record({ allOf: array(oneof<fc.Arbitrary<object>[]>(leaf, object), { minLength: 1, maxLength: 2 }) }),
  record({ $ref: constantFrom('#/components/schemas/Text', '#/components/schemas/Pair') }),
);

const named = {
  Text: { type: 'string', maxLength: 2 },
  Pair: {
    type: 'object',
    additionalProperties: false,
    properties: { a: { type: 'string' }, b: { type: 'integer' } },
    required: ['a'],
  },
};

function documentWith(value: object): Loose {
  const document = sample();
  Object.assign(document.components.schemas, named);
  document.components.schemas.Change.properties.edited = value;
  return document;
}

const ajv = new Ajv2020({ strict: false, validateSchema: false });

function takenBy(value: object): boolean[] {
  const text = JSON.stringify({ ...value, components: { schemas: named } });
  const validate = ajv.compile(JSON.parse(text));
  return values.map((each) => validate(each));
}

it('an edit after which a value that was taken is refused is a break, whatever it is', () => {
  fc.assert(
    fc.property(schema, schema, (before, after) => {
      const [old, now] = [takenBy(before), takenBy(after)];
      fc.pre(values.some((_value, index) => old[index] && !now[index]));
      const changes = compareDocuments(documentWith(before), documentWith(after));
      expect(changes.map(({ level }) => level)).toContain('breaking');
    }),
    { numRuns: 300, seed: 7 },
  );
});
