import { canonicalCapability } from './capabilities.js';
import { masksCustomer, type Customer } from './customer.js';
import { canonicalKinds } from './canonical-patch.js';
import type { Kind } from './kind.js';
import { memberAt } from './member.js';
import type { CustomerProvider, RawCustomer } from './provider.js';
import { readValue } from './read-value.js';

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
