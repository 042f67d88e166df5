import { canonicalCapability } from '../provider/capabilities.js';
import { redactCustomerWhenInspected, type Customer } from '../customer/customer.js';
import { fieldKinds } from '../customer/canonical-patch.js';
import type { FieldKind } from '../customer/field-kind.js';
import { getProperty } from '../util/property.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';
import { toCanonicalValue } from './to-canonical-value.js';

/** A customer in canonical terms, and the fields that the provider's readers failed at. */
export interface ConvertedCustomer {
  readonly customer: Customer<RawCustomer>;
  readonly unread: readonly string[];
}

const canonicalFields = Object.entries(fieldKinds);

/**
 * Tells a provider's answer in canonical terms, by the same capabilities that an update is mapped by. Throws where the
 * answer is no customer.
 */
export function toCanonicalCustomer(
  key: string,
  { capabilities, read }: Pick<CustomerProvider, 'capabilities' | 'read'>,
  raw: RawCustomer,
): ConvertedCustomer {
  if (typeof raw.id !== 'string' || raw.id === '') throw new TypeError('no customer');
  const fields: Record<string, unknown> = {};
  const unread: string[] = [];
  const report = (field: string, kind: FieldKind, name: string | undefined): void => {
    if (name === undefined) return;
    try {
      const told = toCanonicalValue(read, kind, getProperty(raw, name));
      if (told !== undefined) fields[field] = told;
    } catch {
      unread.push(field);
    }
  };
  for (const [field, kind] of canonicalFields) {
    const capability = canonicalCapability(capabilities, field);
    report(field, kind, capability?.from ?? capability?.to);
  }
  report('createdAt', 'text', capabilities.reported.createdAt);
  report('updatedAt', 'text', capabilities.reported.updatedAt);
  return { customer: redactCustomerWhenInspected({ provider: key, id: raw.id, ...fields, raw }), unread };
}
