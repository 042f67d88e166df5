import { maskedCustomer, type Customer } from '../customer/customer.js';
import { jsonMask } from '../util/redact.js';
import type { Draft } from '../plan/plan.js';
import { inspector, printsAs } from '../util/inspect.js';
import type { RawCustomer } from '../provider/customer-provider.js';
import { heldState, type HeldState } from './field-state.js';

/** Whether a provider holds what a patch asked for. */
export interface FieldState {
  /** As in a plan. */
  readonly field: string;
  /**
   * `holds`, `differs`: what the provider reports means the same as what an update would tell it, or does not.
   * `not_reported`: the provider does not report the field. `not_supported`: an update would not tell it; `plan` says why.
   */
  readonly state: HeldState | 'not_supported';
}

/** A customer as it stands, compared with a patch. It prints with every personal value masked. */
export interface Reconciled<Raw = unknown> {
  readonly customer: Customer<Raw>;
  /** One for each field of the plan, in its order. */
  readonly fields: readonly FieldState[];
}

/** Compares what the provider reports with what an update would have told it. */
export function compare(
  { provider, mapped }: Draft,
  customer: Customer<RawCustomer>,
): Reconciled<RawCustomer> {
  const fields = mapped.map((change): FieldState => {
    const { field, verdict } = change.shown;
    return {
      field,
      state: verdict === 'unsupported' ? 'not_supported' : heldState(provider, change, customer.raw),
    };
  });
  const json = (): unknown => ({ customer: maskedCustomer(customer, jsonMask), fields });
  return printsAs({ customer, fields }, json, inspectReconciled);
}

const inspectReconciled = inspector((reconciled: Reconciled) => ({ ...reconciled }));
