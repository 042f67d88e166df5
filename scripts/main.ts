// `npm start`: builds everything and the docs, then runs the example.
import { commandLine } from './lib/command-line.ts';
import { run } from './lib/run.ts';
import { docsLocation } from './lib/docs-location.ts';
import { runSteps } from './lib/step.ts';
import { generate, turboStep } from './lib/turbo-step.ts';

commandLine('main');
await runSteps(generate);
await runSteps(turboStep('Built the packages, rendered the docs', 'build', 'docs'));
const { code } = await run(['node', 'scripts/example.ts'], { show: true });
if (code !== 0) process.exit(code);
console.log(`\n${docsLocation()}`);
