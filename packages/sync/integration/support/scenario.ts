import type { SyncEvent } from '../../src/index.js';
import { openSync, type Part, type TestSync } from './sync.ts';
import { startStore, type Kind } from './stores.ts';
import { killWorkers } from './worker-process.ts';
import { createEnvironment } from './environment.ts';

export type Scenario = Awaited<ReturnType<typeof startScenario>>;

/** An environment with a store and a sync on it, all ended together. Failures are tried again at once, so that no test waits. */
export async function startScenario(kind: Kind, customers: number, more: Partial<Part> = {}) {
  const environment = await createEnvironment(customers);
  const store = await startStore(kind);
  const part: Part = {
    place: store.place,
    ...environment.urls,
    ...more,
    provider: { settleMs: 1_000, attempts: 100, ...more.provider },
    tuning: { backOffMs: 50, maxBackOffMs: 200, pollMs: 50, ...more.tuning },
  };
  const events: SyncEvent[] = [];
  const opened: TestSync[] = [];
  /** Opens the store once more, as another process does. */
  const open = async (): Promise<TestSync> => {
    opened.push(await openSync(part, (event) => events.push(event)));
    return opened.at(-1)!;
  };
  return {
    environment,
    store,
    part,
    events,
    open,
    sync: await open(),
    async end() {
      killWorkers();
      await Promise.all(opened.map((sync) => sync.close()));
      await store.stop();
      environment.close();
    },
  };
}
