import { type CallOptions, createTransport, fixedCredentials, parameterIssues } from '@customer-bridge/http';
import type {
  Customer,
  CustomerCreate,
  CustomerUpdate,
  operations,
  paths,
} from '@customer-bridge/yuno-types';
import {
  customerCreateSchema,
  customerUpdateSchema,
  merchantCustomerIdParameterSchema,
  xAccountCodeParameterSchema,
} from '@customer-bridge/yuno-types/validators';
import createFetchClient, { type Client } from 'openapi-fetch';
import { readYunoOptions, type YunoClientOptions } from './options.js';
import { config } from './provider-config.js';

/**
 * Yuno's customer API. Every method rejects with nothing but a `BridgeError`.
 *
 * Yuno processes a request for up to 60 seconds: after a timeout (`outcome: 'unknown'`) an earlier attempt may still be
 * applied.
 */
export interface YunoClient {
  /**
   * Creates a customer. Sent again only if the provider certainly did not process it.
   *
   * @throws BridgeError `conflict` if a customer with this `merchant_customer_id` exists.
   */
  createCustomer(customer: CustomerCreate, options?: CallOptions): Promise<Customer>;
  /** @param id Yuno's id of the customer, a UUID of 36 characters. @throws BridgeError `not_found`. */
  getCustomer(id: string, options?: CallOptions): Promise<Customer>;
  /** @param merchantCustomerId The merchant's own id, 1 to 255 characters. @throws BridgeError `not_found`. */
  findCustomerByMerchantId(merchantCustomerId: string, options?: CallOptions): Promise<Customer>;
  /**
   * Changes the given fields of a customer; a field that is left out stays as it is.
   *
   * @param id Yuno's id of the customer, a UUID of 36 characters.
   * @throws BridgeError `invalid_request` before any I/O if the changes break a documented rule; `not_found`; `conflict`.
   * @example
   * ```ts
   * const customer = await yuno.updateCustomer(id, { email: 'ana@example.com' });
   * ```
   */
  updateCustomer(id: string, changes: CustomerUpdate, options?: CallOptions): Promise<Customer>;
  /**
   * Deletes or anonymises a customer, and starts deletion at the payment providers the customer dealt with.
   *
   * @param id Yuno's id of the customer, a UUID of 36 characters.
   * @param accountCode The account that the customer belongs to, a UUID of 36 characters.
   */
  deleteCustomer(id: string, accountCode: string, options?: CallOptions): Promise<void>;
  /** An openapi-fetch client over the same transport, for requests that no method covers: it returns HTTP errors as `error`. */
  readonly api: Client<paths>;
}

/**
 * Creates a client of Yuno's customer API, for servers.
 *
 * @throws BridgeError `configuration`, naming each option that is missing or malformed, never its value.
 * @example
 * ```ts
 * const yuno = createYunoClient({ publicApiKey, privateSecretKey, environment: 'production' });
 * ```
 */
export function createYunoClient(input?: YunoClientOptions): YunoClient {
  const options = readYunoOptions(input);
  const credentials = fixedCredentials({
    'public-api-key': options.publicApiKey,
    'private-secret-key': options.privateSecretKey,
  });
  const { call, openapiFetchOptions } = createTransport<operations>({ config, options, credentials });
  let api: Client<paths> | undefined;

  return {
    createCustomer: (customer, callOptions) =>
      call('createCustomer', callOptions, { body: customer, schema: customerCreateSchema }),
    getCustomer: (id, callOptions) => call('getCustomer', callOptions, { path: { id } }),
    findCustomerByMerchantId: (id, callOptions) =>
      call('findCustomerByMerchantId', callOptions, {
        issues: parameterIssues('merchantCustomerId', id, merchantCustomerIdParameterSchema),
        query: { merchant_customer_id: id },
      }),
    updateCustomer: (id, changes, callOptions) =>
      call('updateCustomer', callOptions, { path: { id }, body: changes, schema: customerUpdateSchema }),
    deleteCustomer: (id, accountCode, callOptions) =>
      call('deleteCustomer', callOptions, {
        issues: parameterIssues('accountCode', accountCode, xAccountCodeParameterSchema),
        path: { id },
        header: { 'x-account-code': accountCode },
      }),
    get api() {
      return (api ??= createFetchClient<paths>(openapiFetchOptions));
    },
  };
}
