import type { CustomerAdapter } from './customer-adapter.js';
import { fetchCustomer } from './read/get-customer.js';
import { readAdapterOptions, readUpdateAllOptions, type AdapterOptions } from './input/options.js';
import { createOrder } from './update/customer-queue.js';
import { draftPlan, planOf, type Draft } from './plan/plan.js';
import { providerAt, providerMap } from './provider/registry.js';
import type { Providers } from './provider/customer-provider.js';
import { readId, readInput } from './input/parse-arguments.js';
import { compare } from './read/reconcile.js';
import { createSentLog } from './update/sent-log.js';
import { updateAll } from './update/update-all.js';
import { masksUpdated, refuseLoss, send } from './update/execute-update.js';

/**
 * Makes an adapter of some providers, under keys of the caller's own: `{ yuno }`, `{ yunoBR, yunoMX, kunacore }`.
 *
 * @throws BridgeError with code `configuration` for what is not a provider.
 */
export function createCustomerAdapter<Given extends Providers>(providers: Given): CustomerAdapter<Given> {
  const map = providerMap(providers);
  const order = createOrder();
  const sent = createSentLog();
  const shared = { map, order, sent };

  /** The checked parts of a call that has a patch for one provider. */
  const prepare = (
    key: string,
    id: string,
    patch: unknown,
    given: unknown,
  ): { draft: Draft; options: AdapterOptions } => {
    const provider = providerAt(map, key);
    const options = readAdapterOptions(given);
    const changes = readInput(map, provider, id, patch, options);
    return { options, draft: draftPlan(key, provider, id, changes, options) };
  };

  const adapter = {
    plan: (key: string, id: string, patch: unknown, options?: unknown) =>
      planOf(prepare(key, id, patch, options).draft),

    update: async (key: string, id: string, patch: unknown, given?: unknown) => {
      const { draft, options } = prepare(key, id, patch, given);
      refuseLoss(draft, options);
      const age = sent.nextAge();
      return masksUpdated(await order.inTurn(draft, options, (left) => send(sent, age, draft, left)));
    },

    updateAll: async (ids: unknown, patch: unknown, options?: unknown) =>
      updateAll(shared, ids, patch, readUpdateAllOptions(options)),

    get: async (key: string, id: string, options?: unknown) => {
      const provider = providerAt(map, key);
      const checked = readAdapterOptions(options);
      return fetchCustomer(key, provider, readId(provider, id), checked);
    },

    reconcile: async (key: string, id: string, patch: unknown, given?: unknown) => {
      const { draft, options } = prepare(key, id, patch, given);
      return compare(draft, await fetchCustomer(key, draft.provider, id, options));
    },
  } satisfies Record<keyof CustomerAdapter<Given>, unknown>;
  // Inside, a provider is known by its interface alone; CustomerAdapter says what each key of the caller's stands for.
  return adapter as unknown as CustomerAdapter<Given>;
}
