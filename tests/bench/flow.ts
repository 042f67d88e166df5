import { globSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCustomerAdapter } from '../../packages/adapter/dist/index.js';
import { kunacoreProvider } from '../../packages/adapter/dist/providers/kunacore.js';
import { yunoProvider } from '../../packages/adapter/dist/providers/yuno.js';
import { createKunaCoreClient } from '../../packages/kunacore-client/dist/index.js';
import { createCustomerSync, type SyncStore } from '../../packages/sync/dist/index.js';
import { openLocalStore } from '../../packages/sync/dist/stores/local/local.js';
import { openRedisStore } from '../../packages/sync/dist/stores/redis/redis.js';
import { startRedis } from '../../packages/sync/integration/support/servers.ts';
import { createYunoClient } from '../../packages/yuno-client/dist/index.js';
import { temporaryFolder } from '../../scripts/lib/temporary-folder.ts';
import {
  createHangingProvider,
  createLimitedProvider,
  type LimitedProvider,
} from './kit/limited-provider.ts';
import type { Measurement, Row } from './kit/measurement.ts';
import { rounded } from './kit/statistics.ts';

const perSecond = 50;
const latencyMs = 60;
const inFlight = 64;
const patch = { email: 'ana@example.com' };

type Fetch = LimitedProvider['fetch'];
type Customers = ReturnType<typeof createCustomers>;

function createCustomers(
  fetches: { readonly yuno: Fetch; readonly kunacore: Fetch },
  maxConcurrent?: number,
) {
  const keys = { publicApiKey: 'public', privateSecretKey: 'secret' };
  const server = { baseUrl: 'https://kunacore.example.com', auth: { apiKey: 'key' } };
  const yuno = createYunoClient({ ...keys, fetch: fetches.yuno, maxConcurrent });
  const kunacore = createKunaCoreClient({ ...server, fetch: fetches.kunacore, maxConcurrent });
  return createCustomerAdapter({ yuno: yunoProvider(yuno), kunacore: kunacoreProvider(kunacore) });
}

const limitedYuno = (): LimitedProvider =>
  createLimitedProvider(perSecond, latencyMs, (url, body) => ({
    ...(body as object),
    id: url.split('/').at(-1),
  }));
const limitedKunacore = (): LimitedProvider =>
  createLimitedProvider(perSecond, latencyMs, (_url, body) => ({ data: body }));

/** Changes so many customers, as one program would; ends early when it is told to. */
type Program = (
  customers: Customers,
  ids: readonly string[],
  until: AbortSignal,
  onApplied: () => void,
) => Promise<void>;

const updateAll: Program = async (customers, ids, until, onApplied) => {
  const left = ids.values();
  const onResult = (_provider: string, { status }: { readonly status: string }): unknown =>
    status === 'applied' && onApplied();
  const lane = async (): Promise<void> => {
    for (const id of left) {
      if (until.aborted) return;
      await customers.updateAll({ yuno: id, kunacore: id }, patch, { onResult, signal: until });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
};

const syncOn =
  (store: SyncStore): Program =>
  async (customers, ids, until, onApplied) => {
    let left = ids.length * 2;
    const done = new AbortController();
    const sync = createCustomerSync({
      customers,
      store,
      providers: { yuno: { ratePerSecond: perSecond }, kunacore: { ratePerSecond: perSecond } },
      load: async (id) => ({ ids: { yuno: id, kunacore: id }, patch }),
      onEvent: ({ type }) => {
        if (type !== 'applied') return;
        onApplied();
        if (--left === 0) done.abort();
      },
    });
    await sync.changed(ids);
    await sync.work();
    const end = AbortSignal.any([done.signal, until]);
    if (!end.aborted) await new Promise((resolve) => end.addEventListener('abort', resolve));
    await sync.close();
  };

/** Both providers have a limit: how much arrives, how often they refuse, and how long it takes. */
async function atTheLimit(
  program: Program,
  ids: readonly string[],
  maxConcurrent?: number,
): Promise<number[]> {
  const [yuno, kunacore] = [limitedYuno(), limitedKunacore()];
  const customers = createCustomers({ yuno: yuno.fetch, kunacore: kunacore.fetch }, maxConcurrent);
  let applied = 0;
  const startedAt = performance.now();
  let endedAt = startedAt;
  // Twice what the limit alone takes.
  const until = AbortSignal.timeout(((ids.length / perSecond) * 2 + 20) * 1000);
  await program(customers, ids, until, () => {
    applied += 1;
    endedAt = performance.now();
  });
  const seconds = rounded((endedAt - startedAt) / 1000);
  return [rounded((applied / ids.length / 2) * 100), yuno.refused + kunacore.refused, seconds];
}

/** One provider never answers: how many requests a second the other one gets. */
async function besideOneThatHangs(
  program: Program,
  ids: readonly string[],
  seconds: number,
  maxConcurrent?: number,
): Promise<number> {
  const [yuno, kunacore] = [createHangingProvider(), limitedKunacore()];
  const customers = createCustomers({ yuno: yuno.fetch, kunacore: kunacore.fetch }, maxConcurrent);
  const until = new AbortController();
  const running = program(customers, ids, until.signal, () => {});
  await Promise.race([running, sleep(seconds * 1000)]);
  const { taken } = kunacore;
  until.abort();
  yuno.end();
  await running;
  return rounded(taken / seconds);
}

/** What a merchant with many customers meets: providers with a limit, and one that hangs. */
export const measurement: Measurement = {
  name: 'flow',
  title: '1,500 customers at two providers that take 50 requests a second each',
  note: 'A change of each customer at both providers, which answer after 60 ms, and what is beyond their limit (a token bucket of one second) with 429 and Retry-After: 1. updateAll: 64 customers under way, clients as they are made without options, or with maxConcurrent: 3, which is 50 a second by 60 ms. sync: ratePerSecond: 50 for each provider. Applied: of 3,000 changes. Last: requests a second that one of the providers gets while the other one never answers.',
  columns: ['applied %', 'refused with 429', 's', 'beside one that hangs: requests/s'],

  async run({ isQuick }) {
    const count = isQuick ? 60 : 1500;
    const ids = Array.from(
      { length: count },
      (_, index) => `94121f98-98f7-4d57-aa5f-${String(index).padStart(12, '0')}`,
    );
    const folder = temporaryFolder('flow');
    const redis = globSync('/usr/bin/redis-server').length > 0 ? await startRedis() : undefined;
    // Each program runs twice, and each run has a store of its own.
    const local = async (run: string): Promise<Program> =>
      syncOn(await openLocalStore(join(folder.path, run)));
    const remote = redis && (async (run: string) => syncOn(await openRedisStore(redis.url, { prefix: run })));
    const programs: readonly PeerProgram[] = [
      { name: 'updateAll', create: async () => updateAll },
      { name: 'updateAll, maxConcurrent: 3', create: async () => updateAll, maxConcurrent: 3 },
      { name: 'sync, local store', create: local },
      { name: 'sync, Redis', create: remote },
    ];
    try {
      // Side by side: they wait much more than they work.
      const limited = await runEach(programs, 'limited', (program, most) => atTheLimit(program, ids, most));
      const seconds = isQuick ? 3 : 30;
      const lanes = await runEach(programs, 'lanes', (program, most) =>
        besideOneThatHangs(program, ids, seconds, most),
      );
      const rows = programs.map(({ name, create }, index): Row =>
        create
          ? { name, isOwn: true, values: [...limited[index]!, lanes[index]] }
          : { name, values: [], problem: 'is not installed; `pnpm test:sync` installs it' },
      );
      return { rows };
    } finally {
      await redis?.stop();
      folder.remove();
    }
  },
};

interface PeerProgram {
  readonly name: string;
  /** Opens what it needs; absent where that is not installed. */
  readonly create: ((run: string) => Promise<Program>) | undefined;
  readonly maxConcurrent?: number;
}

async function runEach<Value>(
  programs: readonly PeerProgram[],
  name: string,
  run: (program: Program, maxConcurrent: number | undefined) => Promise<Value>,
): Promise<(Value | undefined)[]> {
  const ready = await Promise.all(programs.map(({ create }) => create?.(name)));
  return Promise.all(ready.map((program, index) => program && run(program, programs[index]!.maxConcurrent)));
}
