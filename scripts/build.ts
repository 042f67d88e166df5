// `pnpm build`: generates what the specs changed and builds every package.
import { commandLine } from './lib/command-line.ts';
import { runSteps } from './run/step.ts';
import { generate } from './run/steps.ts';
import { turboStep } from './run/turbo.ts';

commandLine('build');
await runSteps(generate);
await runSteps(turboStep('Built the packages', 'build'));
