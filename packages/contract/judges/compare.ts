import { isDeepStrictEqual } from 'node:util';

/** Columns of a row of the table, or what a spec says in their place. */
export type Columns = Readonly<Record<string, unknown>>;

/** One finding for each column in which a spec and the table differ. */
export function compareColumns(where: string, seen: Columns, listed: Columns): string[] {
  return [...new Set([...Object.keys(seen), ...Object.keys(listed)])]
    .filter((column) => !isDeepStrictEqual(seen[column], listed[column]))
    .map((column) => `${where}: ${column} is ${text(seen[column])}, the table says ${text(listed[column])}`);
}

/** The same for the names of things of one kind, in any order. */
export function compareNames(where: string, seen: Iterable<string>, listed: Iterable<string>): string[] {
  return compareColumns(where, { names: [...seen].sort() }, { names: [...listed].sort() });
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'absent';
}
