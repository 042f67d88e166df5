import type { Providers } from '@customer-bridge/adapter';
import type { CustomerSync, Run, RunOptions, SyncOptions, Working } from './customer-sync.js';
import { createEmit } from './events.js';
import { customerKeyIssue } from './input/customer-key.js';
import { parseOptions } from './input/options.js';
import { rejectArguments, rejectOption } from './input/reject.js';
import { customerState } from './inspect/customer-state.js';
import { providerStatus } from './inspect/provider-status.js';
import { createProviderQueues, type ProviderQueues } from './provider-queues.js';
import { enqueueSync } from './queue/enqueue.js';
import { runsQueueName } from './queue/job.js';
import { startFollowing } from './runs/follow.js';
import { createRunProcessor } from './runs/process-run.js';
import { createRuns } from './runs/runs.js';
import type { Tuning } from './tuning.js';
import { describeError } from './work/failure.js';
import { startWorkers } from './work/start-workers.js';

/** Creates a sync with limits of its own; see `createCustomerSync`. */
export function createTunedSync<Given extends Providers>(
  options: SyncOptions<Given>,
  tuning: Tuning,
): CustomerSync<Given> {
  const settings = parseOptions(options);
  const { store, leaseMs } = settings;
  const { engine } = store;
  const emit = createEmit(settings.onEvent);
  const workings = new Set<Working>();
  let opened: ReturnType<typeof openQueues> | undefined;
  let closing: Promise<void> | undefined;

  /** Opens the queues with the first call. */
  function open(): ReturnType<typeof openQueues> {
    if (closing) throw rejectOption('store', 'is closed: close() was called');
    return (opened ??= openQueues());
  }

  function openQueues() {
    const providers = new Map(
      [...settings.providers].map(([key, of]) => [key, createProviderQueues(engine, key, of)] as const),
    );
    const runsQueue = engine.createQueue(runsQueueName);
    const ofProviders = [...providers.values()].flatMap(({ queue, parkedQueue }) => [queue, parkedQueue]);
    const queues = [...ofProviders, runsQueue];
    for (const queue of queues) {
      queue.on('error', (error) => emit({ type: 'error', error: `store: ${describeError(error)}` }));
    }
    return { providers, runsQueue, queues, runs: createRuns(runsQueue, tuning) };
  }

  /** The providers with these keys, or all of them. */
  function named(operation: string, keys?: readonly string[]): readonly ProviderQueues[] {
    const known = [...settings.providers.keys()];
    if (keys?.some((key) => !known.includes(key))) {
      const message = `is not a provider of this sync; it has ${known.join(', ')}`;
      throw rejectArguments(operation, [{ path: 'provider', message }]);
    }
    const { providers } = open();
    return (keys ?? known).map((key) => providers.get(key)!);
  }

  const oneOrAll = (operation: string, key: string | undefined): readonly ProviderQueues[] =>
    named(operation, key === undefined ? undefined : [key]);

  const theOne = (operation: string, key: string): ProviderQueues => named(operation, [key])[0]!;

  async function ofEach<Value>(
    operation: string,
    read: (provider: ProviderQueues) => Promise<Value>,
  ): Promise<Record<string, Value>> {
    const all = named(operation);
    const values = await Promise.all(all.map(read));
    return Object.fromEntries(all.map(({ key }, index) => [key, values[index]!]));
  }

  function checkKey(operation: string, customer: unknown): void {
    const issue = customerKeyIssue(customer, 'customer');
    if (issue) throw rejectArguments(operation, [issue]);
  }

  function checkKeys(operation: string, customers: readonly unknown[]): void {
    if (!Array.isArray(customers)) {
      const message = 'must be a string or a list of strings';
      throw rejectArguments(operation, [{ path: 'customer', message }]);
    }
    const issues = customers.flatMap((key, index) => customerKeyIssue(key, `customer[${index}]`) ?? []);
    if (issues.length > 0) throw rejectArguments(operation, issues.slice(0, 20));
  }

  async function startRun(
    kind: 'backfill' | 'sweep',
    { providers, repair = false }: RunOptions<Providers> & { readonly repair?: boolean | undefined } = {},
  ): Promise<Run> {
    if (!settings.list) throw rejectOption('list', `is missing: ${kind} needs it`);
    const keys = named(kind, providers).map(({ key }) => key);
    return open().runs.start(kind, keys, repair);
  }

  async function closeAll(): Promise<void> {
    await Promise.all([...workings].map((working) => working.close()));
    await Promise.all((opened?.queues ?? []).map((queue) => queue.close()));
    await store.close();
  }
  const close = (): Promise<void> => (closing ??= closeAll());

  const sync: CustomerSync<Providers> = {
    async changed(customer, { providers, transaction } = {}) {
      if (typeof customer === 'string') checkKey('changed', customer);
      else checkKeys('changed', customer);
      if (transaction && typeof Object(transaction).query !== 'function') {
        throw rejectOption('transaction', 'must be a client of pg');
      }
      if (transaction && !engine.inTransaction) {
        throw rejectOption('transaction', `needs a PostgreSQL store, not a ${store.kind} one`);
      }
      const targets = named('changed', providers);
      const unique = [...new Set([customer].flat())];
      const enqueue = async (): Promise<void> => {
        for (const { queue } of targets) await enqueueSync(queue, unique);
      };
      if (!transaction) return enqueue();
      // What a queue does once, when it is opened, must not be part of the caller's transaction.
      await Promise.all(targets.map(({ queue }) => queue.waitUntilReady()));
      return engine.inTransaction!(transaction, enqueue);
    },

    async work({ signal } = {}) {
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

    status: () => ofEach('status', providerStatus),

    async find(customer) {
      checkKey('find', customer);
      return ofEach('find', (provider) => customerState(provider, customer));
    },

    parked: (provider) => theOne('parked', provider).entries.parked(),

    async retry(provider, which) {
      const { queue, entries } = theOne('retry', provider);
      const customers: string[] = [];
      if (typeof which === 'string') {
        checkKey('retry', which);
        const entry = await entries.get(which);
        if (entry && 'parked' in entry) customers.push(which);
      } else {
        for await (const { customer, code } of entries.parked()) {
          if (which.code === undefined || which.code === code) customers.push(customer);
        }
      }
      let retried = 0;
      for (const customer of customers) {
        await enqueueSync(queue, [customer]);
        retried += Number(await entries.remove(customer));
      }
      return retried;
    },

    async dismiss(provider, customer) {
      checkKey('dismiss', customer);
      await theOne('dismiss', provider).entries.remove(customer);
    },

    async pause(provider) {
      await Promise.all(oneOrAll('pause', provider).map(({ queue }) => queue.pause()));
    },

    async resume(provider) {
      for (const { queue } of oneOrAll('resume', provider)) {
        await queue.removeRateLimitKey();
        await queue.resume();
      }
    },

    backfill: (given) => startRun('backfill', given),
    sweep: (given) => startRun('sweep', given),
    runs: async () => open().runs.list(),
    queues: () => open().queues,
    close,
    [Symbol.asyncDispose]: close,
  };
  // The code knows the providers' keys only at run time.
  return sync as unknown as CustomerSync<Given>;
}
