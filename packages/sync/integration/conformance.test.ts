import { randomUUID } from 'node:crypto';
import { DelayedError, Worker, type BulkJobOptions, type Job, type Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enqueueReadBack, enqueueSync } from '../src/queue/enqueue.js';
import { backfillPriority, jobOptions, syncId } from '../src/queue/job.js';
import { waitingCounts } from '../src/inspect/provider-status.js';
import type { EngineWorkerOptions, Processor, SyncStore } from '../src/stores/store.js';
import { openStore, kinds, startStore, type TestStore } from './support/stores.ts';
import { sleep, until } from './support/wait.ts';

/** What a case works with: a queue of its own, and workers on it. */
interface Bench {
  readonly queue: Queue;
  worker(processor: Processor, options?: EngineWorkerOptions): Promise<Worker>;
  add(data?: object, options?: BulkJobOptions): Promise<Job>;
}

/** What the sync relies on: the engine's next release may change it on one of its stores alone. */
const cases: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
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

  'changes while one runs are one more run, never beside it': async ({ queue, worker }) => {
    const runs = recordRuns();
    await worker(runs.process, { concurrency: 5 });
    await worker(runs.process, { concurrency: 5 });
    await enqueueSync(queue, ['a']);
    await until('it runs', () => runs.active === 1);
    for (let change = 0; change < 10; change++) await enqueueSync(queue, ['a']);
    runs.release();
    await until('it has run again', () => runs.finished === 2);
    await sleep(300);
    expect(runs).toMatchObject({ started: 2, most: 1 });
  },

  'a change is kept through retries of the running job': async ({ queue, worker }) => {
    const runs = recordRuns();
    let failures = 0;
    await worker(async (job, token) => {
      await runs.process(job, token);
      if (failures++ === 0) throw new Error('once');
    });
    await enqueueSync(queue, ['a']);
    await until('it runs', () => runs.active === 1);
    await enqueueSync(queue, ['a']);
    runs.release();
    await until('it has run three times', () => runs.started === 3);
    expect(runs.most).toBe(1);
  },

  'a change during a back-off neither runs beside it nor shortens it': async ({ queue, worker }) => {
    const starts: number[] = [];
    await worker(
      async () => {
        if (starts.push(Date.now()) === 1) throw new Error('once');
      },
      { settings: { backoffStrategy: () => 1_000 } },
    );
    await enqueueSync(queue, ['a']);
    await until('it has failed', async () => (await queue.getJobCounts('delayed'))['delayed'] === 1);
    await enqueueSync(queue, ['a']);
    await until('it has run again', () => starts.length === 2);
    await sleep(300);
    expect(starts).toHaveLength(2);
    expect(starts[1]! - starts[0]!).toBeGreaterThanOrEqual(990);
  },

  'a job that ends for good starts the change that waited': async ({ queue, worker }) => {
    const runs = recordRuns();
    await worker(async (job, token) => {
      await runs.process(job, token);
      if (runs.started === 1) throw new Error('once');
    });
    const deduplication = { id: syncId('a'), keepLastIfActive: true };
    await queue.add('sync', {}, { deduplication, attempts: 1, removeOnFail: true });
    await until('it runs', () => runs.active === 1);
    await queue.add('sync', {}, { deduplication, attempts: 1, removeOnFail: true });
    runs.release();
    await until('it has run again', () => runs.started === 2);
  },

  'a hold stops every worker, counts no attempt and keeps a change': async ({ queue, worker }) => {
    const starts: { at: number; attempts: number }[] = [];
    let heldAt = 0;
    const process: Processor = async (job) => {
      starts.push({ at: Date.now(), attempts: job.attemptsMade });
      if (starts.length > 1) return;
      await enqueueSync(queue, [String(job.data.customer)]);
      await queue.rateLimit(1_500);
      heldAt = Date.now();
      throw Worker.RateLimitError();
    };
    const limiter = { max: 100, duration: 100 };
    await worker(process, { limiter });
    await worker(process, { limiter });
    await enqueueSync(queue, ['a']);
    await until('it is held', () => heldAt > 0);
    await enqueueSync(queue, ['b', 'c']);
    await until('all have run', () => starts.length >= 5);
    expect(starts.slice(1).every(({ at }) => at - heldAt >= 1_400)).toBe(true);
    expect(starts.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0]);
  },

  'a rate holds over all workers, in any second': async ({ add, worker }) => {
    const starts: number[] = [];
    const process: Processor = async () => void starts.push(Date.now());
    const limiter = { max: 2, duration: 100 };
    await worker(process, { limiter, concurrency: 5 });
    await worker(process, { limiter, concurrency: 5 });
    for (let index = 0; index < 60; index++) await add();
    await until('all have run', () => starts.length === 60);
    const inSecondFrom = (from: number): number =>
      starts.filter((at) => at >= from && at < from + 1_000).length;
    expect(Math.max(...starts.map(inSecondFrom))).toBeLessThanOrEqual(22);
  },

  'a job that was removed or drained leaves nothing that swallows the next change': async ({
    queue,
    worker,
  }) => {
    await enqueueSync(queue, ['a', 'b']);
    await queue.remove((await queue.getDeduplicationJobId(syncId('a')))!);
    await enqueueSync(queue, ['a']);
    await queue.drain();
    await enqueueSync(queue, ['a', 'b']);
    const worked: string[] = [];
    await worker(async (job) => void worked.push(String(job.data.customer)));
    await until('both have run', () => worked.length === 2);
  },

  'a failure is tried again after a back-off of whole milliseconds': async ({ add, worker }) => {
    const starts: number[] = [];
    await worker(
      async () => {
        if (starts.push(Date.now()) === 1) throw new Error('once');
      },
      { settings: { backoffStrategy: () => 101 }, lockDuration: 60_000 },
    );
    await add();
    await until('it has run again', () => starts.length === 2, 5_000);
    expect(starts[1]! - starts[0]!).toBeGreaterThanOrEqual(95);
  },

  'a job of a worker that died is taken over with the change that waited, and says so': async ({
    queue,
    worker,
  }) => {
    const dead = { lockDuration: 1_000, stalledInterval: 300, skipLockRenewal: true, skipStalledCheck: true };
    let isTaken = false;
    await worker(() => {
      isTaken = true;
      return new Promise(() => {});
    }, dead);
    await enqueueSync(queue, ['a']);
    await until('it is taken', () => isTaken);
    await enqueueSync(queue, ['a']);
    const takeovers: number[] = [];
    await worker(async (job) => void takeovers.push(job.stalledCounter), {
      lockDuration: 1_000,
      stalledInterval: 300,
      maxStalledCount: 1_000_000,
    });
    await until('both have run', () => takeovers.length === 2, 20_000);
    expect(takeovers).toEqual([1, 0]);
  },

  'a read-back is pushed back by a later one, and is read once': async ({ queue, worker }) => {
    const runs: number[] = [];
    await worker(async () => void runs.push(Date.now()));
    // Both are due in the same period.
    const settleMs = 4_000;
    await sleep(settleMs - (Date.now() % settleMs) + 50);
    await enqueueReadBack(queue, 'a', settleMs);
    await sleep(1_500);
    const later = Date.now();
    await enqueueReadBack(queue, 'a', settleMs);
    await until('it has run', () => runs.length > 0);
    await sleep(500);
    expect(runs).toHaveLength(1);
    expect(runs[0]! - later).toBeGreaterThanOrEqual(settleMs - 20);
  },

  'a live change overtakes a back-fill that the customer waits in': async ({ queue, worker }) => {
    await enqueueSync(queue, ['a', 'b', 'c'], true);
    await enqueueSync(queue, ['c']);
    expect(await queue.getCountsPerPriority([backfillPriority])).toEqual({ [backfillPriority]: 2 });
    const worked: string[] = [];
    await worker(async (job) => void worked.push(String(job.data.customer)));
    await until('all have run', () => worked.length === 3);
    expect(worked).toEqual(['c', 'a', 'b']);
  },

  'a paused queue takes changes, counts them and works none': async ({ queue, worker }) => {
    await queue.pause();
    let worked = 0;
    await worker(async () => void worked++);
    await enqueueSync(queue, ['a', 'b']);
    await sleep(500);
    expect(await waitingCounts(queue)).toEqual({ waiting: 2, working: 0, delayed: 0 });
    expect([await queue.isPaused(), worked]).toEqual([true, 0]);
    await queue.resume();
    await until('both have run', () => worked === 2);
  },

  'a checkpoint and a mark of another process do not overwrite each other': async ({
    queue,
    add,
    worker,
  }) => {
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

/** A processor whose first run lasts until it is released, and what it has seen. */
function recordRuns() {
  let release = (): void => {};
  const first = new Promise<void>((resolve) => (release = resolve));
  const runs = {
    started: 0,
    finished: 0,
    active: 0,
    most: 0,
    release: () => release(),
    process: (async () => {
      runs.started++;
      runs.most = Math.max(runs.most, ++runs.active);
      if (runs.started === 1) await first;
      else await sleep(50);
      runs.active--;
      runs.finished++;
    }) as Processor,
  };
  return runs;
}

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
    const { engine } = store;
    const name = `case-${randomUUID()}`;
    const queue = engine.createQueue(name);
    const workers: Worker[] = [];
    const worker: Bench['worker'] = async (processor, options) => {
      const backoffStrategy = (): number => 50;
      const made = engine.createWorker(name, processor, { settings: { backoffStrategy }, ...options });
      made.on('error', () => {});
      workers.push(made);
      await made.waitUntilReady();
      return made;
    };
    try {
      await run({
        queue,
        worker,
        add: (data = {}, options) => queue.add('job', data, { ...jobOptions, ...options }),
      });
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
    const checked = store.engine.check(limits).then(
      () => 'taken',
      (error: Error) => error.message,
    );
    const expected =
      kind === 'postgres' ? /has another clock: this process is \d+ ms ahead, and 15000 ms/ : /taken/;
    expect(await checked.finally(() => clock.mockRestore())).toMatch(expected);
  });
});
