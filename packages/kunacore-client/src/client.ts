import {
  type CallOptions,
  createTransport,
  type Issue,
  nonEmptySchema,
  schemaIssues,
} from '@customer-bridge/http';
import type {
  Customer,
  CustomerCreate,
  CustomerFind,
  CustomerUpdate,
  operations,
  paths,
} from '@customer-bridge/kunacore-types';
import {
  customerCreateSchema,
  customerDetailsRequestSchema,
  customerFindSchema,
  customerUpdateSchema,
  loginRequestSchema,
} from '@customer-bridge/kunacore-types/validators';
import createFetchClient, { type Client } from 'openapi-fetch';
import type { LoginAuth } from './auth.js';
import { credentialsOf } from './credentials.js';
import { type KunaCoreClientOptions, readKunaCoreOptions } from './options.js';
import { config } from './provider-config.js';
import { updateBody } from './update-body.js';

/** What an update changes: every field but the id. */
export type CustomerChanges = Omit<CustomerUpdate, 'id'>;

/** KunaCore's customer API. Every method rejects with nothing but a `BridgeError`. */
export interface KunaCoreClient {
  /**
   * Creates a customer, and a wallet for it. Sent again only if the provider certainly did not process it.
   *
   * @throws BridgeError `invalid_request` before any I/O if the customer breaks a documented rule; `conflict`.
   */
  createCustomer(customer: CustomerCreate, options?: CallOptions): Promise<Customer>;
  /** @param id KunaCore's id of the customer. @throws BridgeError `not_found`. */
  getCustomer(id: string, options?: CallOptions): Promise<Customer>;
  /** Returns the customers that match every given filter. */
  findCustomers(filters: CustomerFind, options?: CallOptions): Promise<Customer[]>;
  /**
   * Changes the given fields of a customer; a field that is left out stays as it is.
   *
   * @param id KunaCore's id of the customer.
   * @throws BridgeError `invalid_request` before any I/O if the changes break a documented rule; `not_found`; `conflict`.
   * @example
   * ```ts
   * const customer = await kunacore.updateCustomer(id, { firstName: 'Alexander' });
   * ```
   */
  updateCustomer(id: string, changes: CustomerChanges, options?: CallOptions): Promise<Customer>;
  /** An openapi-fetch client over the same transport, for requests that no method covers: it returns HTTP errors as `error`. */
  readonly api: Client<paths>;
}

/**
 * Creates a client of KunaCore's customer API, for servers.
 *
 * @throws BridgeError `configuration`, naming each option that is missing or malformed, never its value.
 * @example
 * ```ts
 * const kunacore = createKunaCoreClient({ baseUrl, auth: { apiKey } });
 * ```
 */
export function createKunaCoreClient(input?: KunaCoreClientOptions): KunaCoreClient {
  const options = readKunaCoreOptions(input);
  const credentials = credentialsOf(options.auth, login, options);
  const { call, openapiFetchOptions } = createTransport<operations>({ config, options, credentials });
  let api: Client<paths> | undefined;

  async function login({ email, password, merchantId }: LoginAuth): Promise<string> {
    const { data } = await call('login', undefined, {
      header: { merchant_id: merchantId },
      body: { email, password },
      schema: loginRequestSchema,
    });
    return data.accessToken;
  }

  return {
    createCustomer: async (customer, callOptions) => {
      const input = { body: customer, schema: customerCreateSchema };
      return dataOf(await call('createCustomer', callOptions, input));
    },
    getCustomer: async (id, callOptions) => {
      const input = { issues: idIssues(id), body: { id }, schema: customerDetailsRequestSchema };
      return dataOf(await call('getCustomer', callOptions, input));
    },
    findCustomers: async (filters, callOptions) => {
      const input = { body: filters, schema: customerFindSchema };
      // The profile takes a list and nothing else.
      const { data } = await call('findCustomers', callOptions, input);
      return data ?? [];
    },
    updateCustomer: async (id, changes, callOptions) => {
      const { body, issues } = updateBody(id, changes);
      const input = { issues: [...idIssues(id), ...issues], body, schema: customerUpdateSchema };
      return dataOf(await call('updateCustomer', callOptions, input));
    },
    get api() {
      return (api ??= createFetchClient<paths>(openapiFetchOptions));
    },
  };
}

/** KunaCore wraps every answer in `data`. Source: docs.kunacore.io/docs/update-customer */
function dataOf<Value>({ data }: { readonly data: Value }): Value {
  return data;
}

/** KunaCore documents no form of an id. Source: docs.kunacore.io/docs/update-customer (a string). */
function idIssues(id: unknown): readonly Issue[] {
  return schemaIssues(nonEmptySchema, id, 'id');
}
