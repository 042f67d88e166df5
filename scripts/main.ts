// `npm start`: builds everything and the docs, then runs the example.
import { runCommand } from './run/command.ts';
import { docsLocation } from './run/docs-location.ts';
import { runSteps } from './run/step.ts';
import { cachedShare, turboStep } from './run/turbo.ts';

await runSteps(
  [
    turboStep(
      'Linted the specs, generated, built, rendered the docs',
      'lint:spec',
      'generate',
      'build',
      'docs',
    ),
  ],
  cachedShare,
);
const { code } = await runCommand(['node', 'scripts/example.ts'], { show: true });
if (code !== 0) process.exit(code);
console.log(`\n${docsLocation()}`);
