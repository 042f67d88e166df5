import { redactResultWhenShown } from './customer/customer.js';
import type { CustomerAdapter } from './customer-adapter.js';
import { parseAdapterOptions, type AdapterOptions } from './input/options.js';
import { parseArguments, parseId } from './input/parse-arguments.js';
import { planUpdate, toPlan, type PlannedUpdate } from './plan/plan.js';
import type { Providers } from './provider/customer-provider.js';
import { createRegistry, getProvider } from './provider/registry.js';
import { getCustomer } from './read/get-customer.js';
import { reconcile } from './read/reconcile.js';
import { createCustomerQueue } from './update/customer-queue.js';
import { executeUpdate, rejectLoss } from './update/execute-update.js';
import { createSentLog } from './update/sent-log.js';
import { parseUpdateAllOptions } from './update/update-all-options.js';
import { updateAll } from './update/update-all.js';

/**
 * Creates an adapter for some providers, under keys that you choose: `{ yuno }`, `{ yunoBR, yunoMX, kunacore }`.
 *
 * @throws {@link BridgeError} with code `configuration`, naming each key whose value is not a provider.
 * @example
 * ```ts
 * const customers = createCustomerAdapter({ yuno: yunoProvider(yuno), kunacore: kunacoreProvider(kunacore) });
 * ```
 */
export function createCustomerAdapter<Given extends Providers>(providers: Given): CustomerAdapter<Given> {
  const registry = createRegistry(providers);
  const queue = createCustomerQueue();
  const log = createSentLog();

  /** Parses the arguments of a call with a patch for one provider, and plans its update. */
  const prepare = (
    key: string,
    id: string,
    patch: unknown,
    given: unknown,
  ): { planned: PlannedUpdate; options: AdapterOptions } => {
    const provider = getProvider(registry, key);
    const options = parseAdapterOptions(given);
    const changes = parseArguments(registry, provider, id, patch, options);
    return { options, planned: planUpdate(key, provider, id, changes, options) };
  };

  const adapter = {
    plan: (key: string, id: string, patch: unknown, options?: unknown) =>
      toPlan(prepare(key, id, patch, options).planned),

    update: async (key: string, id: string, patch: unknown, given?: unknown) => {
      const { planned, options } = prepare(key, id, patch, given);
      rejectLoss(planned, options);
      const sequence = log.nextSequence();
      const updated = await queue.enqueue(planned, options, (left) =>
        executeUpdate(log, sequence, planned, left),
      );
      return redactResultWhenShown(updated);
    },

    updateAll: async (ids: unknown, patch: unknown, options?: unknown) =>
      updateAll({ registry, queue, log }, ids, patch, parseUpdateAllOptions(options)),

    get: async (key: string, id: string, given?: unknown) => {
      const provider = getProvider(registry, key);
      const options = parseAdapterOptions(given);
      return getCustomer(key, provider, parseId(provider, id), options);
    },

    reconcile: async (key: string, id: string, patch: unknown, given?: unknown) => {
      const { planned, options } = prepare(key, id, patch, given);
      return reconcile(planned, await getCustomer(key, planned.provider, id, options));
    },
  } satisfies Record<keyof CustomerAdapter<Given>, unknown>;
  // The code knows a provider by its interface alone; CustomerAdapter adds the types of each of the caller's keys.
  return adapter as unknown as CustomerAdapter<Given>;
}
