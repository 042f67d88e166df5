import type { MappedField } from '../plan/map-field.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';
import { getProperty } from '../util/property.js';
import { hasSameMeaning, isEmpty } from './same-meaning.js';

/** Whether a provider holds the value of a field. */
export type ComparedState = 'holds' | 'differs' | 'not_reported';

/**
 * Compares a field with what the provider reports, by meaning. A field that is cleared holds if nothing is reported.
 */
export function compareField(
  { read }: CustomerProvider,
  { planned, change, from = '', value }: MappedField,
  raw: RawCustomer,
): ComparedState {
  try {
    const reported = getProperty(raw, from);
    // The same text, as most fields are: it is compared no further.
    if (value === reported) return 'holds';
    if (isEmpty(value)) return isEmpty(reported) ? 'holds' : 'differs';
    if (reported === undefined) return 'not_reported';
    const context = { field: planned.field, kind: change.kind, read };
    return hasSameMeaning(context, value, reported) ? 'holds' : 'differs';
  } catch {
    // A foreign provider's reader or response threw: nothing proves that the field holds.
    return 'differs';
  }
}
