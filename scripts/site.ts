// `pnpm site`: renders the docs.
import { commandLine } from './lib/command-line.ts';
import { docsLocation } from './run/docs-location.ts';
import { runSteps } from './run/step.ts';
import { lintSpecs } from './run/steps.ts';
import { turboStep } from './run/turbo.ts';

commandLine('site');
await runSteps(lintSpecs);
await runSteps(turboStep('Rendered the docs', 'docs'));
console.log(`\n${docsLocation()}`);
