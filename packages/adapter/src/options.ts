import { optionRules, readOptions, type CallOptions, type OptionRule } from '@customer-bridge/http';
import { refusal } from './refusal.js';

/** Options of one call of the adapter; those of {@link CallOptions} go on to the provider's client. */
export interface AdapterOptions extends CallOptions {
  /** `error` (default) refuses a patch with an unsupported field; `omit` leaves the field out and warns. */
  readonly onUnsupported?: 'error' | 'omit' | undefined;
  /** `warn` (default) sends a field of which something is lost and warns; `error` refuses the patch. */
  readonly onLossy?: 'warn' | 'error' | undefined;
}

const oneOf =
  (...values: readonly string[]): OptionRule =>
  (value) =>
    values.includes(value as string)
      ? undefined
      : `must be ${values.map((known) => `'${known}'`).join(' or ')}`;

const rules = {
  ...optionRules([]).call,
  onUnsupported: oneOf('error', 'omit'),
  onLossy: oneOf('warn', 'error'),
};

/** Copies and checks the options of a call; throws a `BridgeError` with code `configuration` that names a bad one. */
export function readAdapterOptions(options: unknown): AdapterOptions {
  const read = readOptions<AdapterOptions>(options, rules);
  if (read.issues.length > 0) throw refusal('configuration', 'adapter', undefined, read.issues);
  return read.options;
}

/** The part of the options that a provider's client takes. */
export function callOptions(options: AdapterOptions): CallOptions {
  const { onUnsupported: _onUnsupported, onLossy: _onLossy, ...call } = options;
  return call;
}
