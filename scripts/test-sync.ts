// `pnpm test:sync [file or its beginning ...] [--seed <number>] [--customers <number>]`: the tests of the sync that need PostgreSQL, Redis and
// processes to kill. The servers are started by the tests, on loopback and in temporary folders; where they are not
// installed, Debian's are.
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commandLine, refuse } from './lib/command-line.ts';
import { execute, run } from './lib/run.ts';
import { root } from './lib/root.ts';

const { operands, options } = commandLine('test:sync');
const folder = join(root, 'packages', 'sync');
const names = globSync('integration/*.test.ts', { cwd: folder }).map((path) => basename(path, '.test.ts'));
const unknown = operands.find((word) => !names.some((name) => name.startsWith(word)));
if (unknown !== undefined)
  refuse('test:sync', `There is no test ${unknown}; there are ${names.toSorted().join(', ')}`);
if (options.seed !== undefined && !/^\d{1,10}$/.test(options.seed))
  refuse('test:sync', '--seed must be a number');
const { customers = '3000' } = options;
if (!/^[1-9]\d{3,4}0?$/.test(customers))
  refuse('test:sync', '--customers must be a number from 1000 to 100000');

await execute(['pnpm', '--silent', 'build'], { cwd: root });
if (!isInstalled()) await installServers();

const report = join(root, 'reports', 'sync.json');
mkdirSync(join(root, 'reports'), { recursive: true });
// One for all files, so that a failure of any of them is repeated by one number.
const seed = options.seed ?? `${Math.floor(Math.random() * 2 ** 31)}`;
console.log(`Seed ${seed}`);
const files = names.filter((name) => operands.length === 0 || operands.some((word) => name.startsWith(word)));
const paths = files.map((name) => join('integration', `${name}.test.ts`));
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const { code } = await run(
  ['vitest', 'run', '--config', 'vitest.integration.config.ts', ...reporters, ...paths],
  {
    cwd: folder,
    env: { SYNC_SEED: seed, SYNC_CUSTOMERS: customers },
    timeoutMs: 3_600_000,
    show: true,
  },
);
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
console.log(`${numPassedTests} passed, ${numFailedTests} failed (repeat with --seed ${seed})`);
process.exitCode = code;

function isInstalled(): boolean {
  const hasRedis = globSync('{/usr/bin,/usr/local/bin}/redis-server').length > 0;
  return hasRedis && globSync('/usr/lib/postgresql/*/bin/postgres').length > 0;
}

async function installServers(): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const install = ['install', '-y', '--no-install-recommends', 'postgresql', 'redis-server'];
  for (const args of [['update'], install]) {
    const command = [...asRoot, 'apt-get', ...args];
    const { code } = await run(command, { env: { DEBIAN_FRONTEND: 'noninteractive' } }).catch(() => ({
      code: 1,
    }));
    if (code === 0) continue;
    console.error('PostgreSQL and Redis are needed and cannot be installed here: install them yourself.');
    process.exit(1);
  }
}
