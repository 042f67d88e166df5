import type { Text, Value } from '../expected/value.ts';
import { broken, type Refused } from './refused-value.ts';

/** Characters of one and of two UTF-16 units. Messages are in plain English: one of these in them is a part of the input. */
export const foreign = { short: 'Ж', astral: '😀' } as const;
export const foreignCharacter: RegExp = /[^ -~]/u;

/** Values that keep to a format, the first of them for any purpose. */
export const wellFormed = {
  date: ['1990-02-28', '2000-02-29', '1999-12-31'],
  'date-time': [
    '2022-05-09T20:46:54.786342Z',
    '2022-05-09T20:46:54.7+05:30',
    '2022-05-09t20:46:54.786342z',
    // A leap second, at the end of the day in Greenwich.
    '2016-12-31T23:59:60.123456Z',
    '2016-12-31T15:59:60.1-08:00',
  ],
  uuid: ['94121f98-98f7-4d57-aa5f-228401d35b12'],
} as const;

/** Values of the same lengths that do not. */
export const illFormed = {
  date: ['1990-02-30', '1990-13-01', '1900-02-29', '28-02-1990', '1990/02/28'],
  'date-time': [
    '2022-05-09T20:46:54.7863421',
    '2022-13-09T20:46:54.786342Z',
    '2022-02-30T20:46:54.786342Z',
    '2022-05-09T24:46:54.786342Z',
    '2022-05-09T20:60:54.786342Z',
    '2022-05-09T20:46:54.7+24:00',
    '2016-12-31T22:59:60.123456Z',
  ],
  uuid: ['94121f98-98f7-4d57-aa5f-228401d35b1g'],
} as const;

/** Values that keep to a format and not to the length that goes with it. */
export const illSized: Readonly<Record<string, { readonly min: string; readonly max: string }>> = {
  'date-time': { min: '2022-05-09T20:46:54.78634Z', max: '2022-05-09T20:46:54.7863421Z' },
};

/** Any text that keeps to every rule. */
export function sampleText({ min = 0, max = Infinity, format, capitals, enum: listed }: Text): string {
  if (listed) return listed[0]!;
  if (capitals) return 'A'.repeat(capitals);
  if (format) return wellFormed[format][0];
  return foreign.short.repeat(Math.min(Math.max(8, min), max));
}

/** A number that no message has. */
export const foreignNumber = 271828;

/** Of each JSON type one, with nothing in it that a message has. */
const ofEachType = {
  string: foreign.short.repeat(8),
  integer: foreignNumber,
  number: foreignNumber + 0.5,
  boolean: true,
  array: [foreign.short],
  object: { [foreign.short]: foreign.short },
};

/** A value of each type that a row of the table does not take, `null` among them. */
export function wrongTypes({ type, nullable }: Value): Refused[] {
  const others = Object.entries(ofEachType).filter(([other]) => other !== type);
  return [...others.map(([, value]) => broken('type', value)), ...(nullable ? [] : [broken('null', null)])];
}
