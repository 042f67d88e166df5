import { Worker, type Job } from 'bullmq';
import type { SyncSettings } from '../input/options.js';
import type { Emit } from '../events.js';
import type { ProviderQueues } from '../provider-queues.js';
import type { CheckResult, JobData, JobName } from '../queue/job.js';
import { enqueueReadBack, enqueueSync } from '../queue/enqueue.js';
import type { Processor } from '../stores/store.js';
import type { Tuning } from '../tuning.js';
import { backOff } from './back-off.js';
import { differs, updateCustomer } from './call-provider.js';
import { decide, isOutage } from './decide.js';
import { describeError, LoadError, toFailure, type Failure } from './failure.js';
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
export function createProcessor(context: JobContext): Processor {
  const { settings, provider, health, emit, tuning } = context;
  const { key, queue, entries } = provider;
  const { attempts, settleMs, onUnsupported } = provider.settings;

  const readBackLater = async (customer: string): Promise<void> => {
    if (tuning.readsBack) await enqueueReadBack(queue, customer, settleMs);
  };

  const does: Record<JobName, (customer: string, job: Job<JobData>) => Promise<CheckResult | undefined>> = {
    sync: async (customer, job) => {
      // The worker that had the job died: its request may still be applied, after the one that is sent now.
      if (job.stalledCounter > 0) await readBackLater(customer);
      const desired = await load(customer);
      if (!desired) return skipped(customer);
      const { omitted, isEmpty } = await updateCustomer(settings.customers, key, desired, onUnsupported);
      health.answered();
      if (omitted.length > 0) await entries.set(customer, { customer, partial: omitted });
      else await entries.clear(customer);
      const attempt = job.attemptsMade + 1;
      emit({ type: isEmpty ? 'skipped' : 'applied', provider: key, customer, attempt, omitted });
      return undefined;
    },

    'read-back': async (customer) => {
      const desired = await load(customer);
      if (!desired) return skipped(customer);
      const isDifferent = await differs(settings.customers, key, desired);
      health.answered();
      // A provider that cannot be read is told again, which changes nothing if it has been told already.
      if (isDifferent !== false) await enqueueSync(queue, [customer]);
      emit({ type: 'read_back', provider: key, customer, differs: isDifferent });
      return undefined;
    },

    check: async (customer, job) => {
      const desired = await load(customer);
      if (!desired) return skippedCheck();
      const isDifferent = await differs(settings.customers, key, desired);
      health.answered();
      if (isDifferent !== false && job.data.repair) await enqueueSync(queue, [customer], true);
      return isDifferent === undefined ? 'skipped' : isDifferent ? 'differs' : 'same';
    },
  };

  const load = (customer: string): Promise<DesiredAt | undefined> =>
    loadDesired(settings.load, customer, key, tuning.loadTimeoutMs);

  async function skipped(customer: string): Promise<undefined> {
    health.undecided();
    await entries.clear(customer);
    emit({ type: 'skipped', provider: key, customer });
  }

  function skippedCheck(): CheckResult {
    health.undecided();
    return 'skipped';
  }

  return async (job) => {
    const { customer } = job.data as JobData;
    const name = job.name as JobName;
    if ((await health.admit()) === 'held') throw Worker.RateLimitError();
    const startedAt = performance.now();
    try {
      return await does[name](customer, job);
    } catch (error) {
      return await failed(name, customer, job, error);
    } finally {
      // A process that stood still may have lost its lease, and have sent what it loaded before others sent something newer.
      if (name === 'sync' && performance.now() - startedAt > settings.leaseMs / 2)
        await readBackLater(customer);
    }
  };

  async function failed(
    name: JobName,
    customer: string,
    job: Job<JobData>,
    error: unknown,
  ): Promise<CheckResult | undefined> {
    const failure = toFailure(error);
    if (!failure) {
      health.undecided();
      throw new StoreFailure(describeError(error));
    }
    const { code, status, providerCode, requestId } = failure;
    const facts = { provider: key, customer, code, status, providerCode, requestId };
    const holdMs = judgeProvider(customer, failure, error);
    const attempt = job.attemptsMade + 1;
    const { next, readBack } = decide(failure, { attempt, attempts, isHeld: holdMs !== undefined });
    if (readBack && name === 'sync') await readBackLater(customer);

    switch (next) {
      case 'hold':
        await queue.rateLimit(holdMs!);
        emit({ type: 'held', ...facts, delayMs: holdMs });
        throw Worker.RateLimitError();
      case 'pause':
        await queue.pause();
        emit({ type: 'paused', ...facts });
        throw Worker.RateLimitError();
      case 'retry': {
        const delayMs = backOff(attempt, failure.retryAfterMs, tuning);
        emit({ type: 'retry', ...facts, attempt, delayMs });
        throw new RetryLater(failure, delayMs);
      }
      case 'park':
        // A sweep reports what it cannot read; only what should be sent is parked.
        if (name === 'check') return 'skipped';
        await park(customer, failure, attempt);
        emit({ type: 'parked', ...facts, attempt });
        return undefined;
    }
  }

  /** Says what a failure means for the provider as a whole, and for how long it is to be held. */
  function judgeProvider(customer: string, failure: Failure, error: unknown): number | undefined {
    if (failure.code === 'rate_limited') return health.limited(failure.retryAfterMs);
    if (isOutage(failure)) return health.failed(customer);
    if (error instanceof LoadError || failure.status === undefined) health.undecided();
    else health.answered();
    return undefined;
  }

  async function park(customer: string, failure: Failure, attempt: number): Promise<void> {
    const { code, message, status, providerCode, requestId, issues } = failure;
    const facts = { code, message, status, providerCode, requestId, issues };
    await entries.set(customer, {
      parked: { customer, ...facts, attempts: attempt, parkedAt: Date.now() },
    });
  }
}
