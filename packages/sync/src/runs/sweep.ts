import type { Job, Queue } from 'bullmq';
import type { ProviderQueues } from '../provider-queues.js';
import { checkPriority, customerJobId, jobOptions, type CheckResult, type JobData } from '../queue/job.js';
import {
  Cancelled,
  checkpoint,
  chunks,
  pagesOf,
  pauseRun,
  waitForRoom,
  type RunContext,
} from './run-context.js';
import type { RunData } from './run-job.js';

/** Results of a cancelled sweep are not counted, and go after a week. */
const keptSeconds = 7 * 86_400;

/**
 * Compares every customer, page by page. The reads are jobs of the providers' queues, so that rates, holds and pauses are
 * theirs; a page is counted when all of its reads are done, and is done again if the process dies before.
 */
export async function sweep(context: RunContext, job: Job<RunData>): Promise<void> {
  const providers = job.data.providers.flatMap((key) => context.providers.get(key) ?? []);
  for await (const { customers, next, total } of pagesOf(context, job)) {
    await checkpoint(job, { listed: job.data.listed + customers.length, total });
    const counts = { done: job.data.done, differing: job.data.differing, skipped: job.data.skipped };
    for (const part of chunks(customers, context.tuning.chunk)) {
      const results = await Promise.all(providers.map((provider) => checkPart(context, job, provider, part)));
      for (const customer of part) {
        const found = results.map((ofProvider) => ofProvider.get(customer));
        counts.done++;
        if (found.includes('differs')) counts.differing++;
        else if (!found.includes('same')) counts.skipped++;
      }
    }
    await checkpoint(job, { ...counts, cursor: next });
  }
}

/** Compares some customers at one provider. */
async function checkPart(
  context: RunContext,
  job: Job<RunData>,
  provider: ProviderQueues,
  customers: readonly string[],
): Promise<ReadonlyMap<string, CheckResult>> {
  const { queue } = provider;
  const idOf = (customer: string): string => customerJobId(`check-${job.id}`, customer);
  await waitForRoom(context, job, provider);
  await queue.addBulk(
    customers.map((customer) => ({
      name: 'check',
      data: { customer, repair: job.data.repair } satisfies JobData,
      opts: {
        ...jobOptions,
        jobId: idOf(customer),
        priority: checkPriority,
        removeOnComplete: { age: keptSeconds },
      },
    })),
  );
  const wanted = new Map(customers.map((customer) => [idOf(customer), customer]));
  try {
    for (;;) {
      const found = await completed(queue, wanted);
      if (found) {
        await removeAll(queue, wanted.keys());
        return found;
      }
      await pauseRun(context, job);
    }
  } catch (error) {
    if (error instanceof Cancelled) await removeAll(queue, wanted.keys());
    throw error;
  }
}

/** The results by customer, once all are there. */
async function completed(
  queue: Queue,
  wanted: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, CheckResult> | undefined> {
  if ((await queue.getCompletedCount()) < wanted.size) return undefined;
  const results = new Map<string, CheckResult>();
  for (const done of (await queue.getCompleted()) as (Job | undefined)[]) {
    const customer = done && wanted.get(done.id!);
    if (customer !== undefined) results.set(customer, done!.returnvalue as CheckResult);
  }
  return results.size === wanted.size ? results : undefined;
}

async function removeAll(queue: Queue, ids: Iterable<string>): Promise<void> {
  // One that runs just now cannot be removed; it is harmless.
  for (const part of chunks([...ids], 50)) {
    await Promise.all(part.map((id) => queue.remove(id).catch(() => 0)));
  }
}
