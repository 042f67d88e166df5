import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, Queue } from 'bullmq';
import type { SyncSettings } from '../input/options.js';
import { waitingCounts } from '../inspect/provider-status.js';
import type { ProviderQueues } from '../provider-queues.js';
import type { Tuning } from '../tuning.js';
import { parsePage, type Page } from './page.js';
import type { RunData } from './run-job.js';

/** What back-fills, sweeps and the follower are done with. */
export interface RunContext {
  readonly settings: Pick<SyncSettings, 'list' | 'changedSince'>;
  readonly providers: ReadonlyMap<string, ProviderQueues>;
  readonly queue: Queue;
  readonly tuning: Tuning;
  /** Aborted when this process takes nothing more. */
  readonly closing: AbortSignal;
}

/** A run ends early because the process closes: another one goes on from the checkpoint. */
export class Interrupted extends Error {}

/** A run that a person has cancelled. */
export class Cancelled extends Error {}

/** The pages of `list`, from the checkpoint on. */
export async function* pagesOf(context: RunContext, job: Job<RunData>): AsyncGenerator<Page> {
  let isLast = job.data.listed > 0 && job.data.cursor === undefined;
  while (!isLast) {
    await assertGoesOn(context, job);
    const page = parsePage(await context.settings.list!(job.data.cursor));
    yield page;
    isLast = page.next === undefined;
  }
}

/** Waits, and throws if the run is not to go on. */
export async function pauseRun(context: RunContext, job: Job<RunData>): Promise<void> {
  await sleep(context.tuning.pollMs, undefined, { signal: context.closing }).catch(() => {});
  await assertGoesOn(context, job);
}

async function assertGoesOn({ queue, closing }: RunContext, job: Job<RunData>): Promise<void> {
  if (closing.aborted) throw new Interrupted();
  const { progress } = (await queue.getJob(job.id!)) ?? {};
  if (typeof progress === 'object' && 'cancelled' in progress) throw new Cancelled();
}

/** Waits until a provider's backlog has room. */
export async function waitForRoom(
  context: RunContext,
  job: Job<RunData>,
  { queue }: ProviderQueues,
): Promise<void> {
  for (;;) {
    const { waiting, delayed } = await waitingCounts(queue);
    if (waiting + delayed < context.tuning.maxBacklog) return;
    await pauseRun(context, job);
  }
}

/** A list in parts of at most `size`. */
export function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Saves the checkpoint. */
export async function checkpoint(job: Job<RunData>, changes: Partial<RunData>): Promise<void> {
  await job.updateData({ ...job.data, ...changes });
}
