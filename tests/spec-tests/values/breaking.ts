import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { List, Members, Text, Value } from '../expected/value.ts';
import { arbitrary, textOf, unlistedName } from './arbitrary.ts';
import { broken, type Refused, without } from './refused-value.ts';
import { illFormed } from './text.ts';
import { wrongTypes } from './wrong-type.ts';

/** Any value that breaks one rule of a row, wherever, and no other. */
export function breaking(value: Value): Arbitrary<Refused> {
  return fc.oneof(fc.constantFrom(...wrongTypes(value)), ...within(value));
}

function within(value: Value): Arbitrary<Refused>[] {
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

function texts({ min = 0, max, format, capitals, enum: listed }: Text): Arbitrary<Refused>[] {
  if (listed) {
    const known = new Set(listed);
    const code = fc.stringMatching(/^[A-Za-z]{0,3}$/).filter((text) => !known.has(text));
    return [code.map((text) => broken('enum', text))];
  }
  if (capitals) {
    const text = fc
      .stringMatching(/^[A-Za-z0-9 ]{0,3}$/)
      .filter((each) => !new RegExp(`^[A-Z]{${capitals}}$`).test(each));
    return [text.map((each) => broken('capitals', each))];
  }
  return [
    ...(min > 0 ? [textOf(0, min - 1).map((text) => broken('min', text))] : []),
    ...(max === undefined ? [] : [textOf(max + 1, max + 40).map((text) => broken('max', text))]),
    ...(format ? [fc.constantFrom(...illFormed[format]).map((text) => broken('format', text))] : []),
  ];
}

function lists({ items, max }: List): Arbitrary<Refused>[] {
  const tooMany = fc.array(arbitrary(items), {
    minLength: (max ?? 0) + 1,
    maxLength: (max ?? 0) + 5,
    size: 'max',
  });
  const oneWrong = fc
    .tuple(fc.array(arbitrary(items), { maxLength: 9 }), breaking(items), fc.nat())
    .map(([good, { rule, path, value }, number]) => {
      const index = number % (good.length + 1);
      return broken(rule, good.toSpliced(index, 0, value), [index, ...path]);
    });
  return max === undefined ? [oneWrong] : [oneWrong, tooMany.map((list) => broken('max', list))];
}

function objects(value: Members): Arbitrary<Refused>[] {
  const valid = arbitrary(value) as Arbitrary<object>;
  const names = Object.keys(value.members);
  const inMembers = names.map((name) =>
    fc
      .tuple(valid, breaking(value.members[name]!))
      .map(([good, { rule, path, value: wrong }]) =>
        broken(rule, { ...good, [name]: wrong }, [name, ...path]),
      ),
  );
  const missing = names
    .filter((name) => value.members[name]!.required)
    .map((name) => valid.map((good) => broken('required', without(good, name), [name])));
  const unknown = fc
    .tuple(valid, unlistedName(value.members))
    .map(([good, name]) => broken('unknown', { ...good, [name]: 'Ж' }, [name]));
  return [...inMembers, ...missing, ...(value.closed ? [unknown] : [])];
}
