// `pnpm build`: generates what the specs changed and builds every package.
import { commandLine } from './lib/command-line.ts';
import { runSteps } from './lib/step.ts';
import { generate, turboStep } from './lib/turbo-step.ts';

commandLine('build');
await runSteps(generate);
await runSteps(turboStep('Built the packages', 'build'));
