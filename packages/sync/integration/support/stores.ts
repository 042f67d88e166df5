import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalStore } from '../../dist/stores/local/local.js';
import { openPostgresStore } from '../../dist/stores/postgres/postgres.js';
import { openRedisStore } from '../../dist/stores/redis/redis.js';
import { startPostgres, startRedis, type Server } from './servers.ts';

// The built files, which processes of their own run as users do: a thread is loaded by its path.

/** A store's kind, and its URL or folder, for another process too. */
export interface Place {
  readonly kind: Kind;
  readonly at: string;
}

/** A place for a store, with the server that it needs. */
export interface TestStore {
  readonly place: Place;
  /** Where its files are. */
  readonly folder: string;
  readonly server?: Server;
  stop(): Promise<void>;
}

export const kinds = ['local', 'postgres', 'redis'] as const;
export const serverKinds = ['postgres', 'redis'] as const;
export type Kind = (typeof kinds)[number];

export async function startStore(kind: Kind): Promise<TestStore> {
  if (kind === 'local') {
    const folder = mkdtempSync(join(tmpdir(), 'sync-local-'));
    return {
      place: { kind, at: join(folder, 'store') },
      folder,
      stop: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
    };
  }
  const server = await (kind === 'redis' ? startRedis() : startPostgres());
  const { url, folder, stop } = server;
  if (kind === 'postgres') await (await openPostgresStore(url, { migrate: true })).close();
  return { place: { kind, at: url }, folder, server, stop };
}

export function openStore({ kind, at }: Place) {
  return { local: openLocalStore, postgres: openPostgresStore, redis: openRedisStore }[kind](at);
}
