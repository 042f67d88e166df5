import type { Job, Queue } from 'bullmq';
import { enqueueSync } from '../queue/enqueue.js';
import { commonOptions } from '../queue/job.js';
import { parsePage } from './page.js';
import type { RunContext } from './run-context.js';

/** Data of the follower's job. */
export interface FollowData {
  readonly cursor?: string | undefined;
}

/** Adds the follower's job, once in a store. */
export async function startFollowing(queue: Queue): Promise<void> {
  await queue.add('follow', {} satisfies FollowData, { ...commonOptions, jobId: 'follow-changes' });
}

/**
 * Asks `changedSince` until there is nothing new, and enqueues what it returns. The cursor moves on only after the store
 * has the changes of its page.
 */
export async function follow(context: RunContext, job: Job<FollowData>): Promise<void> {
  const { settings, providers, closing } = context;
  while (!closing.aborted) {
    const { cursor } = job.data;
    const { customers, next } = parsePage(await settings.changedSince!(cursor));
    for (const { queue } of providers.values()) await enqueueSync(queue, [...new Set(customers)]);
    if (next !== undefined && next !== cursor) await job.updateData({ cursor: next } satisfies FollowData);
    if (customers.length === 0 || next === undefined || next === cursor) return;
  }
}
