import type { Job, JobType, Queue } from 'bullmq';
import type { ProviderStatus } from '../customer-sync.js';
import type { ProviderQueues } from '../provider-queues.js';

/** A hold sets the limiter's counter this high; starts of jobs never do. */
const heldCount = 1_000_000;

/** How much is to be done at one provider. */
export async function providerStatus({ queue, entries }: ProviderQueues): Promise<ProviderStatus> {
  const [counts, paused, heldMs, [oldest], { parked, partial }] = await Promise.all([
    waitingCounts(queue),
    queue.isPaused(),
    queue.getRateLimitTtl(heldCount),
    queue.getJobs(['waiting'], 0, 0, true) as Promise<(Job | undefined)[]>,
    entries.count(),
  ]);
  return {
    ...counts,
    parked,
    partial,
    paused,
    ...(heldMs > 0 && { heldUntil: Date.now() + heldMs }),
    ...(oldest && { oldestWaitingMs: Math.max(0, Date.now() - oldest.timestamp) }),
  };
}

/** Counts of jobs. On PostgreSQL what waits in a paused queue has a state of its own, which the engine's types omit. */
export async function waitingCounts(
  queue: Queue,
): Promise<{ readonly waiting: number; readonly working: number; readonly delayed: number }> {
  const {
    waiting = 0,
    prioritized = 0,
    paused = 0,
    active = 0,
    delayed = 0,
  } = await queue.getJobCounts('waiting', 'prioritized', 'paused' as JobType, 'active', 'delayed');
  return { waiting: waiting + prioritized + paused, working: active, delayed };
}
