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
  const { settings, tuning, closing } = context;

  /** Tells the listener, and returns what is stored: without the cause, whose message may quote anything. */
  function report(source: 'list' | 'changedSince', error: unknown): string {
    const what = `${source}: ${error instanceof PageError ? error.message : describeError(error)}`;
    emit({ type: 'error', error: what });
    return what;
  }

  return async (job, token) => {
    const later = async (delayMs: number): Promise<never> => {
      await job.moveToDelayed(Date.now() + delayMs, token);
      throw new DelayedError();
    };
    if (job.name === 'follow') {
      if (settings.changedSince) {
        await follow(context, job as Job<FollowData>).catch((error) => report('changedSince', error));
      }
      return later(closing.aborted ? 0 : tuning.followMs);
    }
    // This process has no `list`; one that has will find the job again.
    if (!settings.list) return later(10_000);
    try {
      await (job.data.kind === 'sweep' ? sweep : backfill)(context, job as Job<RunData>);
      return { state: 'done' } satisfies RunResult;
    } catch (error) {
      if (error instanceof Cancelled) return { state: 'cancelled' } satisfies RunResult;
      if (error instanceof Interrupted) return later(0);
      const what = report('list', error);
      if (job.attemptsMade + 1 >= listAttempts) return { state: 'failed', error: what } satisfies RunResult;
      // oxlint-disable-next-line preserve-caught-error
      throw new Error(what);
    }
  };
}
