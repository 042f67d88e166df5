// `pnpm site`: builds the documentation site, and serves it on this machine if asked to.
import { join } from 'node:path';
import { commandLine } from './lib/command-line.ts';
import { docsLocation } from './lib/docs-location.ts';
import { root } from './lib/root.ts';
import { serve } from './lib/serve.ts';
import { runSteps } from './lib/step.ts';
import { lintSpecs, turboStep } from './lib/turbo-step.ts';

const { options } = commandLine('site');
await runSteps(lintSpecs);
await runSteps(turboStep('Built the packages', 'build'));
await runSteps(turboStep('Built the site', 'docs'));
if (options.serve) {
  const { url } = await serve(join(root, 'packages', 'docs', 'dist'));
  console.log(`\nThe docs: ${url} (Ctrl+C ends it)`);
} else {
  console.log(`\n${docsLocation()}\nWith search and playground: pnpm site --serve`);
}
