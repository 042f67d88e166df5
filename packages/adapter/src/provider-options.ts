import { readOptions, refusal, type Issue } from '@customer-bridge/http';

/** What a merchant knows about a provider that no page says. */
export interface ProviderOptions {
  /** `'null'`: the provider has confirmed that `null` clears a field. Absent: clearing is unsupported. */
  readonly clear?: 'null' | undefined;
}

const rules = { clear: (value: unknown) => (value === 'null' ? undefined : "must be 'null' or absent") };

/** Copies and checks what a provider function was given; throws a `BridgeError` with code `configuration`. */
export function checkProviderOptions(provider: string, client: unknown, options: unknown): ProviderOptions {
  const read = readOptions<ProviderOptions>(options, rules);
  const issues: readonly Issue[] = [
    ...(isClient(client)
      ? []
      : [{ path: 'client', message: 'must have the methods updateCustomer and getCustomer' }]),
    ...read.issues,
  ];
  if (issues.length > 0) throw refusal('configuration', provider, undefined, issues);
  return read.options;
}

function isClient(client: unknown): boolean {
  const { updateCustomer, getCustomer } = Object(client) as Record<string, unknown>;
  return typeof updateCustomer === 'function' && typeof getCustomer === 'function';
}
