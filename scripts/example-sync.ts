// `pnpm example:sync [--store local|postgres|redis]`: keeps forty customers in sync with two fake providers that fail, and
// kills the worker on the way. PostgreSQL and Redis are the machine's own programs, started in temporary folders.
import { join } from 'node:path';
import { commandLine, refuse } from './lib/command-line.ts';
import { execute, run } from './lib/run.ts';
import { root } from './lib/root.ts';

const { store = 'local' } = commandLine('example:sync').options;
const stores = ['local', 'postgres', 'redis'];
if (!stores.includes(store)) refuse('example:sync', `--store must be one of ${stores.join(', ')}`);
await execute(['pnpm', '--silent', 'build'], { cwd: root });
const program = join(root, 'packages', 'sync', 'example', 'run.ts');
const { code } = await run([process.execPath, program, store], { cwd: root, show: true });
process.exitCode = code;
