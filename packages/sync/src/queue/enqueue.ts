import { randomUUID } from 'node:crypto';
import type { Queue } from 'bullmq';
import { backfillPriority, type JobData, jobOptions, readBackId, syncId } from './job.js';

/** The most jobs that are added in one call to the store. */
const mostAtOnce = 1_000;

/** Adds one job for each customer, or counts on the one that waits already. Resolves when the store has them. */
export async function enqueueSync(
  queue: Queue,
  customers: readonly string[],
  isBackfill = false,
): Promise<void> {
  for (let start = 0; start < customers.length; start += mostAtOnce) {
    await addJobs(queue, customers.slice(start, start + mostAtOnce), isBackfill);
  }
}

async function addJobs(queue: Queue, customers: readonly string[], isBackfill: boolean): Promise<void> {
  const jobs = customers.map((customer) => ({
    name: 'sync',
    data: { customer } satisfies JobData,
    opts: {
      ...jobOptions,
      jobId: randomUUID(),
      // A change during a run causes exactly one more run after it.
      deduplication: { id: syncId(customer), keepLastIfActive: true },
      ...(isBackfill && { priority: backfillPriority }),
    },
  }));
  const first = jobs[0]!;
  const added =
    jobs.length === 1 ? [await queue.add(first.name, first.data, first.opts)] : await queue.addBulk(jobs);
  if (isBackfill) return;
  const merged = added.filter(({ id }, index) => id !== jobs[index]!.opts.jobId);
  await Promise.all(merged.map(({ id }) => raisePriority(queue, id!)));
}

/** A live change that was merged into a job of a back-fill would wait for the whole back-fill. */
async function raisePriority(queue: Queue, id: string): Promise<void> {
  const job = await queue.getJob(id);
  if (!job?.priority) return;
  // It may have been taken, or ended, meanwhile: then the change has its own run.
  await job.changePriority({ priority: 0 }).catch(() => {});
}

/** Reads the customer in `settleMs`: until then a request with an uncertain end may still be applied. */
export async function enqueueReadBack(queue: Queue, customer: string, settleMs: number): Promise<void> {
  const deduplication = { id: readBackId(customer, Date.now() + settleMs, settleMs), replace: true };
  await queue.add('read-back', { customer } satisfies JobData, {
    ...jobOptions,
    delay: settleMs,
    deduplication,
  });
}
