import type { CustomerState } from '../customer-sync.js';
import type { ProviderQueues } from '../provider-queues.js';
import { syncId } from '../queue/job.js';

/** Where one customer stands at one provider. */
export async function customerState(
  { queue, entries }: ProviderQueues,
  customer: string,
): Promise<CustomerState> {
  const [jobId, entry] = await Promise.all([
    queue.getDeduplicationJobId(syncId(customer)),
    entries.get(customer),
  ]);
  const known = {
    ...(entry && 'parked' in entry && { parked: entry.parked }),
    ...(entry && 'partial' in entry && { partial: entry.partial }),
  };
  const job = jobId === null ? undefined : await queue.getJob(jobId);
  const state = job && (await job.getState());
  if (!job || state === 'unknown' || state === 'completed' || state === 'failed') {
    return { state: known.parked ? 'parked' : 'idle', ...known };
  }
  if (state === 'delayed') {
    const nextAttemptAt = (job.processedOn ?? job.timestamp) + job.delay;
    return { state: 'retrying', attempts: job.attemptsMade, nextAttemptAt, ...known };
  }
  return { state: state === 'active' ? 'working' : 'waiting', ...known };
}
