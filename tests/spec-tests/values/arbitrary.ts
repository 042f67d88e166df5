import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Members, Text, Value } from '../expected/value.ts';
import { foreign } from './text.ts';

/** Any value that keeps to every rule of a row. */
export function arbitrary(value: Value): Arbitrary<unknown> {
  return value.nullable
    ? fc.oneof({ weight: 5, arbitrary: kindOf(value) }, fc.constant(null))
    : kindOf(value);
}

function kindOf(value: Value): Arbitrary<unknown> {
  switch (value.type) {
    case 'string':
      return texts(value);
    case 'integer':
      return fc.integer();
    case 'array':
      return fc.array(arbitrary(value.items), { maxLength: value.max ?? 60 });
    case 'object':
      return objects(value);
  }
}

function texts({ min = 0, max = 300, format, capitals, enum: listed }: Text): Arbitrary<string> {
  if (listed) return fc.constantFrom(...listed);
  if (capitals) return fc.string({ unit: capital, minLength: capitals, maxLength: capitals });
  if (format) return formats[format];
  return textOf(min, max);
}

const capital = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** A code point of any kind: one of Latin, Greek, Han, an accent of its own, an emoji, half of one, a space, a NUL. */
const character = fc.constantFrom(
  ...Object.values(foreign),
  'ψ',
  '字',
  '\u0301',
  '👩',
  '\udc00',
  '\u2028',
  '\0',
);

/** A text of characters that no message has; its length is most often one of the two limits. */
function textOf(min: number, max: number): Arbitrary<string> {
  const length = fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }));
  return length.chain((count) => fc.string({ unit: character, minLength: count, maxLength: count }));
}

const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const clock = fc.tuple(
  fc.integer({ min: 0, max: 23 }),
  fc.integer({ min: 0, max: 59 }),
  fc.constantFrom('+', '-'),
);

const formats: Readonly<Record<NonNullable<Text['format']>, Arbitrary<string>>> = {
  date: day.map((iso) => iso.slice(0, 10)),
  // Both ways to fill the 27 characters that the provider leaves for a moment.
  'date-time': fc.oneof(
    fc
      .tuple(day, fc.integer({ min: 0, max: 999 }))
      .map(([iso, more]) => `${iso.slice(0, 23)}${pad(more, 3)}Z`),
    fc
      .tuple(day, clock)
      .map(
        ([iso, [hours, minutes, sign]]) => `${iso.slice(0, 21)}${sign}${pad(hours, 2)}:${pad(minutes, 2)}`,
      ),
  ),
  uuid: fc.uuid(),
};

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** Any of the members, and those that have to be there; of an open object, others too. */
function objects({ members, closed }: Members): Arbitrary<object> {
  const own = fc.record(
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, arbitrary(member)])),
    { requiredKeys: Object.keys(members).filter((name) => members[name]!.required) },
  );
  if (closed) return own;
  const others = fc.dictionary(unlistedName(members), fc.jsonValue(), { maxKeys: 3 });
  return fc.tuple(others, own).map(([unlisted, listed]) => ({ ...unlisted, ...listed }));
}

/** A name that the table does not have. */
function unlistedName(members: Members['members']): Arbitrary<string> {
  const known = new Set(Object.keys(members));
  const near = fc.constantFrom(...known, 'customer').map((name) => `${name}_`);
  return fc.oneof(near, fc.stringMatching(/^[a-z_]{1,12}$/)).filter((name) => !known.has(name));
}
