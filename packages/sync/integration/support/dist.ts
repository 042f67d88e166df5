import type * as createSyncModule from '../../src/create-sync.js';
import type * as localModule from '../../src/stores/local/local.js';
import type * as postgresModule from '../../src/stores/postgres/postgres.js';
import type * as redisModule from '../../src/stores/redis/redis.js';
import type * as tuningModule from '../../src/tuning.js';

// The built files: processes of their own run them as users do, and a thread is loaded by its path.
const load = async (path: string): Promise<unknown> =>
  import(new URL(`../../dist/${path}`, import.meta.url).href);

export const { createSync } = (await load('create-sync.js')) as typeof createSyncModule;
export const { defaultTuning } = (await load('tuning.js')) as typeof tuningModule;
export const { openLocalStore } = (await load('stores/local/local.js')) as typeof localModule;
export const { openPostgresStore } = (await load('stores/postgres/postgres.js')) as typeof postgresModule;
export const { openRedisStore } = (await load('stores/redis/redis.js')) as typeof redisModule;
