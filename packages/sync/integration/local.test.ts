import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand } from './support/command.ts';
import { openLocalStore } from './support/dist.ts';
import { idle, openSync } from './support/sync.ts';
import { setStage } from './support/stage.ts';
import { startWorker } from './support/worker-process.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'sync-folder-')), 'store');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, maxRetries: 5 }));

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'opened',
    (error: Error) => error.message,
  );

it('a second opening is refused, in this process and in another, and names the holder', async () => {
  const store = await openLocalStore(folder);
  expect(await messageOf(openLocalStore(folder))).toContain(`is in use by process ${process.pid} on`);
  const other = `import { openLocalStore } from '@customer-bridge/sync/local';
    await openLocalStore(${JSON.stringify(folder)}).catch(({ code, message }) => console.log(code, message));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', other], {
    cwd: import.meta.dirname,
  });
  expect(stdout).toContain(`configuration sync: store is in use by process ${process.pid} on`);
  expect(statSync(folder).mode & 0o077).toBe(0);
  expect(statSync(join(folder, 'socket')).mode & 0o077).toBe(0);
  await store.close();
  await (await openLocalStore(folder)).close();
});

it('a folder whose first start was killed opens, and so does one that a dead process held', async () => {
  for (const afterMs of [50, 300, 800]) {
    const child = fork(new URL('support/open-folder.ts', import.meta.url), [folder], { stdio: 'ignore' });
    await once(child, 'spawn');
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await (await openLocalStore(folder)).close();
});

it('a folder of another version of PostgreSQL is refused, with the version', async () => {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data', 'PG_VERSION'), '12\n');
  writeFileSync(join(folder, 'complete'), '');
  expect(await messageOf(openLocalStore(folder))).toMatch(/^sync: store cannot be opened: .*PostgreSQL 12$/);
  // The lock was given back.
  rmSync(join(folder, 'data'), { recursive: true });
  rmSync(join(folder, 'complete'));
  await (await openLocalStore(folder)).close();
});

it.each(['', undefined, 7])('%j is no folder', async (given) => {
  expect(await messageOf(openLocalStore(given as string))).toContain('folder must be the path of a folder');
});

it('the command reaches the store through the process that works on it', async () => {
  const stage = await setStage('local', 5);
  const { part, world } = stage;
  await stage.sync.close();
  const worker = await startWorker(part);
  world.fakes.yuno.fail({ status: 409, operation: 'updateCustomer' });
  world.change(world.keys[0]!);
  await worker.changed(world.keys[0]!);

  const command = (...args: string[]) => runCommand(part, ...args);
  for (let tries = 0; tries < 20; tries++) {
    if ((await command('parked')).code === 3) break;
  }
  expect(await command('parked')).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('conflict') as string,
  });
  expect((await command('retry', 'yuno')).stdout).toBe('1 are tried again\n');
  const run = await command('backfill');
  expect(run.stdout).toMatch(/^backfill done: 5 of 5 \(100 %\)/);
  expect(run.code).toBe(0);
  expect((await command('status', '--json')).stdout).toContain('"parked":0');
  await worker.kill();
  // The app is gone: the command opens the folder itself.
  expect((await command('find', world.keys[0]!)).stdout).toMatch(/^yuno +idle/m);
  expect(world.wrong()).toEqual([]);
  await stage.store.stop();
  await world.close();
});

it('what a closed process had taken on is done by the next one', async () => {
  const stage = await setStage('local', 20);
  const { world, part, sync } = stage;
  for (const key of world.keys) world.change(key);
  await sync.changed(world.keys);
  await sync.close();
  const next = await openSync(part);
  await next.work();
  await idle(next);
  expect(world.wrong()).toEqual([]);
  await next.close();
  await stage.store.stop();
  await world.close();
});
