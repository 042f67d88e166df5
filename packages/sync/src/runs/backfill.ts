import type { Job } from 'bullmq';
import { enqueueSync } from '../queue/enqueue.js';
import { backfillPriority } from '../queue/job.js';
import { checkpoint, chunks, pagesOf, pauseRun, waitForRoom, type RunContext } from './run-context.js';
import type { RunData } from './run-job.js';

/** Enqueues every customer at low priority, page by page, and ends when none of them waits any more. */
export async function backfill(context: RunContext, job: Job<RunData>): Promise<void> {
  const providers = job.data.providers.flatMap((key) => context.providers.get(key) ?? []);
  for await (const { customers, next, total } of pagesOf(context, job)) {
    for (const part of chunks(customers, context.tuning.chunk)) {
      for (const provider of providers) {
        await waitForRoom(context, job, provider);
        await enqueueSync(provider.queue, part, true);
      }
    }
    const listed = job.data.listed + customers.length;
    await checkpoint(job, { cursor: next, listed, total, done: Math.max(0, listed - (await waiting())) });
  }
  for (;;) {
    const left = await waiting();
    await checkpoint(job, { done: Math.max(job.data.done, job.data.listed - left) });
    if (left === 0) return;
    await pauseRun(context, job);
  }

  /** Customers that wait at low priority, at the provider with most of them. */
  async function waiting(): Promise<number> {
    const counts = await Promise.all(
      providers.map(({ queue }) => queue.getCountsPerPriority([backfillPriority])),
    );
    return Math.max(0, ...counts.map((count) => count[backfillPriority] ?? 0));
  }
}
