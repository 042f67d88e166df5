// `pnpm site`: renders the docs.
import { docsLocation } from './run/docs-location.ts';
import { runSteps } from './run/step.ts';
import { cachedShare, turboStep } from './run/turbo.ts';

await runSteps([turboStep('Rendered the docs', 'lint:spec', 'docs')], cachedShare);
console.log(`\n${docsLocation()}`);
