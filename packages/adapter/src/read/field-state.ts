import { ask } from '@customer-bridge/http';
import type { MappedField } from '../plan/map-field.js';
import { isEmptyValue, hasSameMeaning } from './same-meaning.js';
import { getProperty } from '../util/property.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';

/** Whether a provider's answer holds what a change told it, or would tell it. */
export type ComparedState = 'holds' | 'differs' | 'not_reported';

/** Compares by meaning. A field that the provider does not report is not known, unless it was to hold nothing. */
export function compareField(
  { read }: CustomerProvider,
  { shown, change, from = '', value }: MappedField,
  raw: RawCustomer,
): ComparedState {
  // A foreign provider's reader or answer may throw: then nothing shows that the field holds.
  const state = ask((): ComparedState => {
    const reported = getProperty(raw, from);
    if (isEmptyValue(value)) return isEmptyValue(reported) ? 'holds' : 'differs';
    if (reported === undefined) return 'not_reported';
    const compared = { field: shown.field, kind: change.kind, read };
    return hasSameMeaning(compared, value, reported) ? 'holds' : 'differs';
  });
  return state ?? 'differs';
}
