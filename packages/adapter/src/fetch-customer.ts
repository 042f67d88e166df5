import { refusal } from '@customer-bridge/http';
import { asBridgeError } from './as-bridge-error.js';
import type { Customer } from './customer.js';
import { callOptions, type AdapterOptions } from './options.js';
import type { CustomerProvider, RawCustomer } from './provider.js';
import { readCustomer } from './read-customer.js';

/** Reads a customer; throws `configuration` where the provider cannot be read at all. */
export async function fetchCustomer(
  key: string,
  provider: CustomerProvider,
  id: string,
  options: AdapterOptions,
): Promise<Customer<RawCustomer>> {
  if (!provider.get) {
    throw refusal('configuration', provider.name, undefined, [
      { path: 'get', message: 'is not offered by this provider' },
    ]);
  }
  try {
    return readCustomer(key, provider, await provider.get(id, callOptions(options)));
  } catch (error) {
    throw asBridgeError(provider, error);
  }
}
