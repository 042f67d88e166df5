import { isDeepStrictEqual } from 'node:util';

/** Columns of a row of the table, or what a spec says in their place. */
export type Columns = Readonly<Record<string, unknown>>;

/** One finding for each column in which a spec and the table differ. */
export function compareColumns(where: string, seen: Columns, listed: Columns): string[] {
  return [...new Set([...Object.keys(seen), ...Object.keys(listed)])]
    .filter((column) => !isDeepStrictEqual(seen[column], listed[column]))
    .map((column) => `${where}: ${column} is ${text(seen[column])}, the table says ${text(listed[column])}`);
}

/** One finding for each name that only a spec or only the table has. */
export function compareNames(where: string, seen: Iterable<string>, listed: Iterable<string>): string[] {
  const described = new Set(seen);
  const expected = new Set(listed);
  return [
    ...[...described]
      .filter((name) => !expected.has(name))
      .map((name) => `${where}: ${name} is not in the table`),
    ...[...expected]
      .filter((name) => !described.has(name))
      .map((name) => `${where}: the table has ${name} besides`),
  ];
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'absent';
}
