import { AsyncLocalStorage } from 'node:async_hooks';
import type { PgPool } from 'bullmq';
import { Client, Pool, type PoolConfig } from 'pg';
import type { PostgresTransaction } from '../store.js';
import { likePool, schema } from './like-pool.js';

/** A pool for the engine, whose queries may go to a connection of the caller's. */
export interface EnginePool {
  readonly pool: PgPool;
  inTransaction<Value>(transaction: PostgresTransaction, run: () => Promise<Value>): Promise<Value>;
  end(): Promise<void>;
}

/**
 * Opens a pool. The engine keeps a connection of its own for each worker, to be notified on; those are not taken from the
 * pool, so that its size limits queries alone.
 */
export function createEnginePool(config: PoolConfig): EnginePool {
  const settings: PoolConfig = {
    keepAlive: true,
    application_name: 'customer-bridge-sync',
    ...config,
    options: [config.options, `-c search_path=${schema}`].filter(Boolean).join(' '),
  };
  const own = new Pool(settings);
  own.on('error', () => {});
  const current = new AsyncLocalStorage<PostgresTransaction>();

  async function connect() {
    const client = new Client(settings);
    // The engine adds its own listener later; until then an error must not end the process.
    client.on('error', () => {});
    await client.connect();
    return Object.assign(client, { release: () => void client.end().catch(() => {}) });
  }

  return {
    pool: likePool((text, params) => (current.getStore() ?? own).query(text, params), connect),
    inTransaction: async (transaction, run) => {
      const { rows } = await transaction.query(`select current_setting('search_path') as path`);
      const before = (rows[0] as { path: string }).path;
      await setSearchPath(transaction, schema);
      const value = await current.run(transaction, run);
      // After an error the transaction can only be rolled back, which restores it too.
      await setSearchPath(transaction, before);
      return value;
    },
    end: () => own.end(),
  };
}

async function setSearchPath(transaction: PostgresTransaction, path: string): Promise<void> {
  await transaction.query(`select set_config('search_path', $1, true)`, [path]);
}
