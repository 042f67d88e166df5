import { isObject } from '@customer-bridge/http';
import { canonicalCapability } from './capabilities.js';
import type { Customer } from './customer.js';
import { canonicalKinds } from './canonical-patch.js';
import type { Kind } from './kind.js';
import { memberAt } from './member.js';
import { isE164 } from './phone.js';
import type { CustomerProvider, RawCustomer, Readers } from './provider.js';

/** Tells a provider's answer in canonical terms, by the same capabilities that an update is mapped by. */
export function readCustomer<Raw extends RawCustomer>(
  key: string,
  { capabilities, read }: Pick<CustomerProvider, 'capabilities' | 'read'>,
  raw: Raw,
): Customer<Raw> {
  const fields: Record<string, unknown> = {};
  const report = (field: string, kind: Kind, name: string | undefined): void => {
    const told = name === undefined ? undefined : readValue(read, kind, memberAt(raw, name));
    if (told !== undefined) fields[field] = told;
  };
  for (const [field, kind] of Object.entries(canonicalKinds)) {
    const capability = canonicalCapability(capabilities, field);
    report(field, kind, capability?.from ?? capability?.to);
  }
  report('createdAt', 'text', capabilities.reported.createdAt);
  report('updatedAt', 'text', capabilities.reported.updatedAt);
  return { provider: key, id: raw.id, ...fields, raw };
}

/**
 * The canonical value of what a provider reports: `null` where it holds none, `undefined` where nothing is reported or
 * where it cannot be told for certain.
 */
export function readValue(readers: Readers, kind: Kind, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (holdsNothing(value)) return null;
  const reader = readers[kind] ?? plainReaders[kind];
  return reader?.(value);
}

function holdsNothing(value: unknown): boolean {
  return value === null || (isObject(value) && Object.values(value).every((member) => member === null));
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const plainReaders: Readers = {
  text,
  country: text,
  phone: (value) => (typeof value === 'string' && isE164(value) ? value : undefined),
};
