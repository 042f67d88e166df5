import { ask } from '@customer-bridge/http';
import type { MappedChange } from '../plan/map-field.js';
import { isNothing, meansSame } from './same-meaning.js';
import { memberAt } from '../util/property.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';

/** Whether a provider's answer holds what a change told it, or would tell it. */
export type HeldState = 'holds' | 'differs' | 'not_reported';

/** Compares by meaning. A field that the provider does not report is not known, unless it was to hold nothing. */
export function heldState(
  { read }: CustomerProvider,
  { shown, change, from = '', value }: MappedChange,
  raw: RawCustomer,
): HeldState {
  // A foreign provider's reader or answer may throw: then nothing shows that the field holds.
  const state = ask((): HeldState => {
    const reported = memberAt(raw, from);
    if (isNothing(value)) return isNothing(reported) ? 'holds' : 'differs';
    if (reported === undefined) return 'not_reported';
    const compared = { field: shown.field, kind: change.kind, read };
    return meansSame(compared, value, reported) ? 'holds' : 'differs';
  });
  return state ?? 'differs';
}
