// What every process of the example has in common: the worker, and the command customer-bridge-sync.
import { createCustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createCustomerSync, type ChangedPage, type SyncStore } from '@customer-bridge/sync';
import { createYunoClient } from '@customer-bridge/yuno-client';

const { STORE, STORE_AT = '', TABLE = '', YUNO = '', KUNACORE = '' } = process.env;

async function openStore(): Promise<SyncStore> {
  if (STORE === 'redis') return (await import('@customer-bridge/sync/redis')).openRedisStore(STORE_AT);
  if (STORE === 'postgres')
    return (await import('@customer-bridge/sync/postgres')).openPostgresStore(STORE_AT);
  return (await import('@customer-bridge/sync/local')).openLocalStore(STORE_AT);
}

/** Stands for a query of your database. */
const query = async <Answer>(path: string): Promise<Answer> =>
  (await fetch(`${TABLE}/${path}`)).json() as Promise<Answer>;

interface Row {
  readonly yunoId: string;
  readonly kunacoreId: string;
  readonly email: string;
}

const yuno = createYunoClient({
  baseUrl: YUNO,
  publicApiKey: 'a-public-key',
  privateSecretKey: 'a-private-key',
});
const kunacore = createKunaCoreClient({ baseUrl: KUNACORE, auth: { apiKey: 'an-api-key' } });

const settings = {
  ratePerSecond: 50,
  // The providers of the example answer late, if at all, within three seconds. Leave it out for real ones.
  settleMs: 3_000,
};

export const sync = createCustomerSync({
  customers: createCustomerAdapter({ yuno: yunoProvider(yuno), kunacore: kunacoreProvider(kunacore) }),
  store: await openStore(),
  providers: { yuno: settings, kunacore: settings },
  load: async (customer) => {
    const row = await query<Row | null>(customer);
    return row && { ids: { yuno: row.yunoId, kunacore: row.kunacoreId }, patch: { email: row.email } };
  },
  changedSince: async (cursor = '0') => query<ChangedPage>(`changes?cursor=${cursor}`),
  // Short, so that the example does not wait a minute for a killed worker. Leave it out.
  leaseMs: 2_000,
});
