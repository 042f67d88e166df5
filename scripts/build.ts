// `pnpm build`: generates what the specs changed and builds every package.
import { runSteps } from './run/step.ts';
import { generate } from './run/steps.ts';
import { turboStep } from './run/turbo.ts';

await runSteps(generate);
await runSteps(turboStep('Built the packages', 'build'));
