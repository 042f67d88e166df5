import type { BulkJobOptions } from 'bullmq';

/** Jobs of a provider's queue. `sync`: send. `read-back`: read after an uncertain end. `check`: read for a sweep. */
export type JobName = 'sync' | 'read-back' | 'check';

/** All that a job holds of a customer is the opaque key. */
export interface JobData {
  readonly customer: string;
  /** Of a `check`: whether a customer that differs is sent. */
  readonly repair?: boolean;
}

/** What came of a `check`, kept until the sweep has counted it. */
export type CheckResult = 'same' | 'differs' | 'skipped';

/** Priorities: the engine takes jobs without one first, then the lowest number. */
export const backfillPriority = 10;
export const checkPriority = 20;

/**
 * More than any job needs: parking is decided here, and ends a job as completed. A job that the engine gave up would be
 * gone.
 */
const engineAttempts = 1_000_000;

/** Options of every job. */
export const commonOptions: BulkJobOptions = {
  attempts: engineAttempts,
  backoff: { type: 'custom' },
  stackTraceLimit: 0,
};

/** Options of every job of a provider's queue. */
export const jobOptions: BulkJobOptions = { ...commonOptions, removeOnComplete: true, removeOnFail: true };

/** Names of the queues of one provider, and of the runs. */
export const queueName = (provider: string): string => `cb-${provider}`;
export const parkedQueueName = (provider: string): string => `cb-${provider}-parked`;
export const runsQueueName = 'cb-runs';

/** A customer's key as part of a job id, which must hold no colon and not be a number. */
export function customerJobId(prefix: string, customer: string): string {
  return `${prefix}-${encodeURIComponent(customer)}`;
}

/** Ids under which changes of one customer count as one. */
export const syncId = (customer: string): string => `sync:${customer}`;

/**
 * The id of a read-back: a later one takes the place of an earlier one as long as that has not begun. One that is due in
 * another period is another job, so that none is lost to one that runs already.
 */
export function readBackId(customer: string, dueAt: number, settleMs: number): string {
  return `read-back:${Math.floor(dueAt / settleMs)}:${customer}`;
}
