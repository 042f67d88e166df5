import {
  oneOf,
  optionRules,
  readOptions,
  refusal,
  rule,
  type CallOptions,
  type OptionRules,
} from '@customer-bridge/http';
import type { ProviderResult } from '../update/provider-result.js';

/** Options of one call of the adapter; those of {@link CallOptions} go on to the provider's client. */
export interface AdapterOptions extends CallOptions {
  /**
   * Whole milliseconds the whole call may take: 1 to 2,147,483,647. The wait for an earlier update of the same customer
   * counts. Default: that of the client for the call, and 30,000 for that wait.
   */
  readonly deadlineMs?: number | undefined;
  /**
   * `error` (default) refuses a patch with a field that the provider does not support. `omit` leaves the field out and
   * warns; of an address only the members that the provider refuses, as long as some other is left.
   */
  readonly onUnsupported?: 'error' | 'omit' | undefined;
  /** `warn` (default) sends a field of which something is lost and warns; `error` refuses the patch. */
  readonly onLossy?: 'warn' | 'error' | undefined;
  /**
   * `error` (default) refuses a patch with a field that is blank: empty or only white space, an address of nothing but
   * blanks, a document with a blank member. `omit` treats such a field as absent, without a warning: for forms, which
   * send every field. A blank member of an address counts as absent either way.
   */
  readonly onBlank?: 'error' | 'omit' | undefined;
}

/** Options of `updateAll` and of its `retry`. */
export interface UpdateAllOptions extends AdapterOptions {
  /**
   * Told of each provider's result as it comes in, before the slower ones'. It may be async; it is not waited for, and
   * what it throws or rejects with is ignored.
   */
  readonly onResult?: ((provider: string, result: ProviderResult) => unknown) | undefined;
}

const adapterRules: OptionRules = {
  ...optionRules([]).call,
  onUnsupported: oneOf(['error', 'omit']),
  onLossy: oneOf(['warn', 'error']),
  onBlank: oneOf(['error', 'omit']),
};

const updateAllRules: OptionRules = {
  ...adapterRules,
  onResult: rule((value) => typeof value === 'function', 'a function'),
};

/** Copies and checks the options of a call; throws a `BridgeError` with code `configuration` that names a bad one. */
export function parseAdapterOptions(options: unknown): AdapterOptions {
  return read<AdapterOptions>(options, adapterRules);
}

/** The same for `updateAll`. */
export function parseUpdateAllOptions(options: unknown): UpdateAllOptions {
  return read<UpdateAllOptions>(options, updateAllRules);
}

function read<Options extends object>(given: unknown, rules: OptionRules): Partial<Options> {
  const { options, issues } = readOptions<Options>(given, rules);
  if (issues.length > 0) throw refusal('configuration', 'adapter', undefined, issues);
  return options;
}

/** The part of the options that a provider's client takes. */
export function toCallOptions({
  signal,
  timeoutMs,
  deadlineMs,
  maxAttempts,
  headers,
  validate,
}: AdapterOptions): CallOptions {
  return { signal, timeoutMs, deadlineMs, maxAttempts, headers, validate };
}
