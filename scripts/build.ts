// `pnpm build`: generates what the specs changed and builds every package.
import { runSteps } from './run/step.ts';
import { cachedShare, turboStep } from './run/turbo.ts';

await runSteps([turboStep('Built', 'lint:spec', 'generate', 'build')], cachedShare);
