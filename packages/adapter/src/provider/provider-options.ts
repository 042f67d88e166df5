import { readOptions, rejectInput, type Issue } from '@customer-bridge/http';

/** What a merchant knows about a provider that no page of it says. */
export interface ProviderOptions {
  /**
   * `'null'`: the provider has confirmed that `null` clears a field. It then does for every field that the provider may
   * report as `null`. Default: clearing is unsupported.
   */
  readonly clear?: 'null' | undefined;
}

const rules = { clear: (value: unknown) => (value === 'null' ? undefined : "must be 'null' or absent") };

/**
 * Copies and validates the arguments of a function such as `yunoProvider`; throws `configuration`.
 *
 * @param methods The methods of the client that the provider calls.
 */
export function parseProviderOptions(
  provider: string,
  client: unknown,
  options: unknown,
  methods: readonly string[] = ['updateCustomer', 'getCustomer'],
): ProviderOptions {
  const parsed = readOptions<ProviderOptions>(options, rules);
  const issues: readonly Issue[] = [
    ...(hasMethods(client, methods)
      ? []
      : [{ path: 'client', message: `must have the methods ${methods.join(' and ')}` }]),
    ...parsed.issues,
  ];
  if (issues.length > 0) throw rejectInput('configuration', provider, undefined, issues);
  return parsed.options;
}

function hasMethods(client: unknown, methods: readonly string[]): boolean {
  const given = Object(client) as Readonly<Record<string, unknown>>;
  return methods.every((name) => typeof given[name] === 'function');
}
