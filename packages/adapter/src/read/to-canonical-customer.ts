import { fieldKinds } from '../customer/canonical-patch.js';
import { redactCustomerWhenInspected, type Customer } from '../customer/customer.js';
import type { FieldKind } from '../customer/value-types.js';
import { canonicalCapability, type Capabilities } from '../provider/capabilities.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';
import { getProperty } from '../util/property.js';
import { toCanonicalValue } from './to-canonical-value.js';

/** A field of the canonical customer, and the provider's name of it in what it reports. */
interface Reading {
  readonly field: string;
  readonly kind: FieldKind;
  readonly name: string;
}

/** Made once for each provider. */
const readings = new WeakMap<Capabilities, readonly Reading[]>();

function readingsOf(capabilities: Capabilities): readonly Reading[] {
  let known = readings.get(capabilities);
  if (!known) {
    const { createdAt, updatedAt } = capabilities.reported;
    const canonical = Object.entries(fieldKinds).map(([field, kind]) => {
      const capability = canonicalCapability(capabilities, field);
      return { field, kind, name: capability?.from ?? capability?.to };
    });
    known = [
      ...canonical,
      { field: 'createdAt', kind: 'text' as const, name: createdAt },
      { field: 'updatedAt', kind: 'text' as const, name: updatedAt },
    ].filter((reading): reading is Reading => reading.name !== undefined);
    readings.set(capabilities, known);
  }
  return known;
}

/**
 * Converts a provider's response to a canonical customer, by the same capabilities that map an update. `failed` names
 * the fields whose reader threw. Throws if the response is not a customer.
 */
export function toCanonicalCustomer(
  key: string,
  { capabilities, read }: Pick<CustomerProvider, 'capabilities' | 'read'>,
  raw: RawCustomer,
): { customer: Customer<RawCustomer>; failed: readonly string[] } {
  if (typeof raw.id !== 'string' || raw.id === '') throw new TypeError('no customer');
  const customer: Record<string, unknown> = { provider: key, id: raw.id };
  const failed: string[] = [];
  for (const { field, kind, name } of readingsOf(capabilities)) {
    try {
      const value = toCanonicalValue(read, kind, getProperty(raw, name));
      if (value !== undefined) customer[field] = value;
    } catch {
      failed.push(field);
    }
  }
  customer['raw'] = raw;
  return { customer: redactCustomerWhenInspected(customer as unknown as Customer<RawCustomer>), failed };
}
