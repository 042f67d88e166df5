import { Worker, type Job } from 'bullmq';
import type { SyncSettings } from '../input/options.js';
import type { Emit, SyncEvent } from '../events.js';
import type { ProviderQueues } from '../provider-queues.js';
import type { CheckResult, JobData, JobName } from '../queue/job.js';
import { enqueueReadBack, enqueueSync } from '../queue/enqueue.js';
import type { Processor } from '../stores/store.js';
import type { Tuning } from '../tuning.js';
import { backOff } from './back-off.js';
import { differs, updateCustomer } from './call-provider.js';
import { decide, isOutage } from './decide.js';
import { describeError, isFailure, type Failure } from './failure.js';
import type { Health } from './health.js';
import { loadDesired, type DesiredAt } from './load-desired.js';

/** A job that is tried again after a wait. Its message is stored, and holds no value of a customer. */
export class RetryLater extends Error {
  readonly delayMs: number;

  constructor({ code, status }: Failure, delayMs: number) {
    super(status === undefined ? code : `${code} (HTTP ${status})`);
    this.delayMs = delayMs;
  }
}

/** The store failed in the middle of a job, which is done again. Its message holds name and code of the error alone. */
class StoreFailure extends Error {}

/** The engine's question how long a job waits until it is tried again. */
export function retryDelay(error: unknown): number {
  return error instanceof RetryLater ? error.delayMs : 1_000;
}

/** What the jobs of one provider are done with. */
export interface JobContext {
  readonly settings: Pick<SyncSettings, 'customers' | 'load' | 'leaseMs'>;
  readonly provider: ProviderQueues;
  readonly health: Health;
  readonly emit: Emit;
  readonly tuning: Tuning;
}

/** Does the jobs of one provider. */
export function createProcessor({ settings, provider, health, emit, tuning }: JobContext): Processor {
  const { customers, load, leaseMs } = settings;
  const { key, queue, entries } = provider;
  const { attempts, settleMs, onUnsupported } = provider.settings;

  const readBackLater = async (customer: string): Promise<void> => {
    if (tuning.readsBack) await enqueueReadBack(queue, customer, settleMs);
  };

  const isDifferent = async (desired: DesiredAt): Promise<boolean | undefined> => {
    const found = await differs(customers, key, desired);
    health.answered();
    return found;
  };

  type Task = (customer: string, desired: DesiredAt, job: Job<JobData>) => Promise<CheckResult | undefined>;
  const tasks: Record<JobName, Task> = {
    sync: async (customer, desired, job) => {
      const { omitted, isEmpty } = await updateCustomer(customers, key, desired, onUnsupported);
      health.answered();
      if (omitted.length > 0) await entries.set(customer, { customer, partial: omitted });
      else await entries.clear(customer);
      const attempt = job.attemptsMade + 1;
      emit({ type: isEmpty ? 'skipped' : 'applied', provider: key, customer, attempt, omitted });
      return undefined;
    },

    'read-back': async (customer, desired) => {
      const found = await isDifferent(desired);
      // A provider that cannot be read is told again, which changes nothing if it has been told already.
      if (found !== false) await enqueueSync(queue, [customer]);
      emit({ type: 'read_back', provider: key, customer, differs: found });
      return undefined;
    },

    check: async (customer, desired, job) => {
      const found = await isDifferent(desired);
      if (found !== false && job.data.repair) await enqueueSync(queue, [customer], true);
      return found === undefined ? 'skipped' : found ? 'differs' : 'same';
    },
  };

  /** There is nothing to send or to compare. */
  async function skip(name: JobName, customer: string): Promise<CheckResult | undefined> {
    health.undecided();
    if (name === 'check') return 'skipped';
    await entries.clear(customer);
    emit({ type: 'skipped', provider: key, customer });
    return undefined;
  }

  return async (job) => {
    const { customer } = job.data as JobData;
    const name = job.name as JobName;
    if ((await health.admit()) === 'held') throw Worker.RateLimitError();
    const startedAt = performance.now();
    try {
      // The worker that had the job died: its request may still be applied, after the one that is sent now.
      if (name === 'sync' && job.stalledCounter > 0) await readBackLater(customer);
      const desired = await loadDesired(load, customer, key, tuning.loadTimeoutMs);
      return desired ? await tasks[name](customer, desired, job) : await skip(name, customer);
    } catch (error) {
      return await failed(name, customer, job, error);
    } finally {
      // A process that stood still may have lost its lease, and have sent what it loaded before others sent something newer.
      if (name === 'sync' && performance.now() - startedAt > leaseMs / 2) await readBackLater(customer);
    }
  };

  async function failed(
    name: JobName,
    customer: string,
    job: Job<JobData>,
    failure: unknown,
  ): Promise<CheckResult | undefined> {
    if (!isFailure(failure)) {
      health.undecided();
      throw new StoreFailure(describeError(failure));
    }
    const { code, message, status, providerCode, requestId, issues } = failure;
    const facts = { customer, code, status, providerCode, requestId };
    const tell = (event: Pick<SyncEvent, 'type' | 'attempt' | 'delayMs'>): void =>
      emit({ ...event, provider: key, ...facts });
    const holdMs = judgeProvider(customer, failure);
    const attempt = job.attemptsMade + 1;
    const { next, readBack } = decide(failure, { attempt, attempts, isHeld: holdMs !== undefined });
    if (readBack && name === 'sync') await readBackLater(customer);

    switch (next) {
      case 'hold':
        await queue.rateLimit(holdMs!);
        tell({ type: 'held', delayMs: holdMs });
        throw Worker.RateLimitError();
      case 'pause':
        await queue.pause();
        tell({ type: 'paused' });
        throw Worker.RateLimitError();
      case 'retry': {
        const delayMs = backOff(attempt, failure.retryAfterMs, tuning);
        tell({ type: 'retry', attempt, delayMs });
        throw new RetryLater(failure, delayMs);
      }
      case 'park': {
        // A sweep reports what it cannot read; only what should be sent is parked.
        if (name === 'check') return 'skipped';
        const parked = { ...facts, message, issues, attempts: attempt, parkedAt: Date.now() };
        await entries.set(customer, { parked });
        tell({ type: 'parked', attempt });
        return undefined;
      }
    }
  }

  /** Says what a failure means for the provider as a whole, and for how long it is to be held. */
  function judgeProvider(customer: string, failure: Failure): number | undefined {
    if (failure.code === 'rate_limited') return health.limited(failure.retryAfterMs);
    if (isOutage(failure)) return health.failed(customer);
    // Without an answer it says nothing about the provider.
    if (failure.status === undefined) health.undecided();
    else health.answered();
    return undefined;
  }
}
