// `npm test`: every quick check, the tests last, so that their summary ends the output.
import { runCommand } from './run/command.ts';
import { runSteps } from './run/step.ts';
import { cachedShare, turboStep } from './run/turbo.ts';

await runSteps([turboStep('Specs: no lint finding', 'lint:spec')], cachedShare);
await runSteps([
  { title: 'Generated code matches the specs', command: ['node', 'scripts/generate.ts', '--check'] },
]);
await runSteps([turboStep('Built and type-checked', 'build', 'typecheck')], cachedShare);
await runSteps([
  { title: 'Package boundaries hold', command: ['turbo', 'boundaries'] },
  { title: 'Formatting', command: ['prettier', '--check', '--cache', '.'] },
  { title: 'Lint', command: ['oxlint'] },
  { title: 'Nothing unused', command: ['knip', '--tsConfig', 'tsconfig.build.json'] },
]);
process.exitCode = (await runCommand(['vitest', 'run'], { show: true })).code;
