import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** Who holds a folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it: another process may have got the pid meanwhile. */
  readonly started?: string | undefined;
}

/** A folder that this process holds until `release`. */
export type Lock = { readonly release: () => Promise<void> } | { readonly heldBy: Holder };

const lockName = /^lock-(\d+)$/;

/**
 * Takes a folder for this process alone, or says who holds it; a dead process's lock is taken over. Lock files are
 * numbered, and the one with the highest number counts: taking over is creating the next, which only one process can do,
 * so that two that find the same dead one never both succeed.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (number: number): string => join(folder, `lock-${number}`);
  const own: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid) };
  const written = join(folder, `lock.${randomUUID()}`);
  await writeFile(written, JSON.stringify(own), { mode: 0o600 });
  try {
    for (;;) {
      const held = Math.max(0, ...(await lockNumbers(folder)));
      const holder = held > 0 ? await readHolder(pathOf(held)) : undefined;
      if (holder && (await isAlive(holder))) return { heldBy: holder };
      const number = held + 1;
      // Complete as soon as it is there, unlike a file that is created and then written.
      if (!(await isLinked(written, pathOf(number)))) continue;
      const release = (): Promise<void> => rm(pathOf(number), { force: true });
      const others = (await lockNumbers(folder)).filter((other) => other !== number);
      if (others.every((other) => other < number)) {
        await Promise.all(others.map((other) => rm(pathOf(other), { force: true })));
        return { release };
      }
      await release();
    }
  } finally {
    await rm(written, { force: true });
  }
}

async function isLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function lockNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => lockName.exec(name)?.slice(1).map(Number) ?? []);
}

/** `undefined` if it was released meanwhile. */
async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Holder);
}

/** A process on another host cannot be looked at, so that it counts as alive. */
async function isAlive({ pid, host, started }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const now = await startOf(pid);
  return started === undefined || now === undefined || now === started;
}

/** When a process started, on Linux: field 22 of its `stat`, after the name in brackets. Elsewhere `undefined`. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie is dead: it waits only for its parent to read its exit code.
  return fields?.[0] === 'Z' ? 'ended' : fields?.[19];
}
