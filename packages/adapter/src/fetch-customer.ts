import { refusal } from '@customer-bridge/http';
import { asBridgeError } from './as-bridge-error.js';
import { callOptions, type AdapterOptions } from './options.js';
import type { CustomerProvider, RawCustomer } from './provider.js';

/** What the provider answers about a customer; throws `configuration` where it cannot be read at all. */
export async function fetchCustomer(
  provider: CustomerProvider,
  id: string,
  options: AdapterOptions,
): Promise<RawCustomer> {
  if (!provider.get) {
    throw refusal('configuration', provider.name, undefined, [
      { path: 'get', message: 'is not offered by this provider' },
    ]);
  }
  try {
    return await provider.get(id, callOptions(options));
  } catch (error) {
    throw asBridgeError(provider, error);
  }
}
