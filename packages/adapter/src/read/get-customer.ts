import { rejectInput } from '@customer-bridge/http';
import type { Customer } from '../customer/customer.js';
import { toCallOptions, type AdapterOptions } from '../input/options.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';
import { toReadError } from '../provider/provider-error.js';
import { toCanonicalCustomer } from './to-canonical-customer.js';

/** Reads a customer; throws `configuration` if the provider has no way to read one. */
export async function getCustomer(
  key: string,
  provider: CustomerProvider,
  id: string,
  options: AdapterOptions,
): Promise<Customer<RawCustomer>> {
  if (!provider.get) {
    throw rejectInput('configuration', provider.name, undefined, [
      { path: 'get', message: 'is not offered by this provider' },
    ]);
  }
  try {
    const raw = await provider.get(id, toCallOptions(options));
    const { customer, failed } = toCanonicalCustomer(key, provider, raw);
    if (failed.length === 0) return customer;
    throw toReadError(provider, undefined, `the provider's own reader failed at ${failed.join(', ')}`);
  } catch (error) {
    throw toReadError(provider, error);
  }
}
