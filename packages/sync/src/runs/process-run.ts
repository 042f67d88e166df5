import { DelayedError, type Job } from 'bullmq';
import type { Emit } from '../events.js';
import type { Processor } from '../stores/store.js';
import { describeError } from '../work/failure.js';
import { backfill } from './backfill.js';
import { follow, type FollowData } from './follow.js';
import { PageError } from './page.js';
import { Cancelled, Interrupted, type RunContext } from './run-context.js';
import type { RunData, RunResult } from './run-job.js';
import { sweep } from './sweep.js';

/** Attempts at a page that `list` cannot give. */
const listAttempts = 10;

/** Does back-fills, sweeps, and the following of changes. */
export function createRunProcessor(context: RunContext, emit: Emit): Processor {
  return async (job, token) => {
    if (job.name === 'follow') return followFor(job as Job<FollowData>, token);
    // This process has no `list`; one that has will find the job again.
    if (!context.settings.list) return later(job, token, 10_000);
    try {
      await (job.data.kind === 'sweep' ? sweep : backfill)(context, job as Job<RunData>);
      return { state: 'done' } satisfies RunResult;
    } catch (error) {
      if (error instanceof Cancelled) return { state: 'cancelled' } satisfies RunResult;
      if (error instanceof Interrupted) return later(job, token, 0);
      const what = `list: ${describe(error)}`;
      emit({ type: 'error', error: what });
      if (job.attemptsMade + 1 >= listAttempts) return { state: 'failed', error: what } satisfies RunResult;
      throw storedError(what);
    }
  };

  async function followFor(job: Job<FollowData>, token: string): Promise<void> {
    if (context.settings.changedSince) {
      try {
        await follow(context, job);
      } catch (error) {
        emit({ type: 'error', error: `changedSince: ${describe(error)}` });
      }
    }
    await later(job, token, context.closing.aborted ? 0 : context.tuning.followMs);
  }

  async function later(job: Job, token: string, delayMs: number): Promise<never> {
    await job.moveToDelayed(Date.now() + delayMs, token);
    throw new DelayedError();
  }
}

/** An error that the store keeps: without its cause, whose message may quote anything. */
const storedError = (message: string): Error => new Error(message);

function describe(error: unknown): string {
  return error instanceof PageError ? error.message : describeError(error);
}
