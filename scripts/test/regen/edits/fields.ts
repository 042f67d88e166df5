import type { Level } from '../../../regen/compare/change.ts';
import { orNull, ref, text } from './parts.ts';

/** What is told of the field `a`, and its schemas before and after. */
type FieldEdit = readonly [told: string, before: object, after: object];

interface FieldEdits {
  /** How heavy the edits are where the field is sent, and where it is answered. */
  readonly sent: Level;
  readonly answered: Level;
  readonly rows: readonly FieldEdit[];
}

const count = { type: 'integer' };
const either = { anyOf: [text, count] };
const exactlyOne = { oneOf: [text, count] };
const city = { type: 'object', properties: { city: text } };
const list = (items: object): object => ({ type: 'array', items });
const map = (rest: unknown): object => ({ type: 'object', additionalProperties: rest });

/** Edits of the schema of one field, by what they are to a value that is sent and to one that is answered. */
export const fieldEdits: readonly FieldEdits[] = [
  {
    sent: 'breaking',
    answered: 'added',
    rows: [
      ['changed the type of `a` from `string | null` to `string`', { type: ['string', 'null'] }, text],
      ['changed the type of `a` from `string | null` to `null`', { type: ['string', 'null'] }, orNull],
      ['limited `a` to the value `a`', text, { ...text, enum: ['a'] }],
      ['limited `a` to the value `a`', text, { ...text, const: 'a' }],
      ['removed the value `L` from `a`', { enum: ['S', 'M', 'L'] }, { enum: ['S', 'M'] }],
      ['removed a variant of `a`', either, text],
      ['removed a variant of `a`', either, { anyOf: [text] }],
      ['removed a variant of `a`', exactlyOne, { oneOf: [text] }],
      ['asked for exactly one of the variants of `a`', either, exactlyOne],
      ['set `maxLength` of `a` to `3`', either, { anyOf: [{ ...text, maxLength: 3 }, count] }],
      ['lowered `maxLength` of `a` from `255` to `20`', { maxLength: 255 }, { maxLength: 20 }],
      ['set `maxLength` of `a` to `20`', text, { ...text, maxLength: 20 }],
      ['raised `minLength` of `a` from `3` to `4`', { minLength: 3 }, { minLength: 4 }],
      ['set `minLength` of `a` to `1`', text, { ...text, minLength: 1 }],
      ['raised `minimum` of `a` from `1` to `2`', { minimum: 1 }, { minimum: 2 }],
      ['lowered `maximum` of `a` from `9` to `8`', { maximum: 9 }, { maximum: 8 }],
      ['set `exclusiveMinimum` of `a` to `0`', count, { ...count, exclusiveMinimum: 0 }],
      ['set `exclusiveMaximum` of `a` to `10`', count, { ...count, exclusiveMaximum: 10 }],
      ['raised `multipleOf` of `a` from `2` to `4`', { multipleOf: 2 }, { multipleOf: 4 }],
      ['raised `multipleOf` of `a` from `2` to `3`', { multipleOf: 2 }, { multipleOf: 3 }],
      ['changed `pattern` of `a` from `^A$` to `^B$`', { pattern: '^A$' }, { pattern: '^B$' }],
      ['set `pattern` of `a` to `^[a-z]$`', text, { ...text, pattern: '^[a-z]$' }],
      ['set `format` of `a` to `email`', text, { ...text, format: 'email' }],
      ['set `format` of `a` to `uuid`', text, { ...text, format: 'uuid' }],
      ['changed `format` of `a` from `date` to `date-time`', { format: 'date' }, { format: 'date-time' }],
      ['lowered `maxItems` of `a` from `5` to `2`', { maxItems: 5 }, { maxItems: 2 }],
      ['set `maxItems` of `a` to `3`', list(text), { ...list(text), maxItems: 3 }],
      ['set `minItems` of `a` to `1`', list(text), { ...list(text), minItems: 1 }],
      ['set `uniqueItems` of `a` to `true`', list(text), { ...list(text), uniqueItems: true }],
      ['set `contains` of `a` to `{"const":"a"}`', list(text), { ...list(text), contains: { const: 'a' } }],
      ['lowered `maxLength` of `a[]` from `9` to `5`', list({ maxLength: 9 }), list({ maxLength: 5 })],
      [
        'lowered `maxLength` of `a[0]` from `9` to `2`',
        list({ maxLength: 9 }),
        { ...list({ maxLength: 9 }), prefixItems: [{ maxLength: 2 }] },
      ],
      ['made `a.city` required', city, { ...city, required: ['city'] }],
      ['closed `a` to unknown fields', city, { ...city, additionalProperties: false }],
      ['closed `a` to unknown fields', map(text), map(false)],
      ['set `minProperties` of `a` to `1`', city, { ...city, minProperties: 1 }],
      ['set `maxProperties` of `a` to `3`', city, { ...city, maxProperties: 3 }],
      [
        'set `dependentRequired` of `a` to `{"city":["zip"]}`',
        city,
        { ...city, dependentRequired: { city: ['zip'] } },
      ],
      [
        'set `patternProperties` of `a` to `{"^x":{"type":"string"}}`',
        city,
        { ...city, patternProperties: { '^x': text } },
      ],
      ['set `propertyNames` of `a` to `{"maxLength":3}`', city, { ...city, propertyNames: { maxLength: 3 } }],
      ['set `not` of `a` to `{"const":"a"}`', text, { ...text, not: { const: 'a' } }],
      [
        'lowered `maxLength` of `a.number` from `32` to `9`',
        ref('Phone'),
        { ...map(false), properties: { number: { type: 'string', maxLength: 9 } } },
      ],
    ],
  },
  {
    sent: 'added',
    answered: 'breaking',
    rows: [
      ['changed the type of `a` from `string` to `string | null`', text, { type: ['string', 'null'] }],
      ['changed the type of `a` from `string` to `string | null`', text, { anyOf: [text, orNull] }],
      ['let `a` be null', ref('Phone'), { oneOf: [ref('Phone'), orNull] }],
      ['let `a` be null', ref('Owner'), { anyOf: [ref('Owner'), orNull] }],
      ['changed the type of `a` from `string` to `string | integer`', text, { type: ['string', 'integer'] }],
      ['changed the type of `a` from `integer` to `number`', count, { type: 'number' }],
      ['changed the type of `a[].b` from `integer` to `number`', deep('integer'), deep('number')],
      ['opened `a` to any type', text, {}],
      ['added the value `L` to `a`', { enum: ['S', 'M'] }, { enum: ['S', 'M', 'L'] }],
      ['added the values `L` and `XL` to `a`', { enum: ['S', 'M'] }, { enum: ['S', 'M', 'L', 'XL'] }],
      ['opened `a` to any value', { ...text, enum: ['S', 'M'] }, text],
      ['added a variant of `a`', either, { anyOf: [text, count, { type: 'boolean' }] }],
      ['added a variant of `a`', either, { anyOf: [text, count, orNull] }],
      ['added a variant of `a`', exactlyOne, { oneOf: [text, count, { type: 'boolean' }] }],
      ['added a variant of `a`', ref('Phone'), { anyOf: [ref('Phone'), text] }],
      ['added a variant of `a`', ref('Owner'), { oneOf: [ref('Owner'), text] }],
      ['made `a.city` optional', { ...city, required: ['city'] }, city],
    ],
  },
  {
    sent: 'breaking',
    answered: 'breaking',
    rows: [
      ['changed the type of `a` from `string` to `integer`', text, count],
      ['changed the type of `a` from `object` to `string`', city, text],
      ['changed the type of `a[]` from `string` to `integer`', list(text), list(count)],
      ['changed the type of `a[]` from `object` to `string`', list(city), list(text)],
      ['changed the type of `a.*` from `string` to `integer`', map(text), map(count)],
      ['removed the field `a.city`', city, { type: 'object' }],
      ['removed the field `a[].city`', list(city), list({ type: 'object' })],
      ['changed `a` from `Owner` to `Problem`', ref('Owner'), ref('Problem')],
      [
        'added the value `L` to `a`, removed the value `S` from `a`',
        { enum: ['S', 'M'] },
        { enum: ['M', 'L'] },
      ],
    ],
  },
  {
    sent: 'added',
    answered: 'added',
    rows: [
      ['raised `maxLength` of `a` from `255` to `500`', { maxLength: 255 }, { maxLength: 500 }],
      ['lifted `maxLength` of `a`, which was `255`', { ...text, maxLength: 255 }, text],
      ['lowered `minLength` of `a` from `3` to `1`', { minLength: 3 }, { minLength: 1 }],
      ['lifted `minLength` of `a`, which was `3`', { ...text, minLength: 3 }, text],
      ['lowered `minimum` of `a` from `1` to `0`', { minimum: 1 }, { minimum: 0 }],
      ['raised `maximum` of `a` from `9` to `10`', { maximum: 9 }, { maximum: 10 }],
      ['lifted `maximum` of `a`, which was `9`', { ...count, maximum: 9 }, count],
      ['lowered `multipleOf` of `a` from `2` to `1`', { multipleOf: 2 }, { multipleOf: 1 }],
      ['lifted `multipleOf` of `a`, which was `2`', { ...count, multipleOf: 2 }, count],
      ['lifted `pattern` of `a`, which was `^A$`', { ...text, pattern: '^A$' }, text],
      ['lifted `format` of `a`, which was `date`', { ...text, format: 'date' }, text],
      ['set `format` of `a` to `password`', text, { ...text, format: 'password' }],
      ['put the values of `a` in another order', { enum: ['S', 'M'] }, { enum: ['M', 'S'] }],
      ['took any number of the variants of `a`', exactlyOne, either],
      ['raised `maxItems` of `a` from `5` to `9`', { maxItems: 5 }, { maxItems: 9 }],
      ['lifted `maxLength` of `a[]`, which was `9`', list({ maxLength: 9 }), list({})],
      ['added the optional field `a.city`', { type: 'object' }, city],
      ['opened `a` to unknown fields', { ...city, additionalProperties: false }, city],
      ['opened `a` to unknown fields', map(false), map(text)],
      ['opened `a` to unknown fields', map(text), map(true)],
      ['set `default` of `a` to `b`', text, { ...text, default: 'b' }],
      ['changed `default` of `a` from `b` to `c`', { default: 'b' }, { default: 'c' }],
      ['deprecated `a`', text, { ...text, deprecated: true }],
      [
        'set `discriminator` of `a` to `{"propertyName":"kind"}`',
        either,
        { ...either, discriminator: { propertyName: 'kind' } },
      ],
      ['set `contentMediaType` of `a` to `text/plain`', text, { ...text, contentMediaType: 'text/plain' }],
    ],
  },
  {
    sent: 'described',
    answered: 'described',
    rows: [
      ['put the types of `a` in another order', { type: ['string', 'null'] }, { type: ['null', 'string'] }],
      ['changed `description` of `a` from `A.` to `B.`', { description: 'A.' }, { description: 'B.' }],
      ['set `description` of `a` to `A phone.`', ref('Phone'), { ...ref('Phone'), description: 'A phone.' }],
      ['set `examples` of `a` to `["Ana"]`', text, { ...text, examples: ['Ana'] }],
      ['set `x-pii` of `a` to `name`', text, { ...text, 'x-pii': 'name' }],
    ],
  },
];

/** Two ways to write the same schema. */
export const sameFields: readonly (readonly [before: object, after: object])[] = [
  [text, { type: ['string'] }],
  [{ type: ['string', 'null'] }, { anyOf: [text, orNull] }],
  [{ type: ['string', 'null'] }, { oneOf: [text, orNull] }],
  [
    { ...text, minLength: 3, maxLength: 9 },
    { ...text, allOf: [{ minLength: 3 }, { maxLength: 9 }] },
  ],
  [city, { allOf: [city] }],
  [ref('Phone'), { allOf: [ref('Phone')] }],
  [ref('Owner'), { type: 'object', properties: { name: text } }],
  [
    { ...city, additionalProperties: false },
    { ...city, unevaluatedProperties: false },
  ],
];

function deep(type: string): object {
  return list({ type: 'object', properties: { b: { type } } });
}
