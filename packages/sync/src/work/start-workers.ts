import type { Worker } from 'bullmq';
import type { Emit } from '../events.js';
import type { SyncSettings } from '../input/options.js';
import type { ProviderQueues } from '../provider-queues.js';
import { rateWindow } from '../rate-window.js';
import { queueName, runsQueueName } from '../queue/job.js';
import type { Processor, StoreEngine } from '../stores/store.js';
import type { Tuning } from '../tuning.js';
import { describeError } from './failure.js';
import { createHealth } from './health.js';
import { createProcessor, retryDelay } from './process-job.js';

/** A job is taken over from dead workers as often as it takes; the engine would give it up. */
const maxStalledCount = 1_000_000;

/** Starts a worker for each provider, and one for the runs. */
export function startWorkers(
  engine: StoreEngine,
  settings: SyncSettings,
  providers: readonly ProviderQueues[],
  runs: Processor,
  emit: Emit,
  tuning: Tuning,
): readonly Worker[] {
  const { leaseMs } = settings;
  const shared = {
    lockDuration: leaseMs,
    stalledInterval: Math.max(500, Math.floor(leaseMs / 4)),
    maxStalledCount,
    settings: {
      backoffStrategy: (_attempts: number, _type: string | undefined, error: unknown) => retryDelay(error),
    },
  };

  const workers = providers.map((provider) => {
    const { key, settings: of } = provider;
    const context = { settings, provider, health: createHealth(tuning), emit, tuning };
    return engine.createWorker(queueName(key), createProcessor(context), {
      ...shared,
      concurrency: of.concurrency,
      // Without a limiter the engine ignores a hold.
      limiter: rateWindow(of.ratePerSecond),
    });
  });
  // Each of the two runs and the follower may be under way at once.
  workers.push(engine.createWorker(runsQueueName, runs, { ...shared, concurrency: 3 }));
  for (const worker of workers) {
    worker.on('error', (error) => emit({ type: 'error', error: `store: ${describeError(error)}` }));
  }
  return workers;
}
