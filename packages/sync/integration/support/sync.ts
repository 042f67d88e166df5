import { createCustomerAdapter, type CustomerAdapter, type Providers } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createYunoClient } from '@customer-bridge/yuno-client';
import type { CustomerSync, ProviderSync } from '../../src/customer-sync.js';
import type { SyncEvent } from '../../src/events.js';
import type { Tuning } from '../../src/tuning.js';
import { createSync, defaultTuning } from './dist.ts';
import { openStore, type Place } from './stores.ts';

/** All that a process needs to know for its part of a sync. */
export interface Part {
  readonly place: Place;
  readonly yunoUrl: string;
  readonly kunacoreUrl: string;
  readonly tableUrl: string;
  readonly provider?: Partial<ProviderSync>;
  readonly tuning?: Partial<Tuning>;
  readonly leaseMs?: number;
}

/** A customer as the table's server gives it. */
interface Loaded {
  readonly yunoId: string;
  readonly kunacoreId: string;
  readonly email: string;
  readonly firstName?: string;
}

function createAdapter({ yunoUrl, kunacoreUrl }: Part) {
  return createCustomerAdapter({
    yuno: yunoProvider(
      createYunoClient({ baseUrl: yunoUrl, publicApiKey: 'a-public-key', privateSecretKey: 'a-private-key' }),
    ),
    kunacore: kunacoreProvider(
      createKunaCoreClient({ baseUrl: kunacoreUrl, auth: { apiKey: 'an-api-key' } }),
    ),
  });
}

type Given =
  ReturnType<typeof createAdapter> extends CustomerAdapter<infer Of extends Providers> ? Of : never;
export type TestSync = CustomerSync<Given>;

/** Opens the store of a part, and a sync on it. */
export async function openSync(part: Part, onEvent?: (event: SyncEvent) => void): Promise<TestSync> {
  const provider = { ratePerSecond: 2_000, ...part.provider };
  return createSync<Given>(
    {
      customers: createAdapter(part),
      store: await openStore(part.place),
      providers: { yuno: provider, kunacore: provider },
      leaseMs: part.leaseMs,
      load: async (customer) => {
        const loaded = (await read(`${part.tableUrl}/${encodeURIComponent(customer)}`)) as Loaded | null;
        if (!loaded) return null;
        const { yunoId, kunacoreId, email, firstName } = loaded;
        return { ids: { yuno: yunoId, kunacore: kunacoreId }, patch: { email, firstName } };
      },
      list: async (cursor) =>
        (await read(`${part.tableUrl}/${cursor === undefined ? '' : `?cursor=${cursor}`}`)) as {
          customers: string[];
          next?: string;
        },
      onEvent,
    },
    { ...defaultTuning, ...part.tuning },
  );
}

const read = async (url: string): Promise<unknown> => (await fetch(url)).json();

/** Waits until nothing is to be done any more. */
export async function idle(sync: TestSync, timeoutMs = 120_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  for (let quiet = 0; quiet < 2;) {
    const all = Object.values(await sync.status());
    quiet = all.every((of) => of!.waiting + of!.working + of!.delayed === 0) ? quiet + 1 : 0;
    if (performance.now() > end) throw new Error(`Not idle: ${JSON.stringify(all)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
