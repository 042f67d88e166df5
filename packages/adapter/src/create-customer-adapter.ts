import type { CustomerAdapter } from './customer-adapter.js';
import { fetchCustomer } from './fetch-customer.js';
import { readAdapterOptions, readUpdateAllOptions, type AdapterOptions } from './options.js';
import { draftPlan, type Draft } from './plan.js';
import { providerAt, providerMap } from './provider-map.js';
import type { CustomerProvider, Providers } from './provider.js';
import { readCustomer } from './read-customer.js';
import { readId, readInput } from './read-input.js';
import { compare } from './reconcile.js';
import { updateAll } from './update-all.js';
import { carryOut } from './update.js';

/**
 * Makes an adapter of some providers, under keys of the caller's own: `{ yuno }`, `{ yunoBR, yunoMX, kunacore }`.
 *
 * @throws BridgeError with code `configuration` for what is not a provider.
 */
export function createCustomerAdapter<Given extends Providers>(providers: Given): CustomerAdapter<Given> {
  const map = providerMap(providers);

  /** The checked parts of a call to one provider. */
  const read = (key: string, options: unknown): { provider: CustomerProvider; checked: AdapterOptions } => ({
    provider: providerAt(map, key),
    checked: readAdapterOptions(options),
  });

  const draft = (key: string, id: string, patch: unknown, options: unknown): Draft => {
    const { provider, checked } = read(key, options);
    return draftPlan(key, provider, id, readInput(map, provider, id, patch), checked.validate);
  };

  const adapter = {
    plan: (key: string, id: string, patch: unknown, options?: unknown) => draft(key, id, patch, options).plan,

    update: async (key: string, id: string, patch: unknown, options?: unknown) => {
      const { provider, checked } = read(key, options);
      return carryOut(provider, id, draft(key, id, patch, checked), checked);
    },

    updateAll: async (ids: unknown, patch: unknown, options?: unknown) =>
      updateAll(map, ids, patch, readUpdateAllOptions(options)),

    get: async (key: string, id: string, options?: unknown) => {
      const { provider, checked } = read(key, options);
      return readCustomer(key, provider, await fetchCustomer(provider, readId(provider, id), checked));
    },

    reconcile: async (key: string, id: string, patch: unknown, options?: unknown) => {
      const { provider, checked } = read(key, options);
      const { mapped } = draft(key, id, patch, checked);
      return compare(key, provider, mapped, await fetchCustomer(provider, id, checked));
    },
  } satisfies Record<keyof CustomerAdapter<Given>, unknown>;
  // Inside, a provider is known by its interface alone; CustomerAdapter says what each key of the caller's stands for.
  return adapter as unknown as CustomerAdapter<Given>;
}
