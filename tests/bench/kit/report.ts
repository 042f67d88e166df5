import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../../scripts/lib/run.ts';
import type { Measurement, Row } from './measurement.ts';
import { benchFolder } from './prepare.ts';

/** A measurement and what came of it. */
export interface Measured {
  readonly measurement: Measurement;
  readonly rows: readonly Row[];
}

const textOf = (value: number | string | undefined): string =>
  value === undefined ? '' : typeof value === 'number' ? value.toLocaleString('en-US') : value;

const cellsOf = ({ columns }: Measurement, { name, values, problem }: Row): string[] => [
  name,
  ...(problem ? [`failed: ${problem}`] : columns.map((_column, index) => textOf(values[index]))),
];

/** A table for a terminal. */
export function consoleTable(measurement: Measurement, rows: readonly Row[]): string {
  const lines = [['', ...measurement.columns], ...rows.map((row) => cellsOf(measurement, row))];
  const widths = ['', ...measurement.columns].map((_column, index) =>
    Math.max(...lines.filter(({ length }) => length > 2).map((line) => (line[index] ?? '').length)),
  );
  const text = lines.map((line) =>
    line
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!)))
      .join('  '),
  );
  return [measurement.title, ...text].join('\n');
}

function markdownTable(measurement: Measurement, rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const head = ['', ...measurement.columns];
  const body = rows.map((row) => {
    const cells = cellsOf(measurement, row);
    return line([...cells, ...Array<string>(head.length - cells.length).fill('')]);
  });
  return [line(head), line(head.map((_cell, index) => (index === 0 ? '---' : '---:'))), ...body].join('\n');
}

/** Writes results.md for people and results.json for programs. */
export async function writeResults(
  environment: readonly [string, string][],
  done: readonly Measured[],
): Promise<void> {
  const sections = done.flatMap(({ measurement, rows }) => [
    `## ${measurement.title}`,
    measurement.note,
    markdownTable(measurement, rows),
  ]);
  const facts = environment.map(([name, value]) => `- ${name}: ${value}`).join('\n');
  const head = [
    '# Results',
    'Written by `pnpm bench`. Compare the columns of one run, not runs of two machines.',
    facts,
  ];
  const files = ['results.md', 'results.json'].map((name) => join(benchFolder, name)) as [string, string];
  writeFileSync(files[0], `${[...head, ...sections].join('\n\n')}\n`);
  const data = {
    environment: Object.fromEntries(environment),
    measurements: done.map(({ measurement: { name, title, columns }, rows }) => ({
      name,
      title,
      columns,
      rows,
    })),
  };
  writeFileSync(files[1], `${JSON.stringify(data, null, 2)}\n`);
  await execute(['prettier', '--write', ...files]);
}
