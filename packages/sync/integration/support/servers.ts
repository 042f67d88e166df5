import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { listen } from './listen.ts';
import { sleep, until } from './wait.ts';

/** A server of this test run, on loopback and in a folder of its own. */
export interface Server {
  readonly url: string;
  readonly folder: string;
  /** Kills it with -9, waits, and starts it again on the same data. */
  restart(downMs?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Kills a process with -9, and waits for its end. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const { port, close } = await listen(() => {});
  close();
  return port;
}

/** @param ask Rejects as long as the server does not answer. */
async function createServerOf(
  url: string,
  folder: string,
  start: () => ChildProcess,
  ask: () => Promise<unknown>,
): Promise<Server> {
  let child = await startUntilItAnswers();
  return {
    url,
    folder,
    async restart(downMs = 0) {
      await kill(child);
      await sleep(downMs);
      child = await startUntilItAnswers();
    },
    async stop() {
      await kill(child);
      // Processes of the server end a moment after it.
      await sleep(100);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };

  /** Starts it again and again until it answers: what it left behind may still be in use for a moment. */
  async function startUntilItAnswers(): Promise<ChildProcess> {
    let started = start();
    const answers = (): Promise<boolean> => {
      if (started.exitCode !== null) started = start();
      return ask().then(
        () => true,
        () => false,
      );
    };
    await until(`${started.spawnfile} answers`, answers, 60_000, 100);
    return started;
  }
}

/** Starts Redis with an append-only file. */
export async function startRedis(...options: readonly string[]): Promise<Server> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'sync-redis-'));
  const settings = `--port ${port} --bind 127.0.0.1 --appendonly yes`.split(' ');
  const args = [...settings, '--dir', folder, '--save', '', ...options];
  const url = `redis://127.0.0.1:${port}`;
  return createServerOf(
    url,
    folder,
    () => spawn('redis-server', args, { stdio: 'ignore' }),
    async () => {
      const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
      client.on('error', () => {});
      await client.ping().finally(() => client.disconnect());
    },
  );
}

/** Starts PostgreSQL; as the user `postgres` if this is root, whom it refuses. */
export async function startPostgres(): Promise<Server> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'sync-postgres-'));
  const programs = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
  if (programs === undefined) throw new Error('There is no PostgreSQL; pnpm test:sync installs it');
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initArgs = ['-D', data, '-A', 'trust', '-U', 'sync', '--no-sync', '--locale=C.UTF-8'];
  execFileSync(join(programs, 'initdb'), initArgs, { ...user, stdio: 'ignore', cwd: folder });
  const args = ['-D', data, '-p', `${port}`, '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
  const url = `postgres://sync@127.0.0.1:${port}/postgres`;
  return createServerOf(
    url,
    folder,
    () => spawn(join(programs, 'postgres'), args, { ...user, stdio: 'ignore', cwd: folder }),
    async () => {
      const client = new Client(url);
      client.on('error', () => {});
      await client.connect();
      await client.query('select 1').finally(() => client.end());
    },
  );
}

const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
