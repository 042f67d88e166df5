import { isObject } from '@customer-bridge/http';
import type { FieldKind } from '../customer/field-kind.js';
import { isE164 } from '../customer/phone.js';
import type { Readers } from '../provider/customer-provider.js';

/**
 * The canonical value of what a provider reports: `null` where it holds none, `undefined` where nothing is reported or
 * where it cannot be told for certain.
 */
export function toCanonicalValue(readers: Readers, kind: FieldKind, value: unknown): unknown {
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
