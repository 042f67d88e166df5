// `pnpm mutate:http`: the mutation tests of packages/http; tests/mutation/README.md says what they are.
import { join } from 'node:path';
import { commandLine } from './lib/command-line.ts';
import { installTools } from './lib/test-tools.ts';
import { execute, run } from './lib/run.ts';
import { root } from './lib/root.ts';

commandLine('mutate:http');
const rig = join(root, 'tests', 'mutation');
await execute(['pnpm', '--silent', 'build'], { cwd: root });
await installTools(['../mutation']);
const stryker = join(rig, 'node_modules', '.bin', 'stryker');
// A cache of transformed modules would serve an earlier change of the same file.
const options = { cwd: join(root, 'packages', 'http'), env: { VITEST_FS_MODULE_CACHE: 'false' }, show: true };
process.exitCode = (await run([stryker, 'run', join(rig, 'stryker.config.json')], options)).code;
