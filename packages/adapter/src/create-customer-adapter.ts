import type { CustomerAdapter } from './customer-adapter.js';
import { fetchCustomer } from './fetch-customer.js';
import { readAdapterOptions, readUpdateAllOptions, type AdapterOptions } from './options.js';
import { draftPlan, type Draft } from './plan.js';
import { providerAt, providerMap } from './provider-map.js';
import type { CustomerProvider, Providers } from './provider.js';
import { readId, readInput } from './read-input.js';
import { compare } from './reconcile.js';
import { updateAll } from './update-all.js';
import { carryOut } from './update.js';

interface Prepared {
  readonly provider: CustomerProvider;
  readonly checked: AdapterOptions;
  readonly draft: Draft;
}

/**
 * Makes an adapter of some providers, under keys of the caller's own: `{ yuno }`, `{ yunoBR, yunoMX, kunacore }`.
 *
 * @throws BridgeError with code `configuration` for what is not a provider.
 */
export function createCustomerAdapter<Given extends Providers>(providers: Given): CustomerAdapter<Given> {
  const map = providerMap(providers);

  /** The checked parts of a call that has a patch for one provider. */
  const prepare = (key: string, id: string, patch: unknown, options: unknown): Prepared => {
    const provider = providerAt(map, key);
    const checked = readAdapterOptions(options);
    const changes = readInput(map, provider, id, patch);
    return { provider, checked, draft: draftPlan(key, provider, id, changes, checked.validate) };
  };

  const adapter = {
    plan: (key: string, id: string, patch: unknown, options?: unknown) =>
      prepare(key, id, patch, options).draft.plan,

    update: async (key: string, id: string, patch: unknown, options?: unknown) => {
      const { provider, checked, draft } = prepare(key, id, patch, options);
      return carryOut(provider, id, draft, checked);
    },

    updateAll: async (ids: unknown, patch: unknown, options?: unknown) =>
      updateAll(map, ids, patch, readUpdateAllOptions(options)),

    get: async (key: string, id: string, options?: unknown) => {
      const provider = providerAt(map, key);
      const checked = readAdapterOptions(options);
      return fetchCustomer(key, provider, readId(provider, id), checked);
    },

    reconcile: async (key: string, id: string, patch: unknown, options?: unknown) => {
      const { provider, checked, draft } = prepare(key, id, patch, options);
      return compare(provider, draft.mapped, await fetchCustomer(key, provider, id, checked));
    },
  } satisfies Record<keyof CustomerAdapter<Given>, unknown>;
  // Inside, a provider is known by its interface alone; CustomerAdapter says what each key of the caller's stands for.
  return adapter as unknown as CustomerAdapter<Given>;
}
