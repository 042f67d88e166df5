// `npm start`: builds everything and the docs, then runs the example.
import { runCommand } from './run/command.ts';
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
process.exitCode = (await runCommand(['node', 'scripts/example.ts'], { show: true })).code;
