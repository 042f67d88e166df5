// `npm test`: every quick check, the tests last, so that their summary ends the output.
import { commandLine } from './lib/command-line.ts';
import { runCommand } from './run/command.ts';
import { runSteps } from './run/step.ts';
import { lintSpecs } from './run/steps.ts';
import { turboStep } from './run/turbo.ts';

commandLine('check');
await runSteps(lintSpecs);
await runSteps({
  title: 'The generated files are those of the descriptions',
  command: ['node', 'scripts/generate.ts', '--check'],
});
await runSteps(turboStep('Built and type-checked', 'build', 'typecheck'));
await runSteps(
  { title: 'Package boundaries hold', command: ['turbo', 'boundaries'] },
  { title: 'Everything is formatted', command: ['prettier', '--check', '--cache', '.'] },
  { title: 'No lint finding', command: ['oxlint'] },
  { title: 'Nothing is unused', command: ['knip', '--tsConfig', 'tsconfig.build.json'] },
);
// A test says what holds, not how fast: a busy machine gets the time it needs.
const patience = ['--testTimeout=60000', '--hookTimeout=60000'];
process.exitCode = (await runCommand(['vitest', 'run', ...patience], { show: true })).code;
