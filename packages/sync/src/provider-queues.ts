import type { Queue } from 'bullmq';
import type { ProviderSettings } from './input/options.js';
import { createEntries, type Entries } from './queue/entries.js';
import { parkedQueueName, queueName } from './queue/job.js';
import type { StoreEngine } from './stores/store.js';

/** What a sync keeps about one provider: its work, and what is known about its customers. */
export interface ProviderQueues {
  readonly key: string;
  readonly settings: ProviderSettings;
  readonly queue: Queue;
  readonly parkedQueue: Queue;
  readonly entries: Entries;
}

/** The queues of one provider in a store. */
export function createProviderQueues(
  engine: StoreEngine,
  key: string,
  settings: ProviderSettings,
): ProviderQueues {
  const parkedQueue = engine.createQueue(parkedQueueName(key));
  return {
    key,
    settings,
    queue: engine.createQueue(queueName(key)),
    parkedQueue,
    entries: createEntries(parkedQueue),
  };
}
