import { createTunedSync } from '../../dist/create-tuned-sync.js';
import { defaultTuning } from '../../dist/tuning.js';
import type { ChangedPage, CustomerPage, CustomerSync, ProviderSync, SyncEvent } from '../../src/index.js';
import type { Tuning } from '../../src/tuning.js';
import { createAdapter, type Given } from '../../test/support/adapter.ts';
import { openStore, type Place } from './stores.ts';
import { sleep } from './wait.ts';
import type { Row, Environment } from './environment.ts';

/** All that a process needs to know for its part of a sync. */
export interface Part extends Readonly<Environment['urls']> {
  readonly place: Place;
  readonly provider?: Partial<ProviderSync>;
  readonly tuning?: Partial<Tuning>;
  readonly leaseMs?: number;
  /** Whether it asks for changes by itself. */
  readonly follows?: boolean;
}

export type TestSync = CustomerSync<Given>;

/** Opens the store of a part, and a sync on it. */
export async function openSync(part: Part, onEvent?: (event: SyncEvent) => void): Promise<TestSync> {
  const provider = { ratePerSecond: 2_000, ...part.provider };
  const read = async <Answer>(path: string, cursor = ''): Promise<Answer> =>
    (await fetch(`${part.tableUrl}/${path}?cursor=${cursor}`)).json() as Promise<Answer>;
  return createTunedSync<Given>(
    {
      customers: createAdapter({ baseUrl: part.yunoUrl }, { baseUrl: part.kunacoreUrl }),
      store: await openStore(part.place),
      providers: { yuno: provider, kunacore: provider },
      leaseMs: part.leaseMs,
      load: async (customer) => {
        const row = await read<Row | null>(encodeURIComponent(customer));
        if (!row) return null;
        const { yunoId, kunacoreId, email, firstName } = row;
        return { ids: { yuno: yunoId, kunacore: kunacoreId }, patch: { email, firstName } };
      },
      list: (cursor) => read<CustomerPage>('customers', cursor),
      changedSince: part.follows ? (cursor) => read<ChangedPage>('changes', cursor) : undefined,
      onEvent,
    },
    { ...defaultTuning, ...part.tuning },
  );
}

/** Waits until nothing is to be done any more. */
export async function idle(sync: TestSync, timeoutMs = 120_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  for (let quiet = 0; quiet < 2;) {
    const all = Object.values(await sync.status());
    quiet = all.every((of) => of!.waiting + of!.working + of!.delayed === 0) ? quiet + 1 : 0;
    if (performance.now() > end) throw new Error(`Not idle: ${JSON.stringify(all)}`);
    await sleep(100);
  }
}
