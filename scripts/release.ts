// `pnpm release`: builds and publishes every package that has a new version. Built files whose source is gone are deleted
// first, so that no package carries them.
import { rmSync } from 'node:fs';
import { commandLine } from './lib/command-line.ts';
import { staleOutputs } from './lib/stale-outputs.ts';
import { root } from './lib/root.ts';
import { run } from './lib/run.ts';

commandLine('release');
const built = await run(['node', 'scripts/build.ts'], { show: true });
if (built.code !== 0) process.exit(built.code);
for (const file of staleOutputs(root)) rmSync(file);
process.exitCode = (await run(['changeset', 'publish'], { show: true })).code;
