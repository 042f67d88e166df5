import type { BridgeError } from '@customer-bridge/http';
import type { CanonicalPatch } from '../customer/canonical-patch.js';
import { redactCustomer, type Customer } from '../customer/customer.js';
import { redactedJson } from '../util/redact.js';
import type { UpdateAllOptions } from '../input/options.js';
import { createInspector, showAs } from '../util/inspect.js';
import type { Warning } from '../plan/verdict.js';

/** What became of a patch at one provider. */
export type ProviderResult<Raw = unknown> = { readonly warnings: readonly Warning[] } & (
  | { readonly status: 'applied'; readonly customer: Customer<Raw>; readonly error?: undefined }
  /** `not_applied`: certainly not. `unknown`: it may have been; `reconcile()` tells. */
  | { readonly status: 'not_applied' | 'unknown'; readonly customer?: undefined; readonly error: BridgeError }
  /** The patch has nothing for this provider; no request was made. */
  | { readonly status: 'unchanged'; readonly customer?: undefined; readonly error?: undefined }
);

/**
 * What became of a patch everywhere. It prints with every personal value masked, in JSON too, and survives
 * `structuredClone` (without its method, and the errors without their facts; `BridgeError.from` takes those from JSON).
 */
export interface UpdatedAll<Results = Readonly<Record<string, ProviderResult>>> {
  /** Every status is `applied` or `unchanged`. */
  readonly ok: boolean;
  readonly results: Results;
  /** What is still to be done; absent where `ok`. */
  readonly open?: OpenUpdate<Results> | undefined;
  /**
   * Repeats the same patch at every provider whose status is neither `applied` nor `unchanged`, and carries the other
   * results over. A field that a later call has sent to the same customer is left out, with a warning. The options of
   * the first call still hold, its signal excepted, where these say nothing else.
   */
  retry(options?: UpdateAllOptions): Promise<UpdatedAll<Results>>;
}

/**
 * What is still to be done, as plain data: store it, and `updateAll(open.ids, open.patch)` goes on, in another process
 * too. It holds personal data. Unlike `retry`, stored data does not know what was sent since.
 */
export interface OpenUpdate<Results = Readonly<Record<string, ProviderResult>>> {
  /** The customer's id at each provider whose status is neither `applied` nor `unchanged`. */
  readonly ids: { readonly [Key in keyof Results]?: string };
  /** The patch, without what concerns the other providers alone. */
  readonly patch: CanonicalPatch & {
    // What fits which provider is known to the adapter's own type alone.
    // oxlint-disable-next-line typescript/no-explicit-any
    readonly providerFields?: any;
  };
}

/** True where nothing is left to do. */
export function isDone({ status }: ProviderResult): boolean {
  return status === 'applied' || status === 'unchanged';
}

/** Lets a result print masked. */
export function redactResultWhenShown<Result extends ProviderResult>(result: Result): Result {
  const json = (): unknown =>
    result.customer ? { ...result, customer: redactCustomer(result.customer, redactedJson) } : { ...result };
  return showAs(result, json, inspectResult);
}

const inspectResult = createInspector((result: ProviderResult) =>
  result.error ? { ...result, error: result.error.toJSON() } : { ...result },
);
