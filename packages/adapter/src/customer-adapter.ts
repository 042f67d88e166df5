import type { Customer } from './customer/customer.js';
import type { AdapterOptions, UpdateAllOptions } from './input/options.js';
import type { PatchFor, RawOf } from './provider/customer-patch.js';
import type { Plan } from './plan/plan.js';
import type { ProviderResult, UpdatedAll } from './update/provider-result.js';
import type { Providers } from './provider/customer-provider.js';
import type { Reconciled } from './read/reconcile.js';
import type { Updated } from './update/execute-update.js';

/**
 * Says once what changed about a person, and knows exactly what every provider was told.
 *
 * Every method throws (or rejects with) a `BridgeError`: `configuration` for a bad option or a provider whose mapping
 * fails, `invalid_request` for a malformed id or patch, both before any I/O; otherwise what the provider's client throws.
 */
export interface CustomerAdapter<Given extends Providers> {
  /**
   * What an update would send, with a verdict on every field; synchronous, without I/O. Throws only for malformed input:
   * a field or value that the provider refuses is a verdict.
   */
  plan<Key extends keyof Given & string>(
    provider: Key,
    id: string,
    patch: PatchFor<Given, Key>,
    options?: AdapterOptions,
  ): Plan;

  /**
   * Sends exactly what `plan` shows with the same options. A field that the provider does not support is refused before
   * any I/O, unless the options say to leave it out; a field that the answer reports otherwise than it was sent is a
   * warning.
   *
   * Updates of the same customer at the same provider run one after another, in the order in which they were made; see
   * `deadlineMs` and `signal` for how long one may wait.
   */
  update<Key extends keyof Given & string>(
    provider: Key,
    id: string,
    patch: PatchFor<Given, Key>,
    options?: AdapterOptions,
  ): Promise<Updated<RawOf<Given[Key]>>>;

  /**
   * Updates one person at several providers at once, each on its own clock and in its own turn, as `update` does. It
   * rejects only for malformed input: what happens at a provider is its result, and an aborted call has the results
   * that were in. What is left to do is `retry()`, or `open` as data for another process.
   *
   * @param ids The person's id at each provider, under the adapter's keys; one that is `undefined` is left alone.
   * @param patch May hold the own fields of every provider of the adapter; those of one that is no target are ignored.
   */
  updateAll<Ids extends Targets<Given>>(
    ids: Ids & NothingElse<Ids, Given>,
    patch: PatchFor<Given, keyof Ids & keyof Given, keyof Given>,
    options?: UpdateAllOptions,
  ): Promise<UpdatedAll<ResultsFor<Given, Named<Given, Ids>>>>;

  /** Reads a customer. */
  get<Key extends keyof Given & string>(
    provider: Key,
    id: string,
    options?: AdapterOptions,
  ): Promise<Customer<RawOf<Given[Key]>>>;

  /**
   * Reads a customer and says which fields of a patch it holds: the way out of an outcome `unknown`. It judges what an
   * update with the same options would send, and compares by meaning: case of e-mails, forms of Unicode, white space,
   * punctuation of phones and documents do not count.
   */
  reconcile<Key extends keyof Given & string>(
    provider: Key,
    id: string,
    patch: PatchFor<Given, Key>,
    options?: AdapterOptions,
  ): Promise<Reconciled<RawOf<Given[Key]>>>;
}

/** A person's id at some of the providers. */
export type Targets<Given extends Providers> = { readonly [Key in keyof Given]?: string | undefined };

/** One result for each provider that was named. */
export type ResultsFor<Given extends Providers, Ids> = {
  readonly [Key in keyof Ids as Key & keyof Given]:
    ProviderResult<RawOf<Given[Key & keyof Given]>> | (undefined extends Ids[Key] ? undefined : never);
};

/** Where the names are known at run time only, any of the providers may be one. */
type Named<Given extends Providers, Ids> = string extends keyof Ids
  ? string extends keyof Given
    ? Ids
    : Targets<Given>
  : Ids;

type NothingElse<Ids, Given> = {
  readonly [Key in keyof Ids as string extends Key ? never : Exclude<Key, keyof Given>]: never;
};
