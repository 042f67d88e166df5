import type { Customer, CustomerUpdate, YunoClient } from '@customer-bridge/yuno-client';
import { operations } from '@customer-bridge/yuno-types/operations';
import { customerUpdateSchema } from '@customer-bridge/yuno-types/validators';
import { parseProviderOptions, type ProviderOptions } from '../provider/provider-options.js';
import type { CustomerProvider } from '../provider/customer-provider.js';
import { yunoCapabilities, type YunoCapabilities } from './yuno/capabilities.js';
import { idProblem } from './yuno/id.js';
import { read, write } from './yuno/values.js';

export type { ProviderOptions } from '../provider/provider-options.js';
export { yunoCapabilities, type YunoCapabilities } from './yuno/capabilities.js';

/** The part of Yuno's client that the adapter uses. */
export type YunoCalls = Pick<YunoClient, 'updateCustomer' | 'getCustomer'>;

/**
 * Yuno as a provider of the adapter.
 *
 * @param options `clear: 'null'` once Yuno has confirmed that `null` clears a field; no page says so.
 * @throws BridgeError with code `configuration` for a client or an option that is none.
 */
export function yunoProvider(
  client: YunoCalls,
  options: ProviderOptions = {},
): CustomerProvider<YunoCapabilities, Customer> {
  const { clear } = parseProviderOptions('yuno', client, options);
  const { method, path } = operations.updateCustomer;
  return {
    name: 'yuno',
    operation: 'updateCustomer',
    capabilities: yunoCapabilities,
    write,
    read,
    schema: customerUpdateSchema,
    clear,
    idProblem,
    request: (id, changes) => ({ method, path: path.replace('{id}', id), body: changes }),
    update: (id, changes, call) => client.updateCustomer(id, changes as CustomerUpdate, call),
    get: (id, call) => client.getCustomer(id, call),
  };
}
