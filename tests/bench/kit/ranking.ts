import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './report.ts';
import type { Row } from './measurement.ts';
import { benchFolder } from './prepare.ts';

type Table = Readonly<{ name: string; columns: readonly string[]; rows: readonly Row[] }>;

/** The tables of results.json, as they were before this run. */
export function readCommitted(): readonly Table[] {
  const text = readFileSync(join(benchFolder, 'results.json'), 'utf8');
  return (JSON.parse(text) as { measurements: readonly Table[] }).measurements;
}

/** Without a spread of its own, a value is the same as one that is a tenth more or less. */
const tolerance = 0.1;

/** The median of a cell, and between what it lies: `3.1 (2.9 to 3.4)`. */
function readCell(cell: Row['values'][number]): { median: number; low: number; high: number } | undefined {
  if (typeof cell === 'number')
    return { median: cell, low: cell * (1 - tolerance), high: cell * (1 + tolerance) };
  const match = /^([\d.]+) \(([\d.]+) to ([\d.]+)\)$/.exec(cell ?? '');
  return match ? { median: Number(match[1]), low: Number(match[2]), high: Number(match[3]) } : undefined;
}

/** Below zero where the first cell is the lower one, and zero where one lies within the spread of the other. */
function compare(one: Row['values'][number], other: Row['values'][number]): number {
  const [a, b] = [readCell(one), readCell(other)];
  if (!a || !b) return 0;
  const isWithin = (value: number, { low, high }: typeof a): boolean => value >= low && value <= high;
  return isWithin(a.median, b) || isWithin(b.median, a) ? 0 : a.median - b.median;
}

/** The pairs of rows that have changed places since the results that are committed, by column. */
export function changedPlaces({ columns, rows }: Table, committed: Table): string[] {
  return columns.flatMap((column, index) => {
    const before = committed.columns.indexOf(column);
    const valueOf = ({ name }: Row): Row['values'][number] =>
      committed.rows.find((row) => row.name === name)?.values[before];
    return rows.flatMap((one, place) =>
      rows
        .slice(place + 1)
        .filter(
          (other) =>
            compare(one.values[index], other.values[index]) * compare(valueOf(one), valueOf(other)) < 0,
        )
        .map((other) => `${column}: ${one.name} and ${other.name}`),
    );
  });
}

/** One line for each table: whether its rows are in the same order as in the results that are committed. */
export function rankingLines(done: readonly Measured[], committed: readonly Table[]): string[] {
  return done.flatMap(({ measurement: { name, columns, isUnordered }, rows }) => {
    const table = committed.find((known) => known.name === name);
    if (isUnordered) return [];
    if (!table) return [`${name}: not in results.json yet`];
    const changed = changedPlaces({ name, columns, rows }, table);
    return changed.length === 0
      ? [`${name}: ranked as in results.json`]
      : [`${name}: other places than in results.json`, ...changed.map((pair) => `  ${pair}`)];
  });
}
