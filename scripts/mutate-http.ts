// `pnpm mutate:http`: the mutation tests of packages/http.
import { join } from 'node:path';
import { commandLine } from './lib/command-line.ts';
import { installLocked } from './lib/install-locked.ts';
import { execute, run } from './lib/run.ts';
import { root } from './lib/root.ts';

commandLine('mutate:http');
const stryker = join(root, 'packages', 'http', 'stryker');
await execute(['pnpm', '--silent', 'build'], { cwd: root });
await installLocked(stryker);
process.exitCode = (await run(['npm', 'run', '--prefix', stryker, 'mutate'], { show: true })).code;
