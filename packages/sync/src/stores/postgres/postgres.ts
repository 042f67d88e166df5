import { assertSchemaCompatibility, createPostgresBackend, runMigrations, type PgPool } from 'bullmq';
import { Client, type PoolConfig } from 'pg';
import {
  rejectBadConnection,
  rejectOption,
  rejectStore,
  unreachableStore,
  errorCode,
} from '../../input/reject.js';
import { createStore } from '../create-store.js';
import type { SyncStore } from '../store.js';
import { schema } from './like-pool.js';
import { createEnginePool } from './pool.js';

/** Options of {@link openPostgresStore}. */
export interface PostgresStoreOptions {
  /**
   * Creates or updates the tables, in the schema `bullmq`. Default false: with tables that are missing or too old, opening
   * fails. Let one deployment step do it, with a role that may create a schema.
   */
  readonly migrate?: boolean | undefined;
}

/**
 * Opens a store on PostgreSQL 13 or newer; it can be your own database, so that `changed` is part of your transaction.
 * Connect directly: a pooler in transaction mode does not pass notifications on.
 *
 * @param connection A URL, or options of `pg.Pool`.
 * @throws {@link BridgeError} with code `network` if the server does not answer, `configuration` if the tables are
 * missing or of another version.
 */
export async function openPostgresStore(
  connection: string | PoolConfig,
  options: PostgresStoreOptions = {},
): Promise<SyncStore> {
  rejectBadConnection(connection, 'pg');
  if (options.migrate !== undefined && typeof options.migrate !== 'boolean') {
    throw rejectOption('migrate', 'must be true or false');
  }
  const config = typeof connection === 'string' ? { connectionString: connection } : connection;
  await prepareSchema(config, options.migrate ?? false);
  const { pool, inTransaction, end } = createEnginePool(config);
  return createStore('postgres', { queues: pool, workers: pool, backend: createPostgresBackend }, end, {
    inTransaction,
    check: ({ maxClockSkewMs }) => checkClock(pool, maxClockSkewMs),
  });
}

async function prepareSchema(config: PoolConfig, migrate: boolean): Promise<void> {
  const client = new Client(config);
  client.on('error', () => {});
  try {
    await client.connect();
    await (migrate ? runMigrations(client, schema) : assertSchemaCompatibility(client, schema));
  } catch (error) {
    throw schemaError(error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** What went wrong, told by the name of the engine's error. */
export function schemaError(error: unknown): Error {
  const { name } = Object(error) as { name?: string };
  if (name === 'SchemaMigrationRequiredError') {
    return rejectStore('has no tables yet, or old ones; open it once with { migrate: true }', error);
  }
  if (name === 'SchemaVersionMismatchError') {
    return rejectStore('was written by a newer version of BullMQ; update @customer-bridge/sync', error);
  }
  if (name === 'UnsupportedPostgresVersionError') {
    return rejectStore('is PostgreSQL before version 13', error);
  }
  const code = errorCode(error);
  // A class of SQLSTATE that says: the credentials, the database or a privilege.
  if (code && /^(?:28|3D|42501)/.test(code)) return rejectStore(`refused this role (${code})`, error);
  return unreachableStore('PostgreSQL', error);
}

/**
 * Leases end by the workers' clocks here: one that is ahead takes jobs that another is working on. So a clock that differs
 * from the server's is refused.
 */
async function checkClock(pool: PgPool, maxClockSkewMs: number): Promise<void> {
  const asked = Date.now();
  const { rows } = await pool.query<{ now: string }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::text as now',
  );
  const skewMs = Math.round((asked + Date.now()) / 2 - Number(rows[0]!.now));
  if (Math.abs(skewMs) > maxClockSkewMs) {
    throw rejectStore(
      `has another clock: this process is ${Math.abs(skewMs)} ms ${skewMs > 0 ? 'ahead' : 'behind'}, and ${maxClockSkewMs} ms are allowed, a quarter of leaseMs`,
    );
  }
}
