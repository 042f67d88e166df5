// `pnpm bench`: what a call and a bundle cost beside the peers, in one run each.
import { join } from 'node:path';
import { commandLine } from './lib/command-line.ts';
import { installLocked } from './lib/install-locked.ts';
import { execute, run } from './lib/run.ts';
import { root } from './lib/root.ts';

commandLine('bench');
await execute(['pnpm', '--silent', 'build'], { cwd: root });
await installLocked(join(root, 'packages', 'bench'));
for (const program of ['call-cost.ts', 'client-size.ts']) {
  const { code } = await run(['node', join('packages', 'bench', program)], { show: true });
  if (code !== 0) process.exit(code);
}
