// `pnpm cache:rehearse`: tries the shared build cache against its own server on loopback: a second clone takes
// everything from it, nothing that was not signed with the key, and goes on without it. All in a temporary folder.
import { deepStrictEqual } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installTools } from './lib/test-tools.ts';
import { commandLine } from './lib/command-line.ts';
import { type CacheServer, startCacheServer } from './release/cache-server.ts';
import { rehearsalEnvironment } from './lib/rehearsal-environment.ts';
import { checkOut } from './release/checkout.ts';
import { execute } from './lib/run.ts';
import { step } from './lib/step.ts';
import { temporaryFolder } from './lib/temporary-folder.ts';
import { root } from './lib/root.ts';

commandLine('cache:rehearse');
const { path: folder, remove } = temporaryFolder('cache');
const storage = join(folder, 'server');
const clones = ['first', 'second'].map((name) => join(folder, name));
const [first = '', second = ''] = clones;
const token = randomBytes(16).toString('hex');
const signatureKey = randomBytes(32).toString('hex');
let server: CacheServer | undefined;

interface Share {
  cached: number;
  total: number;
}

const tasks = ['build', '--filter=@customer-bridge/yuno-client...'];

/** Builds one client and all it needs in a clone without a cache of its own, and expects a share from the server. */
async function buildStep(
  title: string,
  clone: string,
  expected: (share: Share) => Share,
  key = signatureKey,
): Promise<Share> {
  const build = async (): Promise<Share> => {
    await rm(join(clone, '.turbo'), { recursive: true, force: true });
    const env = {
      ...rehearsalEnvironment(),
      TURBO_API: server!.url,
      TURBO_TOKEN: token,
      TURBO_TEAM: 'team_rehearsal',
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: key,
      TURBO_TELEMETRY_DISABLED: '1',
    };
    const output = await execute(['pnpm', 'exec', 'turbo', 'run', ...tasks], { cwd: clone, env });
    const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(output) ?? [];
    const share = { cached: Number(cached), total: Number(total) };
    deepStrictEqual(share, expected(share));
    return share;
  };
  return step(title, build, ({ cached, total }) => `${cached} of ${total} tasks from the cache`);
}

async function changeLastByte(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes[bytes.length - 1]! ^= 1;
  await writeFile(file, bytes);
}

try {
  await step('Started the cache server on loopback', async () => {
    await installTools(['build-cache']);
    server = await startCacheServer(storage, token, signatureKey);
  });
  await step('Made two clones', async () => {
    for (const clone of clones) {
      await checkOut(root, clone);
      await execute(['pnpm', 'install', '--frozen-lockfile', '--prefer-offline'], {
        cwd: clone,
        env: rehearsalEnvironment(),
      });
    }
  });
  const nothing = await buildStep('Built the first clone', first, ({ total }) => ({ cached: 0, total }));
  await buildStep('Built the second clone', second, ({ total }) => ({ cached: total, total: nothing.total }));
  for (const file of globSync('artifacts/**/*', { cwd: storage, withFileTypes: true }))
    if (file.isFile()) await changeLastByte(join(file.parentPath, file.name));
  await buildStep('Took nothing that was changed on the server', second, () => nothing);
  const otherKey = randomBytes(32).toString('hex');
  await buildStep('Took nothing that another key had signed', second, () => nothing, otherKey);
  await server!.close();
  await buildStep('Built without the server', second, () => nothing);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server?.close();
  remove();
}
