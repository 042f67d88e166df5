import type { Mutation } from '../mutations/mutation.ts';
import { type Caught, uses } from './judge-mutant.ts';

export interface Judged extends Caught {
  readonly provider: string;
  readonly mutation: Mutation;
}

const columns = [
  'mutants',
  'caught',
  'by the table',
  ...uses.map((use) => `by ${use}`),
  'no code',
  'table only',
];

/** One line for each kind of mutation: how many there are, how many were caught, and by what. */
export function reportOf(all: readonly Judged[]): string {
  const kinds = Map.groupBy(all, ({ mutation }) => mutation.kind);
  const lines = [...kinds].sort().map(([kind, judged]) => [kind, ...countsOf(judged)]);
  const rows = [['', ...columns], ...lines, ['all', ...countsOf(all)]];
  const widths = rows[0]!.map((_cell, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(String(cell), widths[column]!, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function isCaught({ byTable, byUse }: Caught): boolean {
  return byTable || byUse !== undefined;
}

function countsOf(judged: readonly Judged[]): number[] {
  const count = (test: (each: Judged) => boolean): number => judged.filter(test).length;
  return [
    judged.length,
    count(isCaught),
    count(({ byTable }) => byTable),
    ...[...uses, 'generator'].map((use) => count(({ byUse }) => byUse === use)),
    count(({ byTable, byUse }) => byTable && byUse === undefined),
  ];
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

/** Why a mutation of a kind may pass every judge. */
const reasons: Readonly<Record<string, string>> = {
  'drop an example': 'the body has another example, and no page asks for this one',
  'break a member of an example': 'no page documents an error of the provider, so its body may be any object',
};

/** The mutations that nothing caught, each with the reason, where it is known. */
export function survivorsIn(all: readonly Judged[]): string[] {
  return all
    .filter((each) => !isCaught(each))
    .map(({ provider, mutation: { kind, where } }) => {
      return `${kind}, ${provider} ${where}: ${reasons[kind] ?? 'for no known reason'}`;
    });
}
