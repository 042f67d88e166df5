import { isDeepStrictEqual } from 'node:util';

/** What the table says of something, or what a spec says in its place: columns by their names, which may hold others. */
export type Columns = Readonly<Record<string, unknown>>;

/** One finding for each place at which a spec and the table differ. */
export function compare(where: string, seen: unknown, listed: unknown): string[] {
  if (!isColumns(seen) || !isColumns(listed)) {
    const isSame = isDeepStrictEqual(seen, listed);
    return isSame ? [] : [`${where} is ${text(seen)}, the table says ${text(listed)}`];
  }
  const names = new Set([...Object.keys(seen), ...Object.keys(listed)]);
  return [...names].flatMap((name) => compare(`${where}, ${name}`, seen[name], listed[name]));
}

function isColumns(value: unknown): value is Columns {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'absent';
}

/** The same columns with every value changed. */
export function mapped<Value>(
  columns: Readonly<Record<string, Value>>,
  change: (value: Value, name: string) => unknown,
): Columns {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, change(value, name)]));
}
