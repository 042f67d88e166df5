import { redactCustomer, type Customer } from '../customer/customer.js';
import { redactedJson } from '../util/redact.js';
import type { PlannedUpdate } from '../plan/plan.js';
import { createInspector, showAs } from '../util/inspect.js';
import type { RawCustomer } from '../provider/customer-provider.js';
import { compareField, type ComparedState } from './field-state.js';

/** Whether a provider holds what a patch asked for. */
export interface FieldState {
  /** As in a plan. */
  readonly field: string;
  /**
   * `holds`, `differs`: what the provider reports means the same as what an update would tell it, or does not.
   * `not_reported`: the provider does not report the field. `not_supported`: an update would not tell it; `plan` says why.
   */
  readonly state: ComparedState | 'not_supported';
}

/** A customer as it stands, compared with a patch. It prints with every personal value masked. */
export interface Reconciled<Raw = unknown> {
  readonly customer: Customer<Raw>;
  /** One for each field of the plan, in its order. */
  readonly fields: readonly FieldState[];
}

/** Compares what the provider reports with what an update would have told it. */
export function reconcile(
  { provider, mapped }: PlannedUpdate,
  customer: Customer<RawCustomer>,
): Reconciled<RawCustomer> {
  const fields = mapped.map((change): FieldState => {
    const { field, verdict } = change.shown;
    return {
      field,
      state: verdict === 'unsupported' ? 'not_supported' : compareField(provider, change, customer.raw),
    };
  });
  const json = (): unknown => ({ customer: redactCustomer(customer, redactedJson), fields });
  return showAs({ customer, fields }, json, inspectReconciled);
}

const inspectReconciled = createInspector((reconciled: Reconciled) => ({ ...reconciled }));
