import { isObject } from '@customer-bridge/http';
import type { FieldKind } from '../customer/value-types.js';
import { isE164 } from '../customer/phone.js';
import type { Readers } from '../provider/customer-provider.js';
import { rejectPromise } from '../util/reject-promise.js';

/**
 * Converts a value that a provider reports to the canonical one: `null` if the provider holds none, `undefined` if it
 * reports none or the value cannot be converted for certain.
 */
export function toCanonicalValue(readers: Readers, kind: FieldKind, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (isNullish(value)) return null;
  const reader = readers[kind] ?? defaultReaders[kind];
  return reader && rejectPromise(reader(value));
}

/** `null`, or an object of nothing but `null`s. */
function isNullish(value: unknown): boolean {
  if (!isObject(value)) return value === null;
  for (const name of Object.keys(value)) if (value[name] !== null) return false;
  return true;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const defaultReaders: Readers = {
  text,
  country: text,
  phone: (value) => (typeof value === 'string' && isE164(value) ? value : undefined),
};
