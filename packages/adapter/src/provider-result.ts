import type { BridgeError } from '@customer-bridge/http';
import { maskedCustomer, type Customer } from './customer.js';
import type { UpdateAllOptions } from './options.js';
import type { Warning } from './verdict.js';

/** What became of a patch at one provider. */
export type ProviderResult<Raw = unknown> = { readonly warnings: readonly Warning[] } & (
  | { readonly status: 'applied'; readonly customer: Customer<Raw>; readonly error?: undefined }
  /** `not_applied`: certainly not. `unknown`: it may have been; `reconcile()` tells. */
  | { readonly status: 'not_applied' | 'unknown'; readonly customer?: undefined; readonly error: BridgeError }
  /** The patch has nothing for this provider; no request was made. */
  | { readonly status: 'unchanged'; readonly customer?: undefined; readonly error?: undefined }
);

/** What became of a patch everywhere. It prints with every personal value masked. */
export interface UpdatedAll<Results = Readonly<Record<string, ProviderResult>>> {
  /** Every status is `applied` or `unchanged`. */
  readonly ok: boolean;
  readonly results: Results;
  /**
   * Repeats the same patch at every provider whose status is neither `applied` nor `unchanged`, and carries the other
   * results over. The options of the first call still hold, its signal excepted, where these say nothing else.
   */
  retry(options?: UpdateAllOptions): Promise<UpdatedAll<Results>>;
}

/** True where nothing is left to do. */
export function isDone({ status }: ProviderResult): boolean {
  return status === 'applied' || status === 'unchanged';
}

/** A result for a print. */
export function maskedResult(result: ProviderResult): unknown {
  if (result.customer) return { ...result, customer: maskedCustomer(result.customer) };
  return result.error ? { ...result, error: result.error.toJSON() } : { ...result };
}
