import { randomUUID } from 'node:crypto';
import type { Job, JobType, Queue } from 'bullmq';
import type { Run, RunStatus } from '../customer-sync.js';
import { rejectArguments } from '../input/reject.js';
import { commonOptions } from '../queue/job.js';
import type { Tuning } from '../tuning.js';
import type { RunData, RunProgress, RunResult } from './run-job.js';

/** Starts runs, and says how far they are. */
export interface Runs {
  start(kind: RunStatus['kind'], providers: readonly string[], repair: boolean): Promise<Run>;
  list(): Promise<readonly RunStatus[]>;
}

const kept = 20;
const states: JobType[] = ['active', 'waiting', 'delayed', 'prioritized', 'completed', 'failed'];

/** The runs in a queue. */
export function createRuns(queue: Queue, tuning: Pick<Tuning, 'pollMs'>): Runs {
  return {
    async start(kind, providers, repair) {
      const data: RunData = { kind, providers, repair, listed: 0, done: 0, differing: 0, skipped: 0 };
      const job = await queue.add(kind, data, {
        ...commonOptions,
        jobId: randomUUID(),
        deduplication: { id: kind },
        removeOnComplete: { count: kept },
      });
      return toRun(job.id!);
    },

    async list() {
      const jobs = (await queue.getJobs(states)) as (Job | undefined)[];
      const statuses = await Promise.all(
        jobs.map((job) => (job && job.name !== 'follow' ? statusOf(job) : undefined)),
      );
      return statuses
        .filter((status) => status !== undefined)
        .sort((left, right) => right.startedAt - left.startedAt);
    },
  };

  function toRun(id: string): Run {
    const status = async (): Promise<RunStatus> => {
      const job = await queue.getJob(id);
      if (job) return statusOf(job);
      throw rejectArguments('runs', [{ path: 'run', message: `is no longer kept; the last ${kept} are` }]);
    };
    return {
      id,
      status,
      async finished() {
        for (;;) {
          const found = await status();
          if (found.endedAt !== undefined) return found;
          await new Promise((resolve) => setTimeout(resolve, tuning.pollMs));
        }
      },
      async cancel() {
        await queue.updateJobProgress(id, { cancelled: true } satisfies RunProgress);
      },
    };
  }
}

async function statusOf(job: Job<RunData, RunResult>): Promise<RunStatus> {
  const { kind, listed, total, done, differing, skipped } = job.data;
  const counts = { listed, ...(total !== undefined && { total }), done, differing, skipped };
  const common = { id: job.id!, kind, ...counts, startedAt: job.timestamp };
  if (job.finishedOn !== undefined) {
    const { state = 'failed', error } = job.returnvalue ?? {};
    return { ...common, state, ...(error !== undefined && { error }), endedAt: job.finishedOn };
  }
  return { ...common, state: (await job.isActive()) ? 'running' : 'waiting' };
}
