import type { Job, Queue, Worker, WorkerOptions } from 'bullmq';

/** Where the work is kept. Open one with `openLocalStore`, `openPostgresStore` or `openRedisStore`. */
export interface SyncStore extends AsyncDisposable {
  /** Which of the stores it is. */
  readonly kind: 'local' | 'postgres' | 'redis';
  /** For `createCustomerSync` alone. */
  readonly engine: StoreEngine;
  /** Closes the connections. `close` of the sync does it too. */
  close(): Promise<void>;
}

/** Your own `pg` client, with a transaction that you have begun. */
export interface PostgresTransaction {
  /** The query function of `pg`. */
  query(text: string, params?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** What a worker does with a job, and options that every store's workers share. */
export type Processor = (job: Job, token: string) => Promise<unknown>;
export type EngineWorkerOptions = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** What differs between the stores. */
export interface StoreEngine {
  createQueue(name: string): Queue;
  createWorker(name: string, processor: Processor, options: EngineWorkerOptions): Worker;
  /** Rejects if the store cannot be used by this process: another version, or clocks that differ too much. */
  check(limits: { readonly maxClockSkewMs: number }): Promise<void>;
  /** Runs store calls inside the caller's own transaction; only PostgreSQL has it. */
  readonly inTransaction?: <Value>(
    transaction: PostgresTransaction,
    run: () => Promise<Value>,
  ) => Promise<Value>;
}
