import type { CustomerAdapter } from './customer-adapter.js';
import { getCustomer } from './read/get-customer.js';
import { parseAdapterOptions, parseUpdateAllOptions, type AdapterOptions } from './input/options.js';
import { createCustomerQueue } from './update/customer-queue.js';
import { planUpdate, toPlan, type PlannedUpdate } from './plan/plan.js';
import { getProvider, createRegistry } from './provider/registry.js';
import type { Providers } from './provider/customer-provider.js';
import { parseId, parseArguments } from './input/parse-arguments.js';
import { reconcile } from './read/reconcile.js';
import { createSentLog } from './update/sent-log.js';
import { updateAll } from './update/update-all.js';
import { redactUpdatedWhenShown, rejectLoss, executeUpdate } from './update/execute-update.js';

/**
 * Makes an adapter of some providers, under keys of the caller's own: `{ yuno }`, `{ yunoBR, yunoMX, kunacore }`.
 *
 * @throws BridgeError with code `configuration` for what is not a provider.
 */
export function createCustomerAdapter<Given extends Providers>(providers: Given): CustomerAdapter<Given> {
  const map = createRegistry(providers);
  const order = createCustomerQueue();
  const sent = createSentLog();
  const shared = { map, order, sent };

  /** The checked parts of a call that has a patch for one provider. */
  const prepare = (
    key: string,
    id: string,
    patch: unknown,
    given: unknown,
  ): { draft: PlannedUpdate; options: AdapterOptions } => {
    const provider = getProvider(map, key);
    const options = parseAdapterOptions(given);
    const changes = parseArguments(map, provider, id, patch, options);
    return { options, draft: planUpdate(key, provider, id, changes, options) };
  };

  const adapter = {
    plan: (key: string, id: string, patch: unknown, options?: unknown) =>
      toPlan(prepare(key, id, patch, options).draft),

    update: async (key: string, id: string, patch: unknown, given?: unknown) => {
      const { draft, options } = prepare(key, id, patch, given);
      rejectLoss(draft, options);
      const age = sent.nextSequence();
      return redactUpdatedWhenShown(
        await order.enqueue(draft, options, (left) => executeUpdate(sent, age, draft, left)),
      );
    },

    updateAll: async (ids: unknown, patch: unknown, options?: unknown) =>
      updateAll(shared, ids, patch, parseUpdateAllOptions(options)),

    get: async (key: string, id: string, options?: unknown) => {
      const provider = getProvider(map, key);
      const checked = parseAdapterOptions(options);
      return getCustomer(key, provider, parseId(provider, id), checked);
    },

    reconcile: async (key: string, id: string, patch: unknown, given?: unknown) => {
      const { draft, options } = prepare(key, id, patch, given);
      return reconcile(draft, await getCustomer(key, draft.provider, id, options));
    },
  } satisfies Record<keyof CustomerAdapter<Given>, unknown>;
  // Inside, a provider is known by its interface alone; CustomerAdapter says what each key of the caller's stands for.
  return adapter as unknown as CustomerAdapter<Given>;
}
