// `pnpm site`: renders the docs.
import { docsLocation } from './run/docs-location.ts';
import { runSteps } from './run/step.ts';
import { lintSpecs } from './run/steps.ts';
import { turboStep } from './run/turbo.ts';

await runSteps(lintSpecs);
await runSteps(turboStep('Rendered the docs', 'docs'));
console.log(`\n${docsLocation()}`);
