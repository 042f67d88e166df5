import { asBridgeError } from './as-bridge-error.js';
import { idIssues, providerAt, providerMap, readInput } from './context.js';
import type { Customer } from './customer.js';
import { callOptions, readAdapterOptions, type AdapterOptions } from './options.js';
import type { PatchFor, RawOf } from './patch-for.js';
import { draftPlan, type Draft, type Plan } from './plan.js';
import type { CustomerProvider, Providers, RawCustomer } from './provider.js';
import { readCustomer } from './read-customer.js';
import { compare, type Reconciled } from './reconcile.js';
import { refusal } from './refusal.js';
import { updateAll, type ProviderResult, type UpdatedAll } from './update-all.js';
import { carryOut, type Updated } from './update.js';

/**
 * Says once what changed about a person, and knows exactly what every provider was told.
 *
 * Every method throws (or rejects with) a `BridgeError`: `configuration` for a bad option, `invalid_request` for a
 * malformed id or patch, both before any I/O; otherwise what the provider's client throws.
 */
export interface CustomerAdapter<Map extends Providers> {
  /**
   * What an update would send, with a verdict on every field; synchronous, without I/O. Throws only for malformed input:
   * a field or value that the provider refuses is a verdict.
   */
  plan<Key extends keyof Map & string>(
    provider: Key,
    id: string,
    patch: PatchFor<Map, Key>,
    options?: AdapterOptions,
  ): Plan;

  /**
   * Sends exactly what `plan` shows. A field that would be lost is refused before any I/O, unless the options say
   * otherwise.
   */
  update<Key extends keyof Map & string>(
    provider: Key,
    id: string,
    patch: PatchFor<Map, Key>,
    options?: AdapterOptions,
  ): Promise<Updated<RawOf<Map[Key]>>>;

  /**
   * Updates one person at several providers at once, each on its own clock. It rejects only for malformed input; what
   * happens at a provider is its result.
   *
   * @param ids The person's id at each provider, by the adapter's keys.
   */
  updateAll<Ids extends Targets<Map>>(
    ids: Ids & NothingElse<Ids, Map>,
    patch: PatchFor<Map, keyof Ids & keyof Map>,
    options?: AdapterOptions,
  ): Promise<UpdatedAll<ResultsFor<Map, Ids>>>;

  /** Reads a customer. */
  get<Key extends keyof Map & string>(
    provider: Key,
    id: string,
    options?: AdapterOptions,
  ): Promise<Customer<RawOf<Map[Key]>>>;

  /** Reads a customer and says which fields of a patch it holds: the way out of an outcome `unknown`. */
  reconcile<Key extends keyof Map & string>(
    provider: Key,
    id: string,
    patch: PatchFor<Map, Key>,
    options?: AdapterOptions,
  ): Promise<Reconciled<RawOf<Map[Key]>>>;
}

/** A person's id at each of some providers. */
export type Targets<Map extends Providers> = { readonly [Key in keyof Map]?: string | undefined };

/** One result for each provider that was named. */
export type ResultsFor<Map extends Providers, Ids> = {
  readonly [Key in keyof Ids & keyof Map]: undefined extends Ids[Key]
    ? ProviderResult<RawOf<Map[Key]>> | undefined
    : ProviderResult<RawOf<Map[Key]>>;
};

type NothingElse<Ids, Map> = { readonly [Key in Exclude<keyof Ids, keyof Map>]: never };

/**
 * Makes an adapter of some providers, under keys of the caller's own: `{ yuno }`, `{ yunoBR, yunoMX, kunacore }`.
 * Throws a `BridgeError` with code `configuration` for what is not a provider.
 */
export function createCustomerAdapter<Map extends Providers>(providers: Map): CustomerAdapter<Map> {
  const map = providerMap(providers);

  const draft = (key: string, id: string, patch: unknown, options: AdapterOptions): Draft => {
    const provider = providerAt(map, key);
    return draftPlan(key, provider, id, readInput(map, provider, id, patch), options.validate);
  };

  const read = async (
    provider: CustomerProvider,
    id: string,
    options: AdapterOptions,
  ): Promise<RawCustomer> => {
    if (!provider.get) {
      throw refusal('configuration', provider.name, undefined, [
        { path: 'provider', message: 'cannot be read' },
      ]);
    }
    try {
      return await provider.get(id, callOptions(options));
    } catch (error) {
      throw asBridgeError(provider, error);
    }
  };

  // Inside, a provider is known by its interface alone; CustomerAdapter says what each key stands for.
  const adapter = {
    plan: (key: string, id: string, patch: unknown, options?: AdapterOptions) =>
      draft(key, id, patch, readAdapterOptions(options)).plan,

    update: async (key: string, id: string, patch: unknown, options?: AdapterOptions) => {
      const checked = readAdapterOptions(options);
      return carryOut(providerAt(map, key), id, draft(key, id, patch, checked), checked);
    },

    updateAll: async (ids: unknown, patch: unknown, options?: AdapterOptions) =>
      updateAll(map, ids, patch, readAdapterOptions(options)),

    get: async (key: string, id: string, options?: AdapterOptions) => {
      const provider = providerAt(map, key);
      const issues = idIssues(provider, id, 'id');
      if (issues.length > 0) throw refusal('invalid_request', provider.name, undefined, issues);
      return readCustomer(key, provider, await read(provider, id, readAdapterOptions(options)));
    },

    reconcile: async (key: string, id: string, patch: unknown, options?: AdapterOptions) => {
      const checked = readAdapterOptions(options);
      const { mapped } = draft(key, id, patch, checked);
      const provider = providerAt(map, key);
      return compare(key, provider, mapped, await read(provider, id, checked));
    },
  } satisfies Record<keyof CustomerAdapter<Map>, unknown>;
  return adapter as unknown as CustomerAdapter<Map>;
}
