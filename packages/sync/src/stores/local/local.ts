import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createPostgresBackend, runMigrations, type PgPoolClient } from 'bullmq';
import { describeError } from '../../work/failure.js';
import { rejectOption, rejectStore } from '../../input/reject.js';
import { createStore } from '../create-store.js';
import { likePool, schema } from '../postgres/like-pool.js';
import type { SyncStore } from '../store.js';
import { isCommandLine } from './command-line.js';
import { lockFolder, type Holder } from './lock.js';
import { connectSocket, serveSocket } from './socket.js';
import type { SqlLink } from './sql-link.js';
import { openThread } from './thread-link.js';

/**
 * Opens a store in a folder: PostgreSQL compiled to WebAssembly (PGlite), in a thread of its own. It needs no server, and
 * is for one process: a second one is refused. The first start takes some seconds and up to 1 GB of memory. A change
 * survives a crash of the process; after a loss of power run a `sweep`.
 *
 * @param folder Created if it does not exist, for this user alone.
 * @throws {@link BridgeError} with code `configuration` if another process holds the folder, or if it was written by
 * another version of PostgreSQL.
 */
export async function openLocalStore(folder: string): Promise<SyncStore> {
  if (typeof folder !== 'string' || folder === '') {
    throw rejectOption('folder', 'must be the path of a folder');
  }
  const path = resolve(folder);
  const lock = await lockFolder(path);
  if ('heldBy' in lock) {
    if (!isCommandLine()) throw rejectStore(heldMessage(path, lock.heldBy));
    const link = await connectSocket(path);
    return createLinkStore(link, link.close);
  }
  const { release } = lock;
  try {
    const link = await openDatabase(path);
    await runMigrations(createClient(link), schema);
    await link.query(`set search_path = ${schema}`);
    const stopServing = await serveSocket(path, link);
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      await stopServing();
      await link.close();
      await release();
    };
    return createLinkStore(link, () => (closing ??= close()));
  } catch (error) {
    await release();
    throw error;
  }
}

function createLinkStore(link: SqlLink, close: () => Promise<void>): SyncStore {
  // All connections of the pool are the one session behind the link.
  const pool = likePool(link.query, async () => createClient(link));
  return createStore('local', { queues: pool, workers: pool, backend: createPostgresBackend }, close);
}

const listenStatement = /^\s*listen\s+"?(\w+)"?\s*;?\s*$/im;

/** What the engine takes for a client of `pg`. */
function createClient(link: SqlLink): PgPoolClient {
  const client = new EventEmitter();
  const methods = {
    async query(text: string, params?: readonly unknown[]) {
      const channel = listenStatement.exec(text)?.[1];
      if (channel === undefined) return link.query(text, params);
      await link.listen(channel, (payload) => client.emit('notification', { channel, payload }));
      return { rows: [], rowCount: 0 };
    },
    release: () => client.removeAllListeners(),
  };
  return Object.assign(client, methods) as unknown as PgPoolClient;
}

async function openDatabase(path: string): Promise<SqlLink> {
  const data = join(path, 'data');
  const complete = join(path, 'complete');
  // A start that was killed half-way: nobody was told of any change yet.
  if (existsSync(data) && !existsSync(complete)) await rm(data, { recursive: true });
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  try {
    const link = await openThread(data);
    await writeFile(complete, '');
    return link;
  } catch (error) {
    const { code } = Object(error) as { code?: string };
    if (code === 'ERR_MODULE_NOT_FOUND') {
      throw rejectStore('needs the package @electric-sql/pglite: install it', error);
    }
    const written = version ? `; it was written by PostgreSQL ${version.trim()}` : '';
    throw rejectStore(`cannot be opened: ${describeError(error)}${written}`, error);
  }
}

function heldMessage(path: string, { pid, host }: Holder): string {
  return `is in use by process ${pid} on ${host}; a local store is for one process. For several use PostgreSQL or Redis. If that host is gone for good, delete the lock file in ${path}`;
}
