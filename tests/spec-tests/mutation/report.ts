import type { Mutation } from './mutation.ts';
import { type Caught, uses } from './check-mutant.ts';

export interface CheckedMutant extends Caught {
  readonly provider: string;
  readonly mutation: Mutation;
}

const columns = [
  'mutants',
  'caught',
  'by the table',
  ...uses.map((use) => `first by ${use}`),
  'no code',
  'table only',
];

/** What each column is worth. */
const legend = `
The table is double entry: a copy by hand, which notices whatever somebody wrote down twice, right or wrong.
The others need no second copy of the text. "first by": the first of them that noticed, in this order, even where the
table did too. Validators: the generated code, at the limits of the table. Examples: they no longer fit their schemas.
Ajv: an outside validator, on the description itself. Fakes: they answer otherwise. No code: the generator refused.
The linter is not asked here; it refuses some of these besides.`;

/** One line for each kind of mutation: how many there are, how many were caught, and by what. */
export function reportOf(all: readonly CheckedMutant[]): string {
  const kinds = Map.groupBy(all, ({ mutation }) => mutation.kind);
  const lines = [...kinds].sort().map(([kind, checked]) => [kind, ...countsOf(checked)]);
  const rows = [['', ...columns], ...lines, ['all', ...countsOf(all)]];
  const widths = rows[0]!.map((_cell, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const table = rows
    .map((row) =>
      row
        .map((cell, column) => pad(String(cell), widths[column]!, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
  const alone = all.filter(({ byTable, byUse }) => byTable && byUse === undefined).length;
  return `${table}\n${legend}\n${alone} of ${all.length} are noticed by the table alone.`;
}

export function isCaught({ byTable, byUse }: Caught): boolean {
  return byTable || byUse !== undefined;
}

function countsOf(checked: readonly CheckedMutant[]): number[] {
  const count = (test: (each: CheckedMutant) => boolean): number => checked.filter(test).length;
  return [
    checked.length,
    count(isCaught),
    count(({ byTable }) => byTable),
    ...[...uses, 'generator'].map((use) => count(({ byUse }) => byUse === use)),
    count(({ byTable, byUse }) => byTable && byUse === undefined),
  ];
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

/** The mutations that nothing caught. */
export function survivorsIn(all: readonly CheckedMutant[]): string[] {
  return all
    .filter((each) => !isCaught(each))
    .map(({ provider, mutation: { kind, where } }) => `${kind}, ${provider} ${where}`);
}
