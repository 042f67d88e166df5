import type { Mutation } from './mutation.ts';
import { type Caught, uses } from './check-mutant.ts';

export interface CheckedMutant extends Caught {
  readonly provider: string;
  readonly mutation: Mutation;
}

const columns = ['mutants', 'caught', 'table only'];

/** What the numbers are worth. */
const legend = `
The table is double entry: a copy by hand, which notices whatever somebody wrote down twice, right or wrong.
The others need no second copy of the text, and count where they are the first of them that noticed, in this order, even
where the table did too. Validators: the generated code, at the limits of the table. Examples: they no longer fit their
schemas. Ajv: an outside validator, on the description itself. Fakes: they answer otherwise. Generator: it refused.
The linter is not asked here; it refuses some of these besides.`;

/** One line for each kind of mutation, and how many were caught by what. */
export function reportOf(all: readonly CheckedMutant[]): string {
  const kinds = Map.groupBy(all, ({ mutation }) => mutation.kind);
  const rows = [
    ['', ...columns],
    ...[...kinds].sort().map(([kind, checked]) => [kind, ...countsOf(checked)]),
    ['all', ...countsOf(all)],
  ].map((row) => row.map(String));
  const widths = rows[0]!.map((_cell, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map(([kind = '', ...counts]) =>
    [kind.padEnd(widths[0]!), ...counts.map((count, index) => count.padStart(widths[index + 1]!))].join('  '),
  );
  const others = [...uses, 'generator'].map(
    (use) => `${use} ${all.filter(({ byUse }) => byUse === use).length}`,
  );
  return [...lines, '', `Caught without the table: ${others.join(', ')}.`, legend].join('\n');
}

export function isCaught({ byTable, byUse }: Caught): boolean {
  return byTable || byUse !== undefined;
}

function countsOf(checked: readonly CheckedMutant[]): number[] {
  return [
    checked.length,
    checked.filter(isCaught).length,
    checked.filter(({ byTable, byUse }) => byTable && byUse === undefined).length,
  ];
}

/** The mutations that nothing caught. */
export function survivorsIn(all: readonly CheckedMutant[]): string[] {
  return all
    .filter((each) => !isCaught(each))
    .map(({ provider, mutation: { kind, where } }) => `${kind}, ${provider} ${where}`);
}
