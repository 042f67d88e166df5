import type { SyncEvent } from '../../src/events.js';
import { openSync, type Part, type TestSync } from './sync.ts';
import { startStore, type Kind, type TestStore } from './stores.ts';
import { killWorkers } from './worker-process.ts';
import { createWorld, type World } from './world.ts';

/** A world with a store and a sync on it, all ended together. */
export interface Stage {
  readonly world: World;
  readonly store: TestStore;
  readonly part: Part;
  readonly sync: TestSync;
  readonly events: SyncEvent[];
  end(): Promise<void>;
}

/** Sets a stage. Failures are tried again at once, so that a test does not wait. */
export async function setStage(kind: Kind, customers: number, more: Partial<Part> = {}): Promise<Stage> {
  const world = await createWorld(customers);
  const store = await startStore(kind);
  const part: Part = {
    place: store.place,
    yunoUrl: world.yuno.url,
    kunacoreUrl: world.kunacore.url,
    tableUrl: world.tableUrl,
    ...more,
    provider: { settleMs: 1_000, attempts: 100, ...more.provider },
    tuning: { backOffMs: 50, maxBackOffMs: 200, pollMs: 50, ...more.tuning },
  };
  const events: SyncEvent[] = [];
  const sync = await openSync(part, (event) => events.push(event));
  return {
    world,
    store,
    part,
    sync,
    events,
    async end() {
      killWorkers();
      await sync.close();
      await store.stop();
      await world.close();
    },
  };
}

/** The entries of a list that comes piece by piece. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
