import type { CallOptions, RequestSchema } from '@customer-bridge/http';
import type { FieldKind, ValueByKind } from '../customer/value-types.js';
import type { Capabilities } from './capabilities.js';

/** The least that a provider must answer with: an object with its own id of the customer. */
export interface RawCustomer {
  /** The provider's id of the customer. */
  readonly id: string;
}

/**
 * What a writer returns: the provider's value, and whether part of the canonical value is lost in it; or `refused`, the
 * rule of the provider that the value breaks.
 */
export type Written = { readonly value: unknown; readonly lossy?: boolean } | { readonly refused: string };

/** Converts a canonical value to the provider's, by kind. A kind without a writer is sent as it is. */
export type Writers = { readonly [K in FieldKind]?: (value: ValueByKind[K]) => Written };

/**
 * Converts a provider's value to the canonical one, by kind; `undefined` if that is not possible for certain. Text,
 * countries and E.164 phones need no reader. A reader is never called for `null` or an object of nothing but `null`s.
 */
export type Readers = { readonly [K in FieldKind]?: (value: unknown) => Partial<ValueByKind[K]> | undefined };

/** The request of an update. */
export interface ProviderRequest {
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** Relative to the base URL. */
  readonly path: string;
  /** The JSON body; plain data, personal data included. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Which request updates a customer: a row of the provider's operation table, and where the customer's id goes. */
export interface RequestTemplate {
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** Relative to the base URL, with a placeholder for an id in the path: `/customers/{id}`. */
  readonly path: string;
  /** `path`: the id replaces the placeholder. `body`: it is the property `id` of the body. */
  readonly idIn: 'path' | 'body';
  /** What an id in the body is sent as. Default: `string`. */
  readonly idType?: 'string' | 'number';
}

/**
 * One provider, as the adapter sees it: facts about its update, and two methods of its client. It is matched by its
 * shape, and nothing is registered anywhere but in the object given to `createCustomerAdapter`.
 */
export interface CustomerProvider<
  Held extends Capabilities = Capabilities,
  Raw extends RawCustomer = RawCustomer,
> {
  /** Name of the provider's client, as in `BridgeError.provider`. */
  readonly name: string;
  /** `operationId` of the update. */
  readonly operation: string;
  /** The request of the update. A plan shows it; `update` must send the same. */
  readonly request: RequestTemplate;
  /** What the provider accepts as a customer's id: a synchronous Standard Schema. Its messages never quote the id. */
  readonly idSchema: RequestSchema;
  /** What the provider accepts as the body of an update: a synchronous Standard Schema. */
  readonly schema: RequestSchema;
  /** The fields that it can hold, and under which names. */
  readonly capabilities: Held;
  /** How canonical values become the provider's. */
  readonly write: Writers;
  /** How the provider's values become canonical. */
  readonly read: Readers;
  /** `'null'`: the merchant has confirmed that `null` clears a `nullable` field. Absent: `null` is unsupported. */
  readonly clear?: 'null' | undefined;
  /**
   * Updates the customer.
   *
   * @param changes The fields that change, under the provider's names.
   * @throws {@link BridgeError} Rejects with nothing else, and honours `options.signal`.
   */
  update(id: string, changes: Readonly<Record<string, unknown>>, options: CallOptions): Promise<Raw>;
  /** Reads the customer. Absent if the provider has no way to read one. */
  get?(id: string, options: CallOptions): Promise<Raw>;
}

/** The providers of an adapter, under keys that the caller chooses. */
export type Providers = Readonly<Record<string, CustomerProvider>>;
