// `pnpm mutate:http`: the mutation tests of packages/http.
import { join } from 'node:path';
import { commandLine } from './lib/command-line.ts';
import { installLocked } from './lib/install-locked.ts';
import { execute } from './release/execute.ts';
import { root, runCommand } from './run/command.ts';

commandLine('mutate:http');
const stryker = join(root, 'packages', 'http', 'stryker');
await execute(['pnpm', '--silent', 'build'], { cwd: root });
await installLocked(stryker);
process.exitCode = (await runCommand(['npm', 'run', '--prefix', stryker, 'mutate'], { show: true })).code;
