import { fieldKinds } from '../customer/canonical-patch.js';
import { redactCustomerWhenInspected, type Customer } from '../customer/customer.js';
import type { FieldKind } from '../customer/field-kind.js';
import { canonicalCapability } from '../provider/capabilities.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';
import { getProperty } from '../util/property.js';
import { toCanonicalValue } from './to-canonical-value.js';

const canonicalFields = Object.entries(fieldKinds);

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
  const add = (field: string, kind: FieldKind, name: string | undefined): void => {
    if (name === undefined) return;
    try {
      const value = toCanonicalValue(read, kind, getProperty(raw, name));
      if (value !== undefined) customer[field] = value;
    } catch {
      failed.push(field);
    }
  };
  for (const [field, kind] of canonicalFields) {
    const capability = canonicalCapability(capabilities, field);
    add(field, kind, capability?.from ?? capability?.to);
  }
  add('createdAt', 'text', capabilities.reported.createdAt);
  add('updatedAt', 'text', capabilities.reported.updatedAt);
  customer['raw'] = raw;
  return { customer: redactCustomerWhenInspected(customer as unknown as Customer<RawCustomer>), failed };
}
