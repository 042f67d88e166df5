// `npm test`: every quick check, a line for each, the tests last, and what they are in sum.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { commandLine } from './lib/command-line.ts';
import { root } from './lib/root.ts';
import { runSteps, seconds } from './lib/step.ts';
import { lintSpecs, turboStep } from './lib/turbo-step.ts';

commandLine('check');
const started = performance.now();
// It needs nothing of the others and keeps one core busy, which they leave idle for the first seconds.
const formatted = runSteps({
  title: 'Everything is formatted',
  command: ['prettier', '--check', '--cache', '.'],
});
await runSteps(lintSpecs);
await runSteps({
  title: 'The generated files are those of the descriptions',
  command: ['node', 'scripts/generate.ts', '--check'],
});
await runSteps(turboStep('Built and type-checked', 'build', 'typecheck'));
await runSteps(
  { title: 'Package boundaries hold', command: ['turbo', 'boundaries'] },
  { title: 'No lint finding', command: ['oxlint'] },
  { title: 'Nothing is unused', command: ['knip', '--tsConfig', 'tsconfig.build.json'] },
);
await formatted;

/** The tests of the last run. */
const passedTests = (): number =>
  JSON.parse(readFileSync(join(root, 'reports', 'tests.json'), 'utf8')).passed;
// A test says what holds, not how fast: a busy machine gets the time it needs.
const patience = ['--testTimeout=60000', '--hookTimeout=60000'];
// Of two cores vitest would leave one alone, and most tests wait for something now and then. Said here and not in its
// configuration, of which each project has its own.
const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
await runSteps({
  title: 'Every test passes',
  command: ['vitest', 'run', workers, ...patience],
  remark: () => `${passedTests()} tests`,
  tidy: (output) => output.replaceAll(/^.*✓.*\n/gm, ''),
});
console.log(`\nEvery check passed, ${passedTests()} tests among them, in ${seconds(started)}.`);
