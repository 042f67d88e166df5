import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { sleep, until } from './wait.ts';

/** A server of this test run, on loopback and in a folder of its own. */
export interface Server {
  readonly url: string;
  readonly folder: string;
  /** Kills it with -9, waits, and starts it again on the same data. */
  restart(downMs?: number): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Starts a program again and again until it answers: what it left behind may still be in use for a moment. */
async function startUntilItAnswers(
  start: () => ChildProcess,
  answers: () => Promise<boolean>,
): Promise<ChildProcess> {
  let child = start();
  await until(
    `${child.spawnfile} answers`,
    async () => {
      if (child.exitCode !== null) child = start();
      return answers();
    },
    60_000,
    100,
  );
  return child;
}

async function createServerOf(
  url: string,
  folder: string,
  start: () => ChildProcess,
  answers: () => Promise<boolean>,
): Promise<Server> {
  let child = await startUntilItAnswers(start, answers);
  return {
    url,
    folder,
    async restart(downMs = 0) {
      await kill(child);
      await sleep(downMs);
      child = await startUntilItAnswers(start, answers);
    },
    async stop() {
      await kill(child);
      // Processes of the server end a moment after it.
      await sleep(100);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Starts Redis with an append-only file. */
export async function startRedis(...options: readonly string[]): Promise<Server> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'sync-redis-'));
  const args = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
  ];
  const url = `redis://127.0.0.1:${port}`;
  return createServerOf(
    url,
    folder,
    () => spawn('redis-server', [...args, ...options], { stdio: 'ignore' }),
    async () => {
      const client = new Redis(url, {
        lazyConnect: true,
        retryStrategy: () => null,
        maxRetriesPerRequest: 0,
      });
      client.on('error', () => {});
      const isUp = await client.ping().then(
        () => true,
        () => false,
      );
      client.disconnect();
      return isUp;
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
      try {
        await client.connect();
        await client.query('select 1');
        return true;
      } catch {
        return false;
      } finally {
        await client.end().catch(() => {});
      }
    },
  );
}

const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
