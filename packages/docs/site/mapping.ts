import type { CustomerProvider } from '@customer-bridge/adapter';

/** A provider's entry point of the adapter, `@customer-bridge/adapter/<name>`. */
export type MappingModule = Readonly<Record<string, unknown>>;

/** A client with any method; none is called, for a plan does no I/O. */
const client = new Proxy({}, { get: () => () => Promise.reject(new Error('A plan sends nothing.')) });

/** A provider's mapping without a client. It takes any id, for that is not in question. */
export function mappingOf(module: MappingModule, options: { clear?: 'null' } = {}): CustomerProvider {
  const create = exportOf(module, 'Provider') as (calls: unknown, given: object) => CustomerProvider;
  return { ...create(client, options), idSchema: { '~standard': { validate: () => ({}) } } };
}

/** What a module exports under a name that ends so. */
export function exportOf(module: MappingModule, ending: string): unknown {
  return Object.entries(module).find(([name]) => name.endsWith(ending))?.[1];
}
