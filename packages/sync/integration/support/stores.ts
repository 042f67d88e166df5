import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SyncStore } from '../../src/stores/store.js';
import { openLocalStore, openPostgresStore, openRedisStore } from './dist.ts';
import { startPostgres, startRedis, type Server } from './servers.ts';

/** Where a store is, for another process too. */
export type Place =
  | { readonly kind: 'local'; readonly folder: string }
  | { readonly kind: 'postgres' | 'redis'; readonly url: string };

/** A place for a store, with the server that it needs. */
export interface TestStore {
  readonly place: Place;
  readonly server?: Server | undefined;
  stop(): Promise<void>;
}

export const kinds = ['local', 'postgres', 'redis'] as const;
export const serverKinds = ['postgres', 'redis'] as const;
export type Kind = (typeof kinds)[number];

export async function startStore(kind: Kind): Promise<TestStore> {
  if (kind === 'local') {
    const parent = mkdtempSync(join(tmpdir(), 'sync-local-'));
    return {
      place: { kind, folder: join(parent, 'store') },
      stop: async () => rmSync(parent, { recursive: true, force: true, maxRetries: 10 }),
    };
  }
  const server = await (kind === 'redis' ? startRedis() : startPostgres());
  const { url } = server;
  if (kind === 'postgres') await (await openPostgresStore(url, { migrate: true })).close();
  return { place: { kind, url }, server, stop: () => server.stop() };
}

export function openStore(place: Place): Promise<SyncStore> {
  if (place.kind === 'local') return openLocalStore(place.folder);
  return place.kind === 'redis' ? openRedisStore(place.url) : openPostgresStore(place.url);
}
