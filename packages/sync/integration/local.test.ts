import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalStore } from '../dist/stores/local/local.js';
import { runCommand } from './support/command.ts';
import { idle } from './support/sync.ts';
import { startScenario, type Scenario } from './support/scenario.ts';
import { startWorker } from './support/worker-process.ts';

describe('the folder of a local store', () => {
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

  /** What another process prints that opens the folder, and is killed after some time. */
  const openedElsewhere = (killAfterMs?: number): Promise<string> => {
    const code = `import { openLocalStore } from '@customer-bridge/sync/local';
      await openLocalStore(${JSON.stringify(folder)}).catch(({ code, message }) => console.log(code, message));`;
    const options = { cwd: import.meta.dirname, timeout: killAfterMs ?? 0, killSignal: 'SIGKILL' } as const;
    return new Promise((resolve) => {
      execFile(process.execPath, ['--input-type=module', '-e', code], options, (_error, stdout) =>
        resolve(stdout),
      );
    });
  };

  it('is for one process: a second opening is refused, here and there, and names the holder', async () => {
    const store = await openLocalStore(folder);
    const held = `store is in use by process ${process.pid} on`;
    expect(await messageOf(openLocalStore(folder))).toContain(held);
    expect(await openedElsewhere()).toContain(`configuration sync: ${held}`);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'socket')).mode & 0o077).toBe(0);
    await store.close();
    await (await openLocalStore(folder)).close();
  });

  it('opens although its first start was killed, and a dead process held it', async () => {
    for (const afterMs of [100, 350, 850]) await openedElsewhere(afterMs);
    await (await openLocalStore(folder)).close();
  });

  it('of another version of PostgreSQL is refused, with the version', async () => {
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data', 'PG_VERSION'), '12\n');
    writeFileSync(join(folder, 'complete'), '');
    expect(await messageOf(openLocalStore(folder))).toMatch(
      /^sync: store cannot be opened: .*PostgreSQL 12$/,
    );
    // The lock was given back.
    rmSync(join(folder, 'data'), { recursive: true });
    rmSync(join(folder, 'complete'));
    await (await openLocalStore(folder)).close();
  });

  it.each(['', undefined, 7])('is not %j', async (given) => {
    expect(await messageOf(openLocalStore(given as string))).toContain('folder must be the path of a folder');
  });
});

describe('work in a local store', () => {
  let scenario: Scenario;
  afterEach(() => scenario.end());

  it('is reached by the command through the process that does it', async () => {
    scenario = await startScenario('local', 5);
    const { part, environment, sync } = scenario;
    const [key = ''] = environment.keys;
    await sync.close();
    const worker = await startWorker(part);
    environment.fakes.yuno.fail({ status: 409, operation: 'updateCustomer' });
    environment.change(key);
    await worker.changed(key);

    const command = (...args: string[]) => runCommand(part, ...args);
    let parked = await command('parked');
    for (let tries = 0; parked.code === 0 && tries < 20; tries++) parked = await command('parked');
    expect(parked.stdout).toContain('conflict');
    expect(parked.code).toBe(3);
    expect((await command('retry', 'yuno')).stdout).toBe('1 are tried again\n');
    const run = await command('backfill');
    expect(run.stdout).toMatch(/^backfill done: 5 of 5 \(100 %\)/);
    expect(run.code).toBe(0);
    expect((await command('status', '--json')).stdout).toContain('"parked":0');
    await worker.kill();
    // The app is gone: the command opens the folder itself.
    expect((await command('find', key)).stdout).toMatch(/^yuno +idle/m);
    expect(environment.wrong()).toEqual([]);
  });

  it('that a closed process had taken on is done by the next one', async () => {
    scenario = await startScenario('local', 20);
    const { environment, sync, open } = scenario;
    for (const key of environment.keys) environment.change(key);
    await sync.changed(environment.keys);
    await sync.close();
    const next = await open();
    await next.work();
    await idle(next);
    expect(environment.wrong()).toEqual([]);
  });
});
