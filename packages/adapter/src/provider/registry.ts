import { ask, isObject, refusal, type Issue } from '@customer-bridge/http';
import type { Capabilities } from './capabilities.js';
import { isFieldKind } from '../customer/validate-field.js';
import type { CustomerProvider } from './customer-provider.js';

/** The providers of an adapter by key. */
export type ProviderRegistry = ReadonlyMap<string, CustomerProvider>;

/** Copies and checks what an adapter is made of; throws a `BridgeError` with code `configuration` that names a bad key. */
export function createRegistry(providers: unknown): ProviderRegistry {
  const entries = typeof providers === 'object' && providers !== null ? Object.entries(providers) : [];
  const issues: readonly Issue[] =
    entries.length === 0
      ? [{ path: 'providers', message: 'must be an object with at least one provider' }]
      : entries
          .filter(([, provider]) => !ask(() => isProvider(provider)))
          .map(([path]) => ({ path, message: 'must be a provider, such as yunoProvider(client)' }));
  if (issues.length > 0) throw refusal('configuration', 'adapter', undefined, issues);
  return new Map(entries);
}

function isProvider(value: unknown): boolean {
  const given = Object(value) as Readonly<Record<string, unknown>>;
  const has = (type: string, ...names: readonly (keyof CustomerProvider)[]): boolean =>
    names.every((name) => typeof given[name] === type && given[name] !== null);
  return (
    has('string', 'name', 'operation') &&
    has('object', 'capabilities', 'write', 'read', 'schema') &&
    has('function', 'idProblem', 'request', 'update') &&
    (given.get === undefined || has('function', 'get')) &&
    areCapabilities(given.capabilities as Partial<Capabilities>)
  );
}

function areCapabilities({ fields, providerFields, reported }: Partial<Capabilities>): boolean {
  return (
    [fields, providerFields, reported].every(isObject) &&
    Object.values(fields!).every((field) => typeof Object(field).to === 'string') &&
    Object.values(providerFields!).every(
      (field) => typeof Object(field).to === 'string' && isFieldKind(field.kind),
    )
  );
}

/** The provider under a key; throws `invalid_request` where there is none. */
export function getProvider(map: ProviderRegistry, key: string): CustomerProvider {
  const provider = map.get(key);
  if (provider) return provider;
  throw refusal('invalid_request', 'adapter', undefined, [
    { path: 'provider', message: unknownProvider(map) },
  ]);
}

/** The message of a key that is no provider's, with the keys that are. */
export function unknownProvider(map: ProviderRegistry): string {
  return `is not a provider of this adapter; it has ${[...map.keys()].join(', ')}`;
}
