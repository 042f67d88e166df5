import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createKunaCoreFake, createYunoFake } from '@customer-bridge/testkit';
import { createYunoClient } from '@customer-bridge/yuno-client';
import { createCustomerAdapter, type Plan } from '../../src/index.js';
import { kunacoreProvider, type ProviderOptions } from '../../src/providers/kunacore.js';
import { yunoProvider } from '../../src/providers/yuno.js';

/** An adapter of both providers over their fakes, and one customer at each. */
export function createTestAdapter(options: ProviderOptions = {}) {
  const yunoFake = createYunoFake();
  const kunacoreFake = createKunaCoreFake();
  const yuno = createYunoClient({
    publicApiKey: 'public',
    privateSecretKey: 'secret',
    fetch: yunoFake.fetch,
    maxAttempts: 1,
  });
  const kunacore = createKunaCoreClient({
    baseUrl: 'https://kunacore.example.com',
    auth: { apiKey: 'key' },
    fetch: kunacoreFake.fetch,
    maxAttempts: 1,
  });
  const providers = { kunacore: kunacoreProvider(kunacore, options), yuno: yunoProvider(yuno, options) };
  const ids = { kunacore: kunacoreFake.seed({}).id, yuno: yunoFake.seed({}).id };
  return {
    customers: createCustomerAdapter(providers),
    providers,
    clients: { kunacore, yuno },
    fakes: { kunacore: kunacoreFake, yuno: yunoFake },
    ids,
    /** How often each provider was called. */
    requests: () => ({ kunacore: kunacoreFake.requests.length, yuno: yunoFake.requests.length }),
    /** A plan for a patch that need not fit the types, as a caller without types would make it. */
    planUntyped: (key: 'kunacore' | 'yuno', patch: unknown, callOptions?: object): Plan =>
      createCustomerAdapter(providers).plan(key, ids[key], patch as object, callOptions),
  };
}

/** The error that a call throws or rejects with. */
export async function catchError(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
}

/** A patch of one field, by its path in a plan: `email`, `providerFields.yuno.gender`. */
export function patchOf(field: string, value: unknown): object {
  const [first = '', ...rest] = field.split('.');
  return { [first]: rest.length === 0 ? value : patchOf(rest.join('.'), value) };
}
