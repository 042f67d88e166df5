// `npm start`: builds everything and the docs, then runs the example.
import { commandLine } from './lib/command-line.ts';
import { runCommand } from './run/command.ts';
import { docsLocation } from './run/docs-location.ts';
import { runSteps } from './run/step.ts';
import { generate } from './run/steps.ts';
import { turboStep } from './run/turbo.ts';

commandLine('main');
await runSteps(generate);
await runSteps(turboStep('Built the packages, rendered the docs', 'build', 'docs'));
const { code } = await runCommand(['node', 'scripts/example.ts'], { show: true });
if (code !== 0) process.exit(code);
console.log(`\n${docsLocation()}`);
