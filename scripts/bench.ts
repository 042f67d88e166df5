// `pnpm bench`: what a call and a bundle cost beside the peers, in one run each.
import { join } from 'node:path';
import { commandLine } from './lib/command-line.ts';
import { installTools } from './lib/rig-tools.ts';
import { execute, run } from './lib/run.ts';
import { root } from './lib/root.ts';

commandLine('bench');
await execute(['pnpm', '--silent', 'build'], { cwd: root });
await installTools(['../bench']);
for (const program of ['call-cost.ts', 'client-size.ts']) {
  const { code } = await run(['node', join('tests', 'bench', program)], { show: true });
  if (code !== 0) process.exit(code);
}
