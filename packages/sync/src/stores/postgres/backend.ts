import { createPostgresBackend, Queue, Worker, type PgPool } from 'bullmq';
import { rejectStore } from '../../input/reject.js';
import type { StoreEngine, SyncStore } from '../store.js';

/** A store on anything that looks like a pool of `pg`: PostgreSQL itself, or PGlite. */
export function createBackendStore(
  kind: SyncStore['kind'],
  pool: PgPool,
  end: () => Promise<void>,
  inTransaction?: StoreEngine['inTransaction'],
): SyncStore {
  const events = { maxLen: 1_000 };
  return {
    kind,
    engine: {
      // The types of a queue name Redis as its backend; what is used of it here is the same for each.
      createQueue: (name) =>
        new Queue(name, { connection: pool, streams: { events } }, createPostgresBackend) as unknown as Queue,
      createWorker: (name, processor, options) =>
        new Worker(
          name,
          (job, token) => processor(job, token ?? ''),
          { ...options, connection: pool },
          createPostgresBackend,
        ) as unknown as Worker,
      check: ({ maxClockSkewMs }) =>
        kind === 'postgres' ? checkClock(pool, maxClockSkewMs) : Promise.resolve(),
      ...(inTransaction && { inTransaction }),
    },
    close: end,
    [Symbol.asyncDispose]: end,
  };
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
