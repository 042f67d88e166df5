import type { List, Members, Text, Value } from '../expected/value.ts';
import { sample } from './sample.ts';
import { foreign, wellFormed } from './text.ts';

/** A value that keeps to every rule of the table. */
export interface Accepted {
  readonly what: string;
  readonly value: unknown;
  /** One of a list of values, neither its first nor its last. */
  readonly isInList?: true;
}

/** Longer than any limit that a page names. */
const long = 5000;

/** The values at the very edge of what a row of the table takes, each edge alone. */
export function acceptedCases(value: Value): Accepted[] {
  return [...(value.nullable ? [{ what: 'null', value: null }] : []), ...casesOf(value)];
}

function casesOf(value: Value): Accepted[] {
  switch (value.type) {
    case 'string':
      return value.enum
        ? listed(value.enum)
        : texts(value).map((text) => ({ what: describe(text), value: text }));
    case 'integer':
      return [-1, 0, 1, 2 ** 31].map((number) => ({ what: `the number ${number}`, value: number }));
    case 'array':
      return lists(value);
    case 'object':
      return objects(value);
  }
}

function listed(values: readonly string[]): Accepted[] {
  return values.map((value, index) => ({
    what: value,
    value,
    ...(index > 0 && index < values.length - 1 ? { isInList: true as const } : {}),
  }));
}

function texts({ min = 0, max = long, format, capitals }: Text): readonly string[] {
  if (capitals) return ['A', 'Z'].map((letter) => letter.repeat(capitals));
  if (format) return wellFormed[format];
  return [min, max].flatMap((length) => [foreign.short.repeat(length), foreign.astral.repeat(length)]);
}

function lists({ items, max = 200 }: List): Accepted[] {
  return [
    { what: 'no item', value: [] },
    { what: 'the most items', value: Array.from({ length: max }, () => sample(items)) },
    ...acceptedCases(items).map((each) => ({ ...each, what: `an item: ${each.what}`, value: [each.value] })),
  ];
}

function objects(value: Members): Accepted[] {
  const least = sample(value, 'least') as object;
  const members = Object.entries(value.members).flatMap(([name, member]) =>
    acceptedCases(member).map((each) => ({
      ...each,
      what: `${name}: ${each.what}`,
      value: { ...least, [name]: each.value },
    })),
  );
  const unknown = { what: 'a member that no page names', value: { ...least, notOnAnyPage: { a: [1] } } };
  return [
    { what: 'what has to be there', value: least },
    { what: 'every member', value: sample(value) },
    ...members,
    ...(value.closed ? [] : [unknown]),
  ];
}

function describe(text: string): string {
  return text.length > 40 || text === '' ? `a text of ${[...text].length} characters` : text;
}
