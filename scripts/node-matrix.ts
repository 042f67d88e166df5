// Runs the whole fault grid under every supported line of Node, prints one line for each with what failed, and ends with
// the counts of all:
//   pnpm test:nodes [line ...]
// The Nodes come from npm, and only when this script runs. Builds the packages first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installTools, tool } from './lib/test-tools.ts';
import { commandLine, refuse } from './lib/command-line.ts';
import { nodeLines } from './lib/node-lines.ts';
import { execute } from './lib/run.ts';
import { root } from './lib/root.ts';

const grid = join(root, 'tests', 'fault-grid');
const { operands: wanted } = commandLine('test:nodes');
const unknown = wanted.find((line) => !nodeLines.some((known) => known === line));
if (unknown !== undefined) refuse('test:nodes', `${unknown} is none of the lines ${nodeLines.join(', ')}`);
const lines = nodeLines.filter((line) => wanted.length === 0 || wanted.includes(line));

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error(
    `No Node of other lines is available for ${process.platform}-${process.arch}: only linux-x64 has them. ` +
      'The grid runs under this Node with `pnpm --filter @customer-bridge/fault-grid test:node`.',
  );
  process.exit(1);
}

await execute(['pnpm', '--silent', 'build'], { cwd: root });
await installTools(['nodes']);

let passed = 0;
let failed = 0;
for (const line of lines) {
  const node = tool('nodes', `node-${line}`, 'bin', 'node');
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const options = { cwd: grid, encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 600_000 } as const;
  const { status, stdout } = spawnSync(node, ['--test', '--test-reporter=tap', 'dist/node-test.js'], options);
  const count = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(stdout)?.[1] ?? 0);
  const [tests, good, seconds] = [count('tests'), count('pass'), Math.round(count('duration_ms') / 1000)];
  console.log(`Node ${version}: ${good} of ${tests} tests passed in ${seconds} s`);
  passed += good;
  if (status === 0 && good > 0) continue;
  // A run that was cut short has no counts.
  failed += Math.max(1, tests - good);
  console.log(stdout.match(/^not ok .*\n(?: +.*\n)*/gm)?.join('') ?? '  it did not end');
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
