import { Queue, Worker, type ConnectionOptions, type createPostgresBackend, type PgPool } from 'bullmq';
import type { StoreEngine, SyncStore } from './store.js';

/** What the engine's queues and workers connect with. */
interface Connections {
  readonly queues: ConnectionOptions | PgPool;
  readonly workers: ConnectionOptions | PgPool;
  readonly backend?: typeof createPostgresBackend;
  readonly prefix?: string;
}

/** A store on the engine's own queues and workers. */
export function createStore(
  kind: SyncStore['kind'],
  { queues, workers, backend, ...shared }: Connections,
  close: () => Promise<void>,
  engine: Partial<Pick<StoreEngine, 'check' | 'inTransaction'>> = {},
): SyncStore {
  // The engine's types name Redis as what is behind a queue; what is used of it here is the same for each.
  const ofQueues = { ...shared, connection: queues as ConnectionOptions };
  const ofWorkers = { ...shared, connection: workers as ConnectionOptions };
  const factory = backend as undefined;
  const streams = { events: { maxLen: 1_000 } };
  return {
    kind,
    engine: {
      createQueue: (name) => new Queue(name, { ...ofQueues, streams }, factory),
      createWorker: (name, processor, options) =>
        new Worker(name, (job, token) => processor(job, token ?? ''), { ...options, ...ofWorkers }, factory),
      check: () => Promise.resolve(),
      ...engine,
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
