import type { Providers } from '@customer-bridge/adapter';
import type { Issue } from '@customer-bridge/http';
import type { Queue } from 'bullmq';
import type { CustomerSync, Run, SyncOptions, Working } from './customer-sync.js';
import type { ParkCode } from './events.js';
import { createEmit } from './events.js';
import { customerKeyIssue } from './input/customer-key.js';
import { parseOptions } from './input/options.js';
import { rejectArguments, rejectOptions } from './input/reject.js';
import { customerState } from './inspect/customer-state.js';
import { providerStatus } from './inspect/provider-status.js';
import { createProviderQueues, type ProviderQueues } from './provider-queues.js';
import { enqueueSync } from './queue/enqueue.js';
import { runsQueueName } from './queue/job.js';
import { startFollowing } from './runs/follow.js';
import { createRunProcessor } from './runs/process-run.js';
import { createRuns } from './runs/runs.js';
import type { PostgresTransaction } from './stores/store.js';
import type { Tuning } from './tuning.js';
import { describeError } from './work/failure.js';
import { startWorkers } from './work/start-workers.js';

/** Creates a sync with limits of its own; see `createCustomerSync`. */
export function createSync<Given extends Providers>(
  options: SyncOptions<Given>,
  tuning: Tuning,
): CustomerSync<Given> {
  const settings = parseOptions(options);
  const { store, leaseMs } = settings;
  const { engine } = store;
  const emit = createEmit(settings.onEvent);
  const workings = new Set<Working>();
  let opened: Opened | undefined;
  let closing: Promise<void> | undefined;

  /** Opens the queues with the first call. */
  function open(): Opened {
    if (closing) throw rejectOptions([{ path: 'store', message: 'is closed: close() was called' }]);
    return (opened ??= openQueues());
  }

  function openQueues(): Opened {
    const providers = new Map(
      [...settings.providers].map(([key, of]) => [key, createProviderQueues(engine, key, of)] as const),
    );
    const runsQueue = engine.createQueue(runsQueueName);
    const queues = [
      ...[...providers.values()].flatMap(({ queue, parkedQueue }) => [queue, parkedQueue]),
      runsQueue,
    ];
    for (const queue of queues) {
      queue.on('error', (error) => emit({ type: 'error', error: `store: ${describeError(error)}` }));
    }
    return { providers, runsQueue, queues, runs: createRuns(runsQueue, tuning) };
  }

  function providerOf(operation: string, key: string): ProviderQueues {
    return named(operation, [key])[0]!;
  }

  /** The providers with these keys, or all of them. */
  function named(operation: string, keys: readonly string[] | undefined): readonly ProviderQueues[] {
    const known = settings.providers;
    const unknown = (keys ?? []).filter((key) => !known.has(key));
    if (unknown.length > 0) {
      const message = `is not a provider of this sync; it has ${[...known.keys()].join(', ')}`;
      throw rejectArguments(operation, [{ path: 'provider', message }]);
    }
    const { providers } = open();
    return (keys ?? [...known.keys()]).map((key) => providers.get(key)!);
  }

  function checkKeys(
    operation: string,
    customers: readonly unknown[],
    path: (index: number) => string,
  ): void {
    const issues = customers
      .map((key, index) => customerKeyIssue(key, path(index)))
      .filter((issue): issue is Issue => issue !== undefined);
    if (issues.length > 0) throw rejectArguments(operation, issues.slice(0, 20));
  }

  function checkKey(operation: string, customer: unknown): void {
    checkKeys(operation, [customer], () => 'customer');
  }

  async function startRun(
    kind: 'backfill' | 'sweep',
    {
      providers,
      repair = false,
    }: { providers?: readonly string[] | undefined; repair?: boolean | undefined } = {},
  ): Promise<Run> {
    if (!settings.list) throw rejectOptions([{ path: 'list', message: `is missing: ${kind} needs it` }]);
    const keys = named(kind, providers).map(({ key }) => key);
    return open().runs.start(kind, keys, repair);
  }

  const close = async (): Promise<void> => {
    await Promise.all([...workings].map((working) => working.close()));
    await Promise.all((opened?.queues ?? []).map((queue) => queue.close()));
    await store.close();
  };

  const sync = {
    async changed(
      customer: string | readonly string[],
      {
        providers,
        transaction,
      }: { providers?: readonly string[] | undefined; transaction?: PostgresTransaction | undefined } = {},
    ) {
      const customers = typeof customer === 'string' ? [customer] : customer;
      if (!Array.isArray(customers)) {
        throw rejectArguments('changed', [
          { path: 'customer', message: 'must be a string or a list of strings' },
        ]);
      }
      const isOne = typeof customer === 'string';
      checkKeys('changed', customers, (index) => (isOne ? 'customer' : `customer[${index}]`));
      const targets = named('changed', providers);
      const unique: readonly string[] = [...new Set(customers)];
      const enqueue = async (): Promise<void> => {
        for (const { queue } of targets) await enqueueSync(queue, unique);
      };
      if (!transaction) return enqueue();
      if (typeof Object(transaction).query !== 'function') {
        throw rejectOptions([{ path: 'transaction', message: 'must be a client of pg' }]);
      }
      if (!engine.inTransaction) {
        throw rejectOptions([
          { path: 'transaction', message: `needs a PostgreSQL store, not a ${store.kind} one` },
        ]);
      }
      // What a queue does once, when it is opened, must not be part of the caller's transaction.
      await Promise.all(targets.map(({ queue }) => queue.waitUntilReady()));
      return engine.inTransaction(transaction, enqueue);
    },

    async work({ signal }: { signal?: AbortSignal | undefined } = {}) {
      const { providers, runsQueue } = open();
      await engine.check({ maxClockSkewMs: Math.floor(leaseMs / 4) });
      if (settings.changedSince) await startFollowing(runsQueue);
      const stopping = new AbortController();
      const context = { settings, providers, queue: runsQueue, tuning, closing: stopping.signal };
      const runs = createRunProcessor(context, emit);
      const workers = startWorkers(engine, settings, [...providers.values()], runs, emit, tuning);
      await Promise.all(workers.map((worker) => worker.waitUntilReady()));
      let stopped: Promise<void> | undefined;
      const stop = (): Promise<void> => {
        stopping.abort();
        stopped ??= Promise.all(workers.map((worker) => worker.close())).then(() => {
          workings.delete(working);
          signal?.removeEventListener('abort', stop);
        });
        return stopped;
      };
      const working: Working = { close: stop, [Symbol.asyncDispose]: stop };
      workings.add(working);
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) await stop();
      return working;
    },

    async status() {
      const all = named('status', undefined);
      const statuses = await Promise.all(all.map(providerStatus));
      return Object.fromEntries(all.map(({ key }, index) => [key, statuses[index]]));
    },

    async find(customer: string) {
      checkKey('find', customer);
      const all = named('find', undefined);
      const states = await Promise.all(all.map((provider) => customerState(provider, customer)));
      return Object.fromEntries(all.map(({ key }, index) => [key, states[index]]));
    },

    parked: (provider: string) => providerOf('parked', provider).entries.parked(),

    async retry(provider: string, which: string | { readonly code?: ParkCode }) {
      const { queue, entries } = providerOf('retry', provider);
      const retryOne = async (customer: string): Promise<number> => {
        await enqueueSync(queue, [customer]);
        return Number(await entries.remove(customer));
      };
      if (typeof which === 'string') {
        checkKey('retry', which);
        const entry = await entries.get(which);
        return entry && 'parked' in entry ? retryOne(which) : 0;
      }
      const customers: string[] = [];
      for await (const { customer, code } of entries.parked()) {
        if (which.code === undefined || which.code === code) customers.push(customer);
      }
      let retried = 0;
      for (const customer of customers) retried += await retryOne(customer);
      return retried;
    },

    async dismiss(provider: string, customer: string) {
      checkKey('dismiss', customer);
      await providerOf('dismiss', provider).entries.remove(customer);
    },

    async pause(provider?: string) {
      await Promise.all(
        named('pause', provider === undefined ? undefined : [provider]).map(({ queue }) => queue.pause()),
      );
    },

    async resume(provider?: string) {
      const resumed = named('resume', provider === undefined ? undefined : [provider]);
      await Promise.all(
        resumed.map(async ({ queue }) => {
          await queue.removeRateLimitKey();
          await queue.resume();
        }),
      );
    },

    backfill: (given?: { providers?: readonly string[] }) => startRun('backfill', given),
    sweep: (given?: { providers?: readonly string[]; repair?: boolean }) => startRun('sweep', given),
    runs: async () => open().runs.list(),
    queues: () => open().queues,
    close: () => (closing ??= close()),
    [Symbol.asyncDispose]: () => (closing ??= close()),
  };
  // The code knows the providers' keys only at run time.
  return sync as unknown as CustomerSync<Given>;
}

interface Opened {
  readonly providers: ReadonlyMap<string, ProviderQueues>;
  readonly runsQueue: Queue;
  readonly queues: readonly Queue[];
  readonly runs: ReturnType<typeof createRuns>;
}
