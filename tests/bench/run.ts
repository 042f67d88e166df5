// `pnpm bench [--quick] [--start] [--update] [name ...]`: ours beside the peers, in one run. A whole run writes results.md
// and results.json; a quick one only shows that everything works and that the guards hold.
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commandLine, refuse } from '../../scripts/lib/command-line.ts';
import { installTools } from '../../scripts/lib/test-tools.ts';
import { root } from '../../scripts/lib/root.ts';
import { execute } from '../../scripts/lib/run.ts';
import { readEnvironment } from './kit/environment.ts';
import type { Measurement } from './kit/measurement.ts';
import { prepare } from './kit/prepare.ts';
import { rankingLines, readCommitted } from './kit/ranking.ts';
import { consoleTable, type Measured, writeResults } from './kit/report.ts';

const { options, operands: wanted } = commandLine('bench');
const names = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run')
  .toSorted();
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) refuse('bench', `No such measurement: ${unknown}. There are: ${names.join(', ')}`);

const startedAt = performance.now();
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
await execute(['pnpm', '--silent', 'build'], { cwd: root });
await installTools(['../bench', 'compilers']);
const environment = readEnvironment();
console.log(environment.map(([what, value]) => `${what}: ${value}`).join('\n'));

const preparation = await prepare();
console.log(`Generated and bundled the peers (${seconds(startedAt)})`);
const context = { ...preparation, isQuick: options.quick, isUpdate: options.update };
const done: Measured[] = [];
let passed = 0;
let failed = 0;
try {
  for (const name of names) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const since = performance.now();
    try {
      const file = join(import.meta.dirname, `${name}.ts`);
      const { measurement } = (await import(file)) as { measurement: Measurement };
      const { only, isSlow } = measurement;
      const isLeftOut = (only !== undefined && !options[only]) || (options.quick && isSlow);
      if (wanted.length === 0 && isLeftOut) continue;
      const { rows, checks = [] } = await measurement.run(context);
      done.push({ measurement, rows });
      console.log(`\n${consoleTable(measurement, rows)}\n(${seconds(since)})`);
      for (const check of checks)
        console.log(`${check.problem ? '✗' : '✓'} ${check.name}${check.problem ? `: ${check.problem}` : ''}`);
      const broken = [...checks, ...rows.filter(({ isOwn }) => isOwn)].filter(({ problem }) => problem);
      failed += broken.length;
      passed +=
        checks.length +
        rows.filter(({ problem }) => !problem).length -
        checks.filter(({ problem }) => problem).length;
    } catch (error) {
      failed += 1;
      console.log(`\n✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  preparation.remove();
}
// A quick run is too short to tell.
if (!options.quick) console.log(`\n${rankingLines(done, readCommitted()).join('\n')}`);
if (wanted.length === 0 && !options.quick) await writeResults(environment, done);
console.log(`\n${passed} passed, ${failed} failed, ${seconds(startedAt)}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
