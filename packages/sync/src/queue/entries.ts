import type { Job, Queue } from 'bullmq';
import type { Parked } from '../customer-sync.js';
import { customerJobId } from './job.js';
import { shareCalls } from './share-calls.js';

/** What is known about a customer beside the work: the error it is parked with, or the fields that were left out. */
export type Entry =
  { readonly parked: Parked } | { readonly partial: readonly string[]; readonly customer: string };

/** The entries of one provider, one a customer. They are jobs of a queue without workers. */
export interface Entries {
  /** Replaces what was known about the customer. */
  set(customer: string, entry: Entry): Promise<void>;
  get(customer: string): Promise<Entry | undefined>;
  /** True if there was one. */
  remove(customer: string): Promise<boolean>;
  /** Removes the entry of a customer who is well now. Mostly there is no entry at all, which many customers ask at once. */
  clear(customer: string): Promise<void>;
  parked(): AsyncIterable<Parked>;
  count(): Promise<{ parked: number; partial: number }>;
}

const pageSize = 100;
// Entries of the two kinds are told apart by a priority, for the engine counts them by it.
const partialPriority = 1;

/** The entries in a queue. */
export function createEntries(queue: Queue): Entries {
  const id = (customer: string): string => customerJobId('c', customer);
  const count = async (): Promise<{ parked: number; partial: number }> => {
    const { waiting = 0, prioritized = 0 } = await queue.getJobCounts('waiting', 'prioritized');
    return { parked: waiting, partial: prioritized };
  };
  const countTogether = shareCalls(count);

  return {
    async set(customer, entry) {
      const jobId = id(customer);
      // A crash between the two leaves no entry; the job that sets it is not done then, and sets it again.
      await queue.remove(jobId);
      const isPartial = 'partial' in entry;
      await queue.add(isPartial ? 'partial' : 'parked', entry, {
        jobId,
        ...(isPartial && { priority: partialPriority }),
      });
    },

    async get(customer) {
      return (await queue.getJob(id(customer)))?.data as Entry | undefined;
    },

    async remove(customer) {
      return (await queue.remove(id(customer))) > 0;
    },

    async clear(customer) {
      const { parked, partial } = await countTogether();
      if (parked + partial > 0) await queue.remove(id(customer));
    },

    count,

    async *parked() {
      for (let start = 0; ; start += pageSize) {
        const jobs = (await queue.getJobs(['waiting'], start, start + pageSize - 1, true)) as (
          Job | undefined
        )[];
        for (const job of jobs) if (job?.data?.parked) yield job.data.parked as Parked;
        if (jobs.length < pageSize) return;
      }
    },
  };
}
