import { redactResultWhenShown, type Customer } from '../customer/customer.js';
import type { PlannedUpdate } from '../plan/plan.js';
import type { RawCustomer } from '../provider/customer-provider.js';
import { compareField, type ComparedState } from './compare-field.js';

/** Whether a provider holds what a patch asked for. */
export interface FieldState {
  /** As in a plan. */
  readonly field: string;
  /**
   * `holds`, `differs`: the provider reports the same as an update would send (by meaning), or something else.
   * `not_reported`: the provider does not report the field. `not_supported`: an update would not send it; `plan` says
   * why.
   */
  readonly state: ComparedState | 'not_supported';
}

/** A customer as the provider holds it, compared with a patch. `console.log` and JSON show no personal value of it. */
export interface Reconciled<Raw = unknown> {
  /** The customer as the provider holds it now. */
  readonly customer: Customer<Raw>;
  /** One for each field of the plan, in its order. */
  readonly fields: readonly FieldState[];
}

/** Compares what the provider reports with what an update would send. */
export function reconcile(
  { provider, fields: mapped }: PlannedUpdate,
  customer: Customer<RawCustomer>,
): Reconciled<RawCustomer> {
  const fields = mapped.map((field): FieldState => {
    const isSupported = field.planned.verdict !== 'unsupported';
    const state = isSupported ? compareField(provider, field, customer.raw) : 'not_supported';
    return { field: field.planned.field, state };
  });
  return redactResultWhenShown({ customer, fields });
}
