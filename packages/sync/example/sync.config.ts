// What every process of the example has in common: the worker, and the command customer-bridge-sync.
import { createCustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createCustomerSync, type SyncStore } from '@customer-bridge/sync';
import { createYunoClient } from '@customer-bridge/yuno-client';
import { readTable } from './table.ts';

const { STORE = '', STORE_AT = '', TABLE = '', YUNO_URL = '', KUNACORE_URL = '' } = process.env;

async function openStore(): Promise<SyncStore> {
  if (STORE === 'redis') return (await import('@customer-bridge/sync/redis')).openRedisStore(STORE_AT);
  if (STORE === 'postgres') {
    return (await import('@customer-bridge/sync/postgres')).openPostgresStore(STORE_AT, { migrate: true });
  }
  return (await import('@customer-bridge/sync/local')).openLocalStore(STORE_AT);
}

const settings = {
  ratePerSecond: 50,
  // The fakes answer late, if at all, within a second. Leave it out for real providers.
  settleMs: 3_000,
};

export const sync = createCustomerSync({
  customers: createCustomerAdapter({
    yuno: yunoProvider(
      createYunoClient({
        baseUrl: YUNO_URL,
        publicApiKey: 'a-public-key',
        privateSecretKey: 'a-private-key',
      }),
    ),
    kunacore: kunacoreProvider(
      createKunaCoreClient({ baseUrl: KUNACORE_URL, auth: { apiKey: 'an-api-key' } }),
    ),
  }),
  store: await openStore(),
  providers: { yuno: settings, kunacore: settings },
  load: async (customer) => {
    const row = readTable(TABLE).find((found) => found.customer === customer);
    if (!row) return null;
    return { ids: { yuno: row.yunoId, kunacore: row.kunacoreId }, patch: { email: row.email } };
  },
  changedSince: async (cursor = '0') => {
    const rows = readTable(TABLE).filter(({ changed }) => changed > Number(cursor));
    const next = Math.max(Number(cursor), ...rows.map(({ changed }) => changed));
    return { customers: rows.map(({ customer }) => customer), next: `${next}` };
  },
  // Short, so that the example does not wait a minute for a killed worker. Leave it out.
  leaseMs: 2_000,
});
