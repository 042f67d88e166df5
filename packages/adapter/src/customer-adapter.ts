import type { Customer } from './customer/customer.js';
import type { AdapterOptions } from './input/options.js';
import type { UpdateAllOptions } from './update/provider-result.js';
import type { PatchFor, RawOf } from './provider/customer-patch.js';
import type { Plan } from './plan/plan.js';
import type { ProviderResult, UpdatedAll } from './update/provider-result.js';
import type { Providers } from './provider/customer-provider.js';
import type { Reconciled } from './read/reconcile.js';
import type { Updated } from './update/execute-update.js';

/**
 * Makes the same change to a customer at several payment providers, and reports what each of them did.
 *
 * Every method throws (or rejects with) nothing but a {@link BridgeError}. Before any I/O: `configuration` for an
 * invalid option or a provider whose own mapping fails, `invalid_request` for a malformed id or patch. After that:
 * whatever the provider's client throws.
 */
export interface CustomerAdapter<Given extends Providers> {
  /**
   * Shows what an update would send, with a verdict on every field. It is synchronous and does no I/O. A field or value
   * that the provider refuses is a verdict, not an error.
   *
   * @param provider Key of the provider in the adapter.
   * @param id The provider's id of the customer.
   * @throws {@link BridgeError} with code `invalid_request` for a malformed id or patch.
   * @example
   * ```ts
   * const { body, fields } = customers.plan('yuno', id, { phone: '+573132450765' });
   * ```
   */
  plan<Key extends keyof Given & string>(
    provider: Key,
    id: string,
    patch: PatchFor<Given, Key>,
    options?: AdapterOptions,
  ): Plan;

  /**
   * Sends exactly what `plan` shows with the same options. A field that the provider does not support is rejected
   * before any I/O, unless `onUnsupported: 'omit'` leaves it out. A field that the response holds otherwise than it was
   * sent is a warning.
   *
   * Updates of the same customer at the same provider run one after another, in the order of their calls; see
   * `deadlineMs` and `signal` for how long one may wait.
   *
   * @param provider Key of the provider in the adapter.
   * @param id The provider's id of the customer.
   * @throws {@link BridgeError} Its `outcome` says whether the change may have been applied.
   * @example
   * ```ts
   * const { customer, warnings } = await customers.update('yuno', id, { email: 'ana@example.com' });
   * ```
   */
  update<Key extends keyof Given & string>(
    provider: Key,
    id: string,
    patch: PatchFor<Given, Key>,
    options?: AdapterOptions,
  ): Promise<Updated<RawOf<Given[Key]>>>;

  /**
   * Updates one person at several providers at once, each as `update` does. What happens at a provider is its result,
   * so that one failure never hides another, and an aborted call has the results that were in. `retry()` repeats what
   * is left to do; `open` is the same as data, for another process.
   *
   * @param ids The person's id at each provider, by key; a key that is `undefined` gets no update.
   * @param patch May hold the own fields of every provider of the adapter; those of a provider without an id are
   * ignored.
   * @throws {@link BridgeError} with code `invalid_request` or `configuration` for malformed arguments, before any I/O.
   * @example
   * ```ts
   * const { ok, results, retry } = await customers.updateAll({ yuno: id1, kunacore: id2 }, { country: 'CO' });
   * ```
   */
  updateAll<Ids extends Targets<Given>>(
    ids: Ids & NothingElse<Ids, Given>,
    patch: PatchFor<Given, keyof Ids & keyof Given, keyof Given>,
    options?: UpdateAllOptions,
  ): Promise<UpdatedAll<ResultsFor<Given, Named<Given, Ids>>>>;

  /**
   * Reads a customer.
   *
   * @param provider Key of the provider in the adapter.
   * @param id The provider's id of the customer.
   * @throws {@link BridgeError} with code `configuration` if the provider has no way to read a customer.
   * @example
   * ```ts
   * const { email, phone } = await customers.get('yuno', id);
   * ```
   */
  get<Key extends keyof Given & string>(
    provider: Key,
    id: string,
    options?: AdapterOptions,
  ): Promise<Customer<RawOf<Given[Key]>>>;

  /**
   * Reads a customer and says which fields of a patch it holds, for example after an outcome `unknown`. It compares
   * what an update with the same options would send, by meaning: case of e-mails, Unicode normalization, white space
   * around, and punctuation of phones and documents do not count.
   *
   * @param provider Key of the provider in the adapter.
   * @param id The provider's id of the customer.
   * @throws {@link BridgeError} with code `configuration` if the provider has no way to read a customer.
   * @example
   * ```ts
   * const { fields } = await customers.reconcile('yuno', id, { email: 'ana@example.com' });
   * const isDone = fields.every(({ state }) => state === 'holds');
   * ```
   */
  reconcile<Key extends keyof Given & string>(
    provider: Key,
    id: string,
    patch: PatchFor<Given, Key>,
    options?: AdapterOptions,
  ): Promise<Reconciled<RawOf<Given[Key]>>>;
}

/** A person's id at some of the providers, by key. */
export type Targets<Given extends Providers> = { readonly [Key in keyof Given]?: string | undefined };

/** One result for each provider that has an id. */
export type ResultsFor<Given extends Providers, Ids> = {
  readonly [Key in keyof Ids as Key & keyof Given]:
    ProviderResult<RawOf<Given[Key & keyof Given]>> | (undefined extends Ids[Key] ? undefined : never);
};

/** If the keys are only known at run time, any provider may have an id. */
type Named<Given extends Providers, Ids> = string extends keyof Ids
  ? string extends keyof Given
    ? Ids
    : Targets<Given>
  : Ids;

type NothingElse<Ids, Given> = {
  readonly [Key in keyof Ids as string extends Key ? never : Exclude<Key, keyof Given>]: never;
};
