import { tryOrUndefined, isObject, rejectInput, type Issue } from '@customer-bridge/http';
import { isFieldKind } from '../customer/validate-field.js';
import type { Capabilities } from './capabilities.js';
import type { CustomerProvider, RequestTemplate } from './customer-provider.js';

/** The providers of an adapter by key. */
export type ProviderRegistry = ReadonlyMap<string, CustomerProvider>;

/** Copies and checks the providers of an adapter; throws `configuration`, naming each key whose value is not one. */
export function createRegistry(providers: unknown): ProviderRegistry {
  const entries = tryOrUndefined(() => Object.entries(providers as object)) ?? [];
  const issues: readonly Issue[] =
    entries.length === 0
      ? [{ path: 'providers', message: 'must be an object with at least one provider' }]
      : entries
          .filter(([, provider]) => !tryOrUndefined(() => isProvider(provider)))
          .map(([path]) => ({ path, message: 'must be a provider, such as yunoProvider(client)' }));
  if (issues.length > 0) throw rejectInput('configuration', 'adapter', undefined, issues);
  return new Map(entries);
}

function isProvider(value: unknown): boolean {
  const given = Object(value) as Readonly<Record<string, unknown>>;
  const has = (type: string, ...names: readonly (keyof CustomerProvider)[]): boolean =>
    names.every((name) => typeof given[name] === type && given[name] !== null);
  return (
    has('string', 'name', 'operation') &&
    has('object', 'request', 'idSchema', 'schema', 'capabilities', 'write', 'read') &&
    has('function', 'update') &&
    (given.get === undefined || has('function', 'get')) &&
    isRequestTemplate(given.request as Partial<RequestTemplate>) &&
    areCapabilities(given.capabilities as Partial<Capabilities>)
  );
}

function isRequestTemplate({ method, path, idIn }: Partial<RequestTemplate>): boolean {
  if (typeof method !== 'string' || typeof path !== 'string') return false;
  return idIn === 'body' || (idIn === 'path' && /\{[^}]+\}/.test(path));
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

/** The provider under a key; throws `invalid_request` if there is none. */
export function getProvider(registry: ProviderRegistry, key: string): CustomerProvider {
  const provider = registry.get(key);
  if (provider) return provider;
  const issue = { path: 'provider', message: unknownProvider(registry) };
  throw rejectInput('invalid_request', 'adapter', undefined, [issue]);
}

/** The message for a key without a provider; it lists the keys that have one. */
export function unknownProvider(registry: ProviderRegistry): string {
  return `is not a provider of this adapter; it has ${[...registry.keys()].join(', ')}`;
}
