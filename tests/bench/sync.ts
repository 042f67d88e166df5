import { globSync } from 'node:fs';
import { createCustomerAdapter } from '../../packages/adapter/dist/index.js';
import { yunoProvider } from '../../packages/adapter/dist/providers/yuno.js';
import { createCustomerSync, type SyncStore } from '../../packages/sync/dist/index.js';
import { openPostgresStore } from '../../packages/sync/dist/stores/postgres/postgres.js';
import { openRedisStore } from '../../packages/sync/dist/stores/redis/redis.js';
import { startPostgres, startRedis } from '../../packages/sync/integration/support/servers.ts';
import { createYunoClient } from '../../packages/yuno-client/dist/index.js';
import type { Measurement, Row } from './kit/measurement.ts';
import { median, rounded } from './kit/statistics.ts';

const jobs = 3_000;
const rounds = 5;
const concurrency = 16;
const ratePerSecond = 10_000;
const id = '94121f98-98f7-4d57-aa5f-228401d35b12';
const patch = { email: 'ana@example.com' };

const answer = JSON.stringify({ id, ...patch });
const fetch = async (): Promise<Response> =>
  new Response(answer, { status: 200, headers: { 'content-type': 'application/json' } });
const yuno = createYunoClient({ publicApiKey: 'public', privateSecretKey: 'secret', fetch });
const customers = createCustomerAdapter({ yuno: yunoProvider(yuno) });
const load = async () => ({ ids: { yuno: id }, patch });
const keys = Array.from({ length: jobs }, (_, index) => `customer-${index}`);

/** CPU microseconds for each job while a worker drains a queue. */
async function drain(start: (onDone: () => void) => Promise<() => Promise<void>>): Promise<number> {
  let done = 0;
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const before = process.cpuUsage();
  const stop = await start(() => ++done === jobs && finish());
  await finished;
  const { user, system } = process.cpuUsage(before);
  await stop();
  return (user + system) / jobs;
}

async function ours(store: SyncStore): Promise<number> {
  let onDone = (): void => {};
  const sync = createCustomerSync({
    customers,
    store: { ...store, close: async () => {} },
    providers: { yuno: { ratePerSecond, concurrency } },
    load,
    onEvent: ({ type }) => type === 'applied' && onDone(),
  });
  await sync.changed(keys);
  const cost = await drain(async (told) => {
    onDone = told;
    const working = await sync.work();
    return () => working.close();
  });
  await sync.close();
  return cost;
}

async function plain({ engine }: SyncStore): Promise<number> {
  const name = 'plain';
  const queue = engine.createQueue(name);
  const job = (customer: string) => ({
    name: 'update',
    data: { customer },
    opts: { removeOnComplete: true, attempts: 10, deduplication: { id: customer } },
  });
  await queue.addBulk(keys.map(job));
  const cost = await drain(async (onDone) => {
    const process = async (): Promise<void> => {
      const desired = await load();
      await customers.update('yuno', desired.ids.yuno, desired.patch, { maxAttempts: 1 });
      onDone();
    };
    const limiter = { max: ratePerSecond / 10, duration: 100 };
    const worker = engine.createWorker(name, process, { concurrency, limiter, lockDuration: 60_000 });
    await worker.waitUntilReady();
    return () => worker.close();
  });
  await queue.close();
  return cost;
}

const servers = [
  {
    name: 'Redis',
    program: '/usr/bin/redis-server',
    start: startRedis,
    open: (url: string) => openRedisStore(url),
  },
  {
    name: 'PostgreSQL',
    program: '/usr/lib/postgresql/*/bin/postgres',
    start: startPostgres,
    open: (url: string) => openPostgresStore(url, { migrate: true }),
  },
];

/** What one customer costs a worker: the sync beside a plain BullMQ worker that calls the same adapter. */
export const measurement: Measurement = {
  name: 'sync',
  title: 'One customer in the sync',
  note: "Microseconds of the worker's own CPU, with the same store, limit and adapter; the provider is a stub. A multiple is taken within a round.",
  columns: ['plain worker', 'sync', 'x plain worker'],
  isSlow: true,

  async run() {
    const rows: Row[] = [];
    for (const { name, program, start, open } of servers) {
      if (globSync(program).length === 0) {
        rows.push({ name, values: [], problem: 'is not installed; `pnpm test:sync` installs it' });
        continue;
      }
      const server = await start();
      const store = await open(server.url);
      const costs: { own: number; bare: number }[] = [];
      // They take turns: whatever else the machine does meets both alike. The first round warms up.
      for (let round = -1; round < rounds; round++) {
        const cost = { bare: await plain(store), own: await ours(store) };
        if (round >= 0) costs.push(cost);
      }
      const [bare, own] = [median(costs.map((cost) => cost.bare)), median(costs.map((cost) => cost.own))];
      const ratio = median(costs.map((cost) => cost.own / cost.bare));
      rows.push({ name, isOwn: true, values: [Math.round(bare), Math.round(own), rounded(ratio)] });
      await store.close();
      await server.stop();
    }
    return { rows };
  },
};
