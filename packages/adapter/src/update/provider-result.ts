import type { BridgeError } from '@customer-bridge/http';
import type { CanonicalPatch } from '../customer/canonical-patch.js';
import type { Customer } from '../customer/customer.js';
import type { AdapterOptions } from '../input/options.js';
import type { Warning } from '../plan/verdict.js';

/**
 * The result of an update at one provider. `applied`: the provider has confirmed it. `not_applied`: certainly not made;
 * `error` says why. `unknown`: it may have been made; `reconcile()` finds out. `unchanged`: the patch has nothing for this
 * provider, and no request was made.
 */
export type ProviderResult<Raw = unknown> = { readonly warnings: readonly Warning[] } & (
  | { readonly status: 'applied'; readonly customer: Customer<Raw>; readonly error?: undefined }
  | { readonly status: 'not_applied' | 'unknown'; readonly customer?: undefined; readonly error: BridgeError }
  | { readonly status: 'unchanged'; readonly customer?: undefined; readonly error?: undefined }
);

/** Options of `updateAll` and of its `retry`. */
export interface UpdateAllOptions extends AdapterOptions {
  /**
   * Called with each provider's result as soon as it is in, before the slower ones are. It may be async; it is not
   * waited for, and whatever it throws or rejects with is ignored.
   */
  readonly onResult?: ((provider: string, result: ProviderResult) => unknown) | undefined;
}

/**
 * The result of `updateAll`. `console.log` and JSON show no personal value of it. It survives `structuredClone`, but
 * without its method and without the properties of its errors; those survive as JSON, and `BridgeError.from` takes them
 * back.
 */
export interface UpdatedAll<Results = Readonly<Record<string, ProviderResult>>> {
  /** Every status is `applied` or `unchanged`. */
  readonly ok: boolean;
  /** What happened at each provider, by key. */
  readonly results: Results;
  /** What is still to be done; absent if `ok`. */
  readonly open?: OpenUpdate<Results> | undefined;
  /**
   * Repeats the patch at every provider whose status is neither `applied` nor `unchanged`; the new result holds the
   * other providers' results too. A field that a later call has sent to the same customer is left out, with a warning.
   *
   * @param options Override those of the first call, which otherwise still apply; its `signal` does not.
   * @throws {@link BridgeError} with code `configuration` if an option is invalid.
   */
  retry(options?: UpdateAllOptions): Promise<UpdatedAll<Results>>;
}

/**
 * What is still to be done, as plain data that holds personal values. Store it, and `updateAll(open.ids, open.patch)`
 * goes on, even in another process. Unlike `retry`, it does not know what was sent since.
 */
export interface OpenUpdate<Results = Readonly<Record<string, ProviderResult>>> {
  /** The customer's id at each provider whose status is neither `applied` nor `unchanged`. */
  readonly ids: { readonly [Key in keyof Results]?: string };
  /** The patch, without the own fields of the other providers. */
  readonly patch: CanonicalPatch & {
    // Only the adapter's own type knows which fields each provider has.
    // oxlint-disable-next-line typescript/no-explicit-any
    readonly providerFields?: any;
  };
}

/** True if nothing is left to do. */
export function isDone({ status }: ProviderResult): boolean {
  return status === 'applied' || status === 'unchanged';
}
