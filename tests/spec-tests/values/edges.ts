import type { List, Members, Text, Value } from '../expected/value.ts';
import { broken, type Refused, without } from './refused-value.ts';
import { sample } from './sample.ts';
import { foreign, illFormed, illSized, wellFormed, wrongTypes } from './text.ts';

/** A value that keeps to every rule of the table. */
export interface Accepted {
  readonly what: string;
  readonly value: unknown;
}

/** The values at the very edge of what a row of the table takes, and those just beyond: each rule alone. */
export interface Edges {
  readonly accepted: readonly Accepted[];
  readonly refused: readonly Refused[];
}

export function edgesOf(value: Value): Edges {
  const { accepted, refused } = edgesOfKind(value);
  return {
    accepted: [...(value.nullable ? [{ what: 'null', value: null }] : []), ...accepted],
    refused: [...wrongTypes(value), ...refused],
  };
}

function edgesOfKind(value: Value): Edges {
  switch (value.type) {
    case 'string':
      return ofText(value);
    case 'integer':
      return { accepted: [-1, 0, 1, 2 ** 31].map(taken), refused: [] };
    case 'array':
      return ofList(value);
    case 'object':
      return ofObject(value);
  }
}

function taken(value: string | number): Accepted {
  const text = String(value);
  const isLong = text.length > 40 || text === '';
  return { what: isLong ? `a text of ${[...text].length} characters` : text, value };
}

/** Longer than any limit that a page names. */
const long = 5000;

const characters = Object.values(foreign);
const ofLength = (length: number): string[] => characters.map((character) => character.repeat(length));

function ofText({ min = 0, max, format, capitals, enum: listed }: Text): Edges {
  if (listed) {
    const [first = ''] = listed;
    const neighbours = ['', 'SV', 'KP', 'XX', first.toLowerCase(), `${first} `, first.slice(1)];
    return { accepted: listed.map(taken), refused: neighbours.map((text) => broken('enum', text)) };
  }
  if (capitals) {
    const neighbours = ['', 'a'.repeat(capitals), 'A'.repeat(capitals - 1), 'A'.repeat(capitals + 1)];
    const spaced = [`${'A'.repeat(capitals)}\n`, `A${' '.repeat(capitals - 1)}`];
    return {
      accepted: ['A', 'Z'].map((letter) => taken(letter.repeat(capitals))),
      refused: [...neighbours, ...spaced, ...ofLength(capitals)].map((text) => broken('capitals', text)),
    };
  }
  const beyond = (rule: 'min' | 'max', length: number): Refused[] => {
    const ofRightForm = format && illSized[format]?.[rule];
    return [...ofLength(length), ...(ofRightForm ? [ofRightForm] : [])].map((text) => broken(rule, text));
  };
  return {
    accepted: (format ? wellFormed[format] : [min, max ?? long].flatMap(ofLength)).map(taken),
    refused: [
      ...(min > 0 ? beyond('min', min - 1) : []),
      ...(max === undefined ? [] : beyond('max', max + 1)),
      ...(format ? illFormed[format].map((text) => broken('format', text)) : []),
    ],
  };
}

function ofList({ items, max }: List): Edges {
  const good = sample(items);
  const inItems = edgesOf(items);
  return {
    accepted: [
      { what: 'no item', value: [] },
      { what: 'the most items', value: Array.from({ length: max ?? 200 }, () => good) },
      ...inItems.accepted.map(({ what, value }) => ({ what: `an item: ${what}`, value: [value] })),
    ],
    refused: [
      ...(max === undefined ? [] : [broken('max', Array(max + 1).fill(good))]),
      ...inItems.refused.map(({ rule, path, value }) => broken(rule, [good, value], [1, ...path])),
    ],
  };
}

function ofObject(value: Members): Edges {
  const least = sample(value, 'least') as object;
  const full = sample(value) as object;
  const names = Object.keys(value.members);
  const members = names.map((name) => [name, edgesOf(value.members[name]!)] as const);
  const unknown = { what: 'a member that no page names', value: { ...least, notOnAnyPage: { a: [1] } } };
  return {
    accepted: [
      { what: 'what has to be there', value: least },
      { what: 'every member', value: full },
      ...members.flatMap(([name, { accepted }]) =>
        accepted.map((each) => ({ what: `${name}: ${each.what}`, value: { ...least, [name]: each.value } })),
      ),
      ...(value.closed ? [] : [unknown]),
    ],
    refused: [
      ...members.flatMap(([name, { refused }]) =>
        refused.map(({ rule, path, value: wrong }) =>
          broken(rule, { ...full, [name]: wrong }, [name, ...path]),
        ),
      ),
      ...names
        .filter((name) => value.members[name]!.required)
        .map((name) => broken('required', without(full, name), [name])),
      ...(value.closed ? unknownNames(names) : []).map((name) =>
        broken('unknown', { ...full, [name]: foreign.short }, [name]),
      ),
    ],
  };
}

/** A name of nobody, misspelt ones, and those that every object inherits something under. */
function unknownNames([first = 'a']: readonly string[]): string[] {
  return ['notOnAnyPage', first.toUpperCase(), `${first}s`, '__proto__', 'constructor', 'toString'];
}
