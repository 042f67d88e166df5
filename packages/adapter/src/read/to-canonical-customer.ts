import { canonicalCapability } from '../provider/capabilities.js';
import { masksCustomer, type Customer } from '../customer/customer.js';
import { canonicalKinds } from '../customer/canonical-patch.js';
import type { Kind } from '../customer/field-type.js';
import { memberAt } from '../util/property.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';
import { readValue } from './to-canonical-value.js';

/** A customer in canonical terms, and the fields that the provider's readers failed at. */
export interface ReadCustomer {
  readonly customer: Customer<RawCustomer>;
  readonly unread: readonly string[];
}

const canonicalFields = Object.entries(canonicalKinds);

/**
 * Tells a provider's answer in canonical terms, by the same capabilities that an update is mapped by. Throws where the
 * answer is no customer.
 */
export function readCustomer(
  key: string,
  { capabilities, read }: Pick<CustomerProvider, 'capabilities' | 'read'>,
  raw: RawCustomer,
): ReadCustomer {
  if (typeof raw.id !== 'string' || raw.id === '') throw new TypeError('no customer');
  const fields: Record<string, unknown> = {};
  const unread: string[] = [];
  const report = (field: string, kind: Kind, name: string | undefined): void => {
    if (name === undefined) return;
    try {
      const told = readValue(read, kind, memberAt(raw, name));
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
  return { customer: masksCustomer({ provider: key, id: raw.id, ...fields, raw }), unread };
}
