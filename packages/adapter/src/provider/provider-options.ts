import { readOptions, refusal, type Issue } from '@customer-bridge/http';

/** What a merchant knows about a provider that no page says. */
export interface ProviderOptions {
  /**
   * `'null'`: the provider has confirmed that `null` clears a field. It then does so for every field that the provider's
   * answers may hold as null. Absent: clearing is unsupported.
   */
  readonly clear?: 'null' | undefined;
}

const rules = { clear: (value: unknown) => (value === 'null' ? undefined : "must be 'null' or absent") };

/**
 * Copies and checks what a provider function was given; throws a `BridgeError` with code `configuration`.
 *
 * @param methods The methods of the client that the provider calls.
 */
export function parseProviderOptions(
  provider: string,
  client: unknown,
  options: unknown,
  methods: readonly string[] = ['updateCustomer', 'getCustomer'],
): ProviderOptions {
  const read = readOptions<ProviderOptions>(options, rules);
  const issues: readonly Issue[] = [
    ...(hasMethods(client, methods)
      ? []
      : [{ path: 'client', message: `must have the methods ${methods.join(' and ')}` }]),
    ...read.issues,
  ];
  if (issues.length > 0) throw refusal('configuration', provider, undefined, issues);
  return read.options;
}

function hasMethods(client: unknown, methods: readonly string[]): boolean {
  const given = Object(client) as Readonly<Record<string, unknown>>;
  return methods.every((name) => typeof given[name] === 'function');
}
