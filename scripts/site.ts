// `pnpm site`: renders the docs.
import { commandLine } from './lib/command-line.ts';
import { docsLocation } from './lib/docs-location.ts';
import { runSteps } from './lib/step.ts';
import { lintSpecs } from './lib/steps.ts';
import { turboStep } from './lib/turbo-step.ts';

commandLine('site');
await runSteps(lintSpecs);
await runSteps(turboStep('Rendered the docs', 'docs'));
console.log(`\n${docsLocation()}`);
