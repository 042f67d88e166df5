import type { PgPool } from 'bullmq';

/** The schema of the engine's tables. */
export const schema = 'bullmq';

/** What the engine takes for a pool of `pg`. */
export function likePool(
  query: (text: string, params?: unknown[]) => Promise<object>,
  connect: () => Promise<object>,
): PgPool {
  const pool = {
    // The engine then waits for notifications, and asks rarely.
    options: { keepAlive: true },
    query,
    connect,
    end: () => Promise.resolve(),
    on: () => pool,
    removeAllListeners: () => pool,
  };
  return pool as unknown as PgPool;
}
