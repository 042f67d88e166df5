import type { Customer, CustomerUpdate, KunaCoreClient } from '@customer-bridge/kunacore-client';
import { operations } from '@customer-bridge/kunacore-types/operations';
import { customerUpdateSchema } from '@customer-bridge/kunacore-types/validators';
import { kunacoreCapabilities, type KunaCoreCapabilities } from './kunacore/capabilities.js';
import { idProblem } from './kunacore/id.js';
import { read, write } from './kunacore/values.js';
import { parseProviderOptions, type ProviderOptions } from '../provider/provider-options.js';
import type { CustomerProvider } from '../provider/customer-provider.js';

export { kunacoreCapabilities, type KunaCoreCapabilities } from './kunacore/capabilities.js';
export type { ProviderOptions } from '../provider/provider-options.js';

/** The part of KunaCore's client that the adapter uses. */
export type KunaCoreCalls = Pick<KunaCoreClient, 'updateCustomer' | 'getCustomer'>;

/**
 * KunaCore as a provider of the adapter.
 *
 * @param options `clear: 'null'` once KunaCore has confirmed that `null` clears a field; no page says so.
 * @throws BridgeError with code `configuration` for a client or an option that is none.
 */
export function kunacoreProvider(
  client: KunaCoreCalls,
  options: ProviderOptions = {},
): CustomerProvider<KunaCoreCapabilities, Customer> {
  const { clear } = parseProviderOptions('kunacore', client, options);
  const { method, path } = operations.updateCustomer;
  return {
    name: 'kunacore',
    operation: 'updateCustomer',
    capabilities: kunacoreCapabilities,
    write,
    read,
    schema: customerUpdateSchema,
    clear,
    idProblem,
    request: (id, changes) => ({ method, path, body: { id, ...changes } }),
    update: (id, changes, call) => client.updateCustomer(id, changes as Omit<CustomerUpdate, 'id'>, call),
    get: (id, call) => client.getCustomer(id, call),
  };
}
