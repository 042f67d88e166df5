import type { List, Members, Text, Value } from '../expected/value.ts';
import { broken, type Refused, without } from './refused-value.ts';
import { sample } from './sample.ts';
import { foreign, illFormed, illSized } from './text.ts';
import { wrongTypes } from './wrong-type.ts';

/** The values just beyond what a row of the table takes: each of its rules broken alone. */
export function refusedCases(value: Value): Refused[] {
  return [...wrongTypes(value), ...casesOf(value)];
}

function casesOf(value: Value): Refused[] {
  switch (value.type) {
    case 'string':
      return texts(value);
    case 'integer':
      return [];
    case 'array':
      return lists(value);
    case 'object':
      return objects(value);
  }
}

function texts({ min = 0, max, format, capitals, enum: listed }: Text): Refused[] {
  const characters = Object.values(foreign);
  const ofLength = (rule: 'min' | 'max', length: number): Refused[] => [
    ...characters.map((character) => broken(rule, character.repeat(length))),
    ...(format && illSized[format] ? [broken(rule, illSized[format][rule])] : []),
  ];
  if (listed) {
    const neighbours = [
      '',
      'SV',
      'KP',
      'XX',
      listed[0]!.toLowerCase(),
      `${listed[0]!} `,
      listed[0]!.slice(1),
    ];
    return neighbours.map((text) => broken('enum', text));
  }
  if (capitals) {
    const neighbours = ['', 'a'.repeat(capitals), 'A'.repeat(capitals - 1), 'A'.repeat(capitals + 1)];
    const spaced = [`${'A'.repeat(capitals)}\n`, `A${' '.repeat(capitals - 1)}`];
    return [
      ...[...neighbours, ...spaced].map((text) => broken('capitals', text)),
      ...characters.map((character) => broken('capitals', character.repeat(capitals))),
    ];
  }
  return [
    ...(min > 0 ? ofLength('min', min - 1) : []),
    ...(max === undefined ? [] : ofLength('max', max + 1)),
    ...(format ? illFormed[format].map((text) => broken('format', text)) : []),
  ];
}

function lists({ items, max }: List): Refused[] {
  const good = sample(items);
  return [
    ...(max === undefined
      ? []
      : [
          broken(
            'max',
            Array.from({ length: max + 1 }, () => good),
          ),
        ]),
    ...refusedCases(items).map(({ rule, path, value }) => broken(rule, [good, value], [1, ...path])),
  ];
}

function objects(value: Members): Refused[] {
  const full = sample(value) as Record<string, unknown>;
  const members = Object.entries(value.members).flatMap(([name, member]) =>
    refusedCases(member).map(({ rule, path, value: wrong }) =>
      broken(rule, { ...full, [name]: wrong }, [name, ...path]),
    ),
  );
  const missing = Object.keys(value.members)
    .filter((name) => value.members[name]!.required)
    .map((name) => broken('required', without(full, name), [name]));
  const unknown = value.closed ? unknownNames(value).map((name) => withUnknown(full, name)) : [];
  return [...members, ...missing, ...unknown];
}

/** A name of nobody, misspelt ones, and those that every object inherits something under. */
function unknownNames({ members }: Members): string[] {
  const [first = 'a'] = Object.keys(members);
  return ['notOnAnyPage', first.toUpperCase(), `${first}s`, '__proto__', 'constructor', 'toString'];
}

function withUnknown(value: Record<string, unknown>, name: string): Refused {
  return broken('unknown', { ...value, [name]: foreign.short }, [name]);
}
