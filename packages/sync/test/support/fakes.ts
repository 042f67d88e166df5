import { createCustomerAdapter, type CustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createKunaCoreFake, createYunoFake } from '@customer-bridge/testkit';
import { createYunoClient } from '@customer-bridge/yuno-client';
import type { StoreEngine, SyncStore } from '../../src/stores/store.js';

/** Both fake providers, and an adapter over them. */
export function createFakes() {
  const yuno = createYunoFake();
  const kunacore = createKunaCoreFake();
  const customers = createCustomerAdapter({
    yuno: yunoProvider(
      createYunoClient({
        publicApiKey: 'a-public-key',
        privateSecretKey: 'a-private-key',
        fetch: yuno.fetch,
      }),
    ),
    kunacore: kunacoreProvider(
      createKunaCoreClient({
        baseUrl: 'https://kunacore.example.com',
        auth: { apiKey: 'an-api-key' },
        fetch: kunacore.fetch,
      }),
    ),
  });
  return { yuno, kunacore, customers };
}

export type Fakes = ReturnType<typeof createFakes>;
export type Given = Fakes['customers'] extends CustomerAdapter<infer Providers> ? Providers : never;

/** A store that must not be asked for anything: what is checked before any I/O is checked without it. */
export function createUntouchedStore(): SyncStore {
  const fail = (): never => {
    throw new Error('the store was asked');
  };
  const engine: StoreEngine = { createQueue: fail, createWorker: fail, check: fail };
  return { kind: 'redis', engine, close: async () => {}, [Symbol.asyncDispose]: async () => {} };
}
