import { refusal } from './refusal.js';
import type { Issue } from '@customer-bridge/http';
import type { CustomerProvider, Providers } from './provider.js';
import { readPatch, type Change } from './read-patch.js';

/** The providers of an adapter by key, copied when it was made. */
export type ProviderMap = ReadonlyMap<string, CustomerProvider>;

/** Copies and checks the providers; throws a `BridgeError` with code `configuration` that names a bad one. */
export function providerMap(providers: Providers): ProviderMap {
  const given: unknown = providers;
  const map = new Map(typeof given === 'object' && given !== null ? Object.entries(providers) : []);
  const issues: readonly Issue[] =
    map.size === 0
      ? [{ path: 'providers', message: 'must be an object with at least one provider' }]
      : [...map]
          .filter(([, provider]) => !isProvider(provider))
          .map(([path]) => ({ path, message: 'is not a provider' }));
  if (issues.length > 0) throw refusal('configuration', 'adapter', undefined, issues);
  return map;
}

function isProvider(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { name, operation, capabilities, schema, idProblem, request, update } =
    value as Partial<CustomerProvider>;
  return (
    [name, operation].every((text) => typeof text === 'string') &&
    [capabilities, schema].every((data) => typeof data === 'object' && data !== null) &&
    [idProblem, request, update].every((method) => typeof method === 'function')
  );
}

/** The provider under a key; throws `invalid_request` where there is none. */
export function providerAt(map: ProviderMap, key: string): CustomerProvider {
  const provider = map.get(key);
  if (provider) return provider;
  const message = `is not a provider of this adapter; it has ${[...map.keys()].join(', ')}`;
  throw refusal('invalid_request', 'adapter', undefined, [{ path: 'provider', message }]);
}

/** What is wrong with an id at this provider. */
export function idIssues(provider: CustomerProvider, id: unknown, path: string): readonly Issue[] {
  const message = typeof id === 'string' ? provider.idProblem(id) : 'must be a string';
  return message === undefined ? [] : [{ path, message }];
}

/** Reads the id and the patch of a call to one provider; throws `invalid_request` with all that is malformed. */
export function readInput(
  map: ProviderMap,
  provider: CustomerProvider,
  id: unknown,
  patch: unknown,
): readonly Change[] {
  const read = readPatch(patch, map);
  const issues = [...idIssues(provider, id, 'id'), ...read.issues];
  if (issues.length > 0) {
    throw refusal(
      'invalid_request',
      provider.name,
      provider.operation,
      issues,
      'correct the patch and call again',
    );
  }
  return read.changes;
}
