import { type CallOptions, createTransport } from '@customer-bridge/http';
import type {
  Customer,
  CustomerCreate,
  CustomerFind,
  CustomerUpdate,
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
import { customerIdIssues } from './ids.js';
import { type KunaCoreClientOptions, readKunaCoreOptions } from './options.js';
import { profile } from './profile.js';

/** What an update changes: every field but the id. */
export type CustomerChanges = Omit<CustomerUpdate, 'id'>;

/** KunaCore's customer API. Every method rejects with nothing but a `BridgeError`. */
export interface KunaCoreClient {
  /**
   * Registers a customer, and a wallet for it. Not repeated unless the provider certainly did not process it.
   *
   * @throws `invalid_request` before any I/O where the customer breaks a documented rule.
   */
  createCustomer(customer: CustomerCreate, options?: CallOptions): Promise<Customer>;
  /** @param id KunaCore's id of the customer. @throws `not_found`. */
  getCustomer(id: string, options?: CallOptions): Promise<Customer>;
  /** The customers that match every given filter. */
  findCustomers(filters: CustomerFind, options?: CallOptions): Promise<Customer[]>;
  /**
   * Changes the given fields of a customer; a field that is left out stays as it is.
   *
   * @param id KunaCore's id of the customer.
   * @throws `invalid_request` before any I/O where the changes break a documented rule; `not_found`; `conflict`.
   */
  updateCustomer(id: string, changes: CustomerChanges, options?: CallOptions): Promise<Customer>;
  /** An openapi-fetch client over the same transport, for requests made by hand: an HTTP error is its `error`. */
  readonly api: Client<paths>;
}

/**
 * Creates a client of KunaCore's customer API, for servers.
 *
 * @throws `configuration`, naming each option that is missing or malformed, never its value.
 */
export function createKunaCoreClient(input?: KunaCoreClientOptions): KunaCoreClient {
  const { options, baseUrl, auth } = readKunaCoreOptions(input);
  const credentials = credentialsOf(auth, login, options);
  const transport = createTransport({ profile, baseUrl, options, credentials });
  const light = createFetchClient<paths>(transport.light);
  let api: Client<paths> | undefined;

  function login({ email, password, merchantId }: LoginAuth): Promise<string> {
    return transport.call('login', undefined, async (call) => {
      const params = { header: { merchant_id: merchantId } };
      const body = call.body({ email, password }, loginRequestSchema);
      const { data } = await light.POST('/v2/auth/login', call.init({ params, body }));
      return data!.data.accessToken;
    });
  }

  return {
    createCustomer: (customer, callOptions) =>
      transport.call('createCustomer', callOptions, async (call) => {
        const body = call.body(customer, customerCreateSchema);
        const { data } = await light.POST('/v2/customer/create', call.init({ body }));
        return data!.data;
      }),
    getCustomer: (id, callOptions) =>
      transport.call('getCustomer', callOptions, async (call) => {
        call.check(customerIdIssues(id));
        const body = call.body({ id }, customerDetailsRequestSchema);
        const { data } = await light.POST('/v2/customer/details', call.init({ body }));
        return data!.data;
      }),
    findCustomers: (filters, callOptions) =>
      transport.call('findCustomers', callOptions, async (call) => {
        const body = call.body(filters, customerFindSchema);
        const { data } = await light.POST('/v2/customer/find', call.init({ body }));
        return data!.data;
      }),
    updateCustomer: (id, changes, callOptions) =>
      transport.call('updateCustomer', callOptions, async (call) => {
        call.check(customerIdIssues(id));
        const body = call.body(changes, customerUpdateSchema, { id });
        const { data } = await light.POST('/v2/customer/update', call.init({ body }));
        return data!.data;
      }),
    get api() {
      return (api ??= createFetchClient<paths>(transport.ordinary));
    },
  };
}
