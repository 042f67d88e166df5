import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder, type Holder, type Lock } from '../../src/stores/local/lock.js';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'sync-lock-')), 'store');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const isTaken = (lock: Lock): lock is Extract<Lock, { release: unknown }> => 'release' in lock;

async function take(): Promise<Extract<Lock, { release: unknown }>> {
  const lock = await lockFolder(folder);
  if (!isTaken(lock)) throw new Error('the folder is held');
  return lock;
}

/** Leaves the lock of a process behind, as a crash does. */
async function leave(holder: Partial<Holder>): Promise<void> {
  await (await take()).release();
  writeFileSync(join(folder, 'lock-7'), JSON.stringify({ host: hostname(), ...holder }));
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

describe('the lock of a folder', () => {
  it('is for one holder, and free again after', async () => {
    const lock = await take();
    expect(await lockFolder(folder)).toEqual({
      heldBy: expect.objectContaining({ pid: process.pid }) as Holder,
    });
    await lock.release();
    await (await take()).release();
    expect(readdirSync(folder)).toEqual([]);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('of a dead process is taken over', async () => {
    await leave({ pid: await deadPid() });
    await take();
    expect(readdirSync(folder)).toEqual(['lock-8']);
  });

  it('of a process whose pid another one has got is taken over', async () => {
    await leave({ pid: process.pid, started: '1' });
    await take();
  });

  it('of another host is not: nobody can see whether that process lives', async () => {
    await leave({ pid: await deadPid(), host: 'elsewhere' });
    expect(isTaken(await lockFolder(folder))).toBe(false);
  });

  it('of a dead process is taken over by one of many', async () => {
    await leave({ pid: await deadPid() });
    const locks = await Promise.all(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(locks.filter(isTaken)).toHaveLength(1);
  });
});
