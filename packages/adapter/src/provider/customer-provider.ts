import type { CallOptions, RequestSchema } from '@customer-bridge/http';
import type { Capabilities } from './capabilities.js';
import type { FieldKind, ValueByKind } from '../customer/field-kind.js';

/** The least that a provider answers with: an object with its id of the customer. */
export interface RawCustomer {
  readonly id: string;
}

/** What becomes of a canonical value at the provider. `refused` is the provider's rule that the value breaks. */
export type Written = { readonly value: unknown; readonly lossy?: boolean } | { readonly refused: string };

/** Canonical value to the provider's own, by kind. A kind that is not listed goes as it is. */
export type Writers = { readonly [K in FieldKind]?: (value: ValueByKind[K]) => Written };

/**
 * The provider's value to the canonical one, by kind; `undefined` where it cannot be told for certain. Texts, countries
 * and E.164 phones need no reader, nor does a value that is `null` or has only such members: the provider holds none.
 */
export type Readers = { readonly [K in FieldKind]?: (value: unknown) => Partial<ValueByKind[K]> | undefined };

/** What an update sends. */
export interface ProviderRequest {
  readonly method: string;
  /** Relative to the base URL. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * One provider, as the adapter sees it: what it holds, how a value is told to it, and two calls. It is matched by its
 * shape; nothing has to be registered anywhere but in the object given to `createCustomerAdapter`.
 */
export interface CustomerProvider<
  Held extends Capabilities = Capabilities,
  Raw extends RawCustomer = RawCustomer,
> {
  /** Name of the provider's client, as in `BridgeError.provider`. */
  readonly name: string;
  /** `operationId` of the update. */
  readonly operation: string;
  readonly capabilities: Held;
  readonly write: Writers;
  readonly read: Readers;
  /** What the provider accepts as the body of an update: a Standard Schema that answers at once, not with a promise. */
  readonly schema: RequestSchema;
  /** `'null'`: the merchant has confirmed that `null` clears a field that is `nullable`. Absent: `null` is unsupported. */
  readonly clear?: 'null' | undefined;
  /** The rule that an id breaks, or `undefined`. The text never quotes the id. */
  idProblem(id: string): string | undefined;
  /** The request that changes these fields (in the provider's own names). */
  request(id: string, changes: Readonly<Record<string, unknown>>): ProviderRequest;
  /** Sends that request. Rejects with a `BridgeError`; honours `options.signal`. */
  update(id: string, changes: Readonly<Record<string, unknown>>, options: CallOptions): Promise<Raw>;
  /** Reads the customer. Absent where the provider cannot be read. */
  get?(id: string, options: CallOptions): Promise<Raw>;
}

/** The providers of an adapter, under keys of the caller's own. */
export type Providers = Readonly<Record<string, CustomerProvider>>;
