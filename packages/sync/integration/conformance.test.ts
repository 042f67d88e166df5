import { randomUUID } from 'node:crypto';
import { DelayedError, type Worker, type Job, type Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enqueueReadBack, enqueueSync } from '../src/queue/enqueue.js';
import { backfillPriority, jobOptions, syncId } from '../src/queue/job.js';
import { waitingCounts } from '../src/inspect/provider-status.js';
import type { EngineWorkerOptions, Processor, SyncStore } from '../src/stores/store.js';
import { openStore, kinds, startStore, type TestStore } from './support/stores.ts';
import { sleep, until } from './support/wait.ts';

interface Start {
  readonly at: number;
  readonly customer: unknown;
  readonly attempts: number;
  readonly takeovers: number;
}

/** What a case works with: a queue of its own, and workers on it. */
interface Setup {
  readonly queue: Queue;
  add(data?: object): Promise<Job>;
  /** Starts a worker; without a processor its jobs are done at once. */
  worker(processor?: Processor, options?: EngineWorkerOptions): Promise<Worker>;
  /** Every start of a job by any worker. */
  readonly starts: Start[];
  /** How many jobs run, and the most that ran at a time. */
  readonly running: { now: number; most: number };
}

/** Lets the first job wait for `release`, and the others take a moment. */
function holdFirst() {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let isFirst = true;
  const hold: Processor = async () => {
    const wait = isFirst ? released : sleep(50);
    isFirst = false;
    await wait;
  };
  return { hold, release: () => release() };
}

function failFirst({ starts }: Pick<Setup, 'starts'>): Processor {
  return async () => {
    if (starts.length === 1) throw new Error('once');
  };
}

const withBackOff = (ms: number) => ({ settings: { backoffStrategy: () => ms }, lockDuration: 60_000 });

/** What the sync relies on: the engine's next release may change it on one of its stores alone. */
const cases: Readonly<Record<string, (setup: Setup) => Promise<void>>> = {
  'a job that is moved to later is worked later, and not before': async ({ add, worker }) => {
    const worked = new Set<string>();
    const seen = new Set<string>();
    const process: Processor = async (job, token) => {
      if (seen.has(job.id!)) return void worked.add(job.id!);
      seen.add(job.id!);
      await job.moveToDelayed(Date.now() + 200, token);
      throw new DelayedError();
    };
    for (let index = 0; index < 50; index++) await add();
    await worker(process, { concurrency: 5 });
    await worker(process, { concurrency: 5 });
    await until('all are worked', () => worked.size === 50);
  },

  'changes while one runs are one more run, never beside it': async ({ queue, worker, starts, running }) => {
    const { hold, release } = holdFirst();
    await worker(hold, { concurrency: 5 });
    await worker(hold, { concurrency: 5 });
    await enqueueSync(queue, ['a']);
    await until('it runs', () => running.now === 1);
    for (let change = 0; change < 10; change++) await enqueueSync(queue, ['a']);
    release();
    await until('it has run again', () => starts.length === 2 && running.now === 0);
    await sleep(300);
    expect([starts.length, running.most]).toEqual([2, 1]);
  },

  'a change is kept through retries of the running job': async ({ queue, worker, starts, running }) => {
    const { hold, release } = holdFirst();
    await worker(async (job, token) => {
      await hold(job, token);
      if (starts.length === 1) throw new Error('once');
    });
    await enqueueSync(queue, ['a']);
    await until('it runs', () => running.now === 1);
    await enqueueSync(queue, ['a']);
    release();
    await until('it has run three times', () => starts.length === 3);
    expect(running.most).toBe(1);
  },

  'a change during a back-off neither runs beside it nor shortens it': async (setup) => {
    const { queue, worker, starts } = setup;
    await worker(failFirst(setup), withBackOff(1_000));
    await enqueueSync(queue, ['a']);
    await until('it has failed', async () => (await waitingCounts(queue)).delayed === 1);
    await enqueueSync(queue, ['a']);
    await until('it has run again', () => starts.length === 2);
    await sleep(300);
    expect(starts).toHaveLength(2);
    expect(starts[1]!.at - starts[0]!.at).toBeGreaterThanOrEqual(990);
  },

  'a job that ends for good starts the change that waited': async ({ queue, worker, starts, running }) => {
    const { hold, release } = holdFirst();
    await worker(async (job, token) => {
      await hold(job, token);
      if (starts.length === 1) throw new Error('once');
    });
    const deduplication = { id: syncId('a'), keepLastIfActive: true };
    await queue.add('sync', {}, { deduplication, attempts: 1, removeOnFail: true });
    await until('it runs', () => running.now === 1);
    await queue.add('sync', {}, { deduplication, attempts: 1, removeOnFail: true });
    release();
    await until('it has run again', () => starts.length === 2);
  },

  'a rate holds over all workers, in any second': async ({ add, worker, starts }) => {
    const limited = { limiter: { max: 2, duration: 100 }, concurrency: 5 };
    await worker(undefined, limited);
    await worker(undefined, limited);
    for (let index = 0; index < 60; index++) await add();
    await until('all have run', () => starts.length === 60);
    const inSecondFrom = ({ at: from }: Start): number =>
      starts.filter(({ at }) => at >= from && at < from + 1_000).length;
    expect(Math.max(...starts.map(inSecondFrom))).toBeLessThanOrEqual(22);
  },

  'a job that was removed or drained leaves nothing that swallows the next change': async (setup) => {
    const { queue, worker, starts } = setup;
    await enqueueSync(queue, ['a', 'b']);
    await queue.remove((await queue.getDeduplicationJobId(syncId('a')))!);
    await enqueueSync(queue, ['a']);
    await queue.drain();
    await enqueueSync(queue, ['a', 'b']);
    await worker();
    await until('both have run', () => starts.length === 2);
  },

  'a failure is tried again after a back-off of whole milliseconds': async (setup) => {
    const { add, worker, starts } = setup;
    await worker(failFirst(setup), withBackOff(101));
    await add();
    await until('it has run again', () => starts.length === 2, 5_000);
    expect(starts[1]!.at - starts[0]!.at).toBeGreaterThanOrEqual(95);
  },

  'a job of a worker that died is taken over with the change that waited, and says so': async (setup) => {
    const { queue, worker, starts } = setup;
    const lease = { lockDuration: 1_000, stalledInterval: 300 };
    await worker(() => new Promise(() => {}), { ...lease, skipLockRenewal: true, skipStalledCheck: true });
    await enqueueSync(queue, ['a']);
    await until('it is taken', () => starts.length === 1);
    await enqueueSync(queue, ['a']);
    await worker(undefined, { ...lease, maxStalledCount: 1_000_000 });
    await until('both have run', () => starts.length === 3, 20_000);
    expect(starts.map(({ takeovers }) => takeovers)).toEqual([0, 1, 0]);
  },

  'a read-back is pushed back by a later one, and is read once': async ({ queue, worker, starts }) => {
    await worker();
    // Both are due in the same period.
    const settleMs = 4_000;
    await sleep(settleMs - (Date.now() % settleMs) + 50);
    await enqueueReadBack(queue, 'a', settleMs);
    await sleep(1_500);
    const later = Date.now();
    await enqueueReadBack(queue, 'a', settleMs);
    await until('it has run', () => starts.length > 0);
    await sleep(500);
    expect(starts).toHaveLength(1);
    expect(starts[0]!.at - later).toBeGreaterThanOrEqual(settleMs - 20);
  },

  'a live change overtakes a back-fill that the customer waits in': async ({ queue, worker, starts }) => {
    await enqueueSync(queue, ['a', 'b', 'c'], true);
    await enqueueSync(queue, ['c']);
    expect(await queue.getCountsPerPriority([backfillPriority])).toEqual({ [backfillPriority]: 2 });
    await worker();
    await until('all have run', () => starts.length === 3);
    expect(starts.map(({ customer }) => customer)).toEqual(['c', 'a', 'b']);
  },

  'a checkpoint and a mark of another process do not overwrite each other': async (setup) => {
    const { queue, add, worker } = setup;
    let seen: unknown[] = [];
    await worker(async (job) => {
      await queue.updateJobProgress(job.id!, { cancelled: true });
      await job.updateData({ ...job.data, cursor: 'x' });
      const again = await queue.getJob(job.id!);
      seen = [again?.data, again?.progress];
    });
    await add({ listed: 1 });
    await until('it has run', () => seen.length > 0);
    expect(seen).toEqual([{ listed: 1, cursor: 'x' }, { cancelled: true }]);
  },
};

describe.each(kinds)('the engine on %s', (kind) => {
  let place: TestStore;
  let store: SyncStore;
  beforeAll(async () => {
    place = await startStore(kind);
    store = await openStore(place.place);
  });
  afterAll(async () => {
    await store.close();
    await place.stop();
  });

  it.each(Object.entries(cases))('%s', async (_name, run) => {
    const name = `case-${randomUUID()}`;
    const queue = store.engine.createQueue(name);
    const workers: Worker[] = [];
    const starts: Start[] = [];
    const running = { now: 0, most: 0 };
    const worker: Setup['worker'] = async (processor = async () => {}, options) => {
      const recorded: Processor = async (job, token) => {
        const { attemptsMade: attempts, stalledCounter: takeovers, data } = job;
        starts.push({ at: Date.now(), customer: data.customer, attempts, takeovers });
        running.most = Math.max(running.most, ++running.now);
        return processor(job, token).finally(() => running.now--);
      };
      const made = store.engine.createWorker(name, recorded, { ...withBackOff(50), ...options });
      made.on('error', () => {});
      workers.push(made);
      await made.waitUntilReady();
      return made;
    };
    const add = (data = {}): Promise<Job> => queue.add('job', data, jobOptions);
    try {
      await run({ queue, worker, add, starts, running });
    } finally {
      await Promise.all(workers.map((made) => made.close(true)));
      await queue.close();
    }
  });

  it('is refused if the clocks differ by too much, where leases depend on them', async () => {
    const limits = { maxClockSkewMs: 15_000 };
    await store.engine.check(limits);
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 60_000);
    const checked = store.engine.check(limits).finally(() => clock.mockRestore());
    const message = expect.stringMatching(/has another clock: this process is \d+ ms ahead, and 15000 ms/);
    if (kind === 'postgres') await expect(checked).rejects.toMatchObject({ message });
    else await checked;
  });
});
