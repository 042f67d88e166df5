import { maskedCustomer, type Customer } from './customer.js';
import type { MappedChange } from './map-change.js';
import { memberAt } from './member.js';
import { printsAs } from './print.js';
import type { CustomerProvider, RawCustomer } from './provider.js';
import { readValue } from './read-customer.js';
import { isSame } from './same.js';

/** Whether a provider holds what a patch asked for. */
export interface FieldState {
  /** As in a plan. */
  readonly field: string;
  readonly state: 'holds' | 'differs' | 'not_reported';
}

/** A customer as it stands, compared with a patch. It prints with every personal value masked. */
export interface Reconciled<Raw = unknown> {
  readonly customer: Customer<Raw>;
  readonly fields: readonly FieldState[];
}

/** Compares what the provider reports with what an update would have told it. */
export function compare(
  provider: CustomerProvider,
  mapped: readonly MappedChange[],
  customer: Customer<RawCustomer>,
): Reconciled<RawCustomer> {
  const fields = mapped.map((change) => ({
    field: change.shown.field,
    state: stateOf(provider, change, customer.raw),
  }));
  return printsAs({ customer, fields }, () => ({ customer: maskedCustomer(customer), fields }));
}

function stateOf({ read }: CustomerProvider, change: MappedChange, raw: RawCustomer): FieldState['state'] {
  const reported = change.from === undefined ? undefined : memberAt(raw, change.from);
  if (reported === undefined) return 'not_reported';
  // Both sides are read alike, so that two spellings of one value do not differ.
  const told = (value: unknown): unknown => {
    const canonical = readValue(read, change.kind, value);
    return canonical === undefined ? value : canonical;
  };
  return isSame(told(change.value), told(reported)) ? 'holds' : 'differs';
}
