import {
  mergeOwn,
  oneOf,
  optionRules,
  readOptions,
  rejectInput,
  type CallOptions,
  type OptionRules,
} from '@customer-bridge/http';

/** Options of one call of the adapter. Those of {@link CallOptions} are passed on to the provider's client. */
export interface AdapterOptions extends CallOptions {
  /**
   * Whole milliseconds that the whole call may take, 1 to 2,147,483,647. The wait for an earlier update of the same
   * customer counts. Default: the client's own for its call, and 30,000 for that wait.
   */
  readonly deadlineMs?: number | undefined;
  /**
   * What to do with a field that the provider does not support. `error` (default): reject the patch. `omit`: leave the
   * field out and warn; of an address, leave out only the properties that the provider refuses, if any others are left.
   */
  readonly onUnsupported?: 'error' | 'omit' | undefined;
  /**
   * What to do with a field of which something is lost. `warn` (default): send it and warn. `error`: reject the patch.
   */
  readonly onLossy?: 'warn' | 'error' | undefined;
  /**
   * What to do with a blank field: an empty or white-space text, an address of nothing but blanks, or a document with a
   * blank property. `error` (default): reject the patch. `omit`: treat it as absent, without a warning; for forms,
   * which send every field. A blank property of an address counts as absent either way.
   */
  readonly onBlank?: 'error' | 'omit' | undefined;
}

const callRules = optionRules([]).call;
const callOptionNames = Object.keys(callRules) as (keyof CallOptions)[];

/** The rules for {@link AdapterOptions}. */
export const adapterRules: OptionRules = {
  ...callRules,
  onUnsupported: oneOf(['error', 'omit']),
  onLossy: oneOf(['warn', 'error']),
  onBlank: oneOf(['error', 'omit']),
};

/** Copies and validates the options of a call; throws `configuration`, naming each invalid one. */
export function parseAdapterOptions(options: unknown): AdapterOptions {
  return parseOptions<AdapterOptions>(options, adapterRules);
}

/** Copies and validates options by these rules; throws `configuration`, naming each invalid one. */
export function parseOptions<Options extends object>(given: unknown, rules: OptionRules): Partial<Options> {
  // Most calls have none; what an option falls back to must not be inherited.
  if (given === undefined) return mergeOwn({});
  const { options, issues } = readOptions<Options>(given, rules);
  if (issues.length > 0) throw rejectInput('configuration', 'adapter', undefined, issues);
  return options;
}

/** The options that a provider's client takes. */
export function toCallOptions(options: AdapterOptions): CallOptions {
  const call: Record<string, unknown> = {};
  for (const name of callOptionNames) {
    if (options[name] !== undefined) call[name] = options[name];
  }
  return call;
}
