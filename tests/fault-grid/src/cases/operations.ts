import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { type CallOptions, createYunoClient, type Fetch } from '@customer-bridge/yuno-client';
import { kunacoreApiKey, kunacoreChanges, kunacoreId, kunacoreNewCustomer } from '../clients/kunacore.js';
import { yunoChanges, yunoId, yunoKeys, yunoNewCustomer } from '../clients/yuno.js';

/** One operation of one provider, called as a user does. */
export interface OperationUnderTest {
  readonly provider: 'yuno' | 'kunacore';
  readonly operation: string;
  /** A repeat leaves the same state: as it is written here, the descriptions have to have it. */
  readonly idempotent: boolean;
  /** It changes nothing, so that a failure has no outcome. */
  readonly reads?: boolean;
  readonly call: (fetch: Fetch, options?: CallOptions) => Promise<unknown>;
}

const baseUrl = 'https://provider.example.com';
const yuno = (fetch: Fetch) => createYunoClient({ ...yunoKeys, baseUrl: `${baseUrl}/v1`, fetch });
const kunacore = (fetch: Fetch) => createKunaCoreClient({ auth: { apiKey: kunacoreApiKey }, baseUrl, fetch });

/** Every operation of every client but the login, which is the client's own business. */
export const operationsUnderTest: readonly OperationUnderTest[] = [
  {
    provider: 'yuno',
    operation: 'createCustomer',
    idempotent: false,
    call: (fetch, options) => yuno(fetch).createCustomer(yunoNewCustomer, options),
  },
  {
    provider: 'yuno',
    operation: 'getCustomer',
    idempotent: true,
    reads: true,
    call: (fetch, options) => yuno(fetch).getCustomer(yunoId, options),
  },
  {
    provider: 'yuno',
    operation: 'findCustomerByMerchantId',
    idempotent: true,
    reads: true,
    call: (fetch, options) => yuno(fetch).findCustomerByMerchantId('1744402154', options),
  },
  {
    provider: 'yuno',
    operation: 'updateCustomer',
    idempotent: true,
    call: (fetch, options) => yuno(fetch).updateCustomer(yunoId, yunoChanges, options),
  },
  {
    provider: 'yuno',
    operation: 'deleteCustomer',
    idempotent: true,
    call: (fetch, options) => yuno(fetch).deleteCustomer(yunoId, yunoId, options),
  },
  {
    provider: 'kunacore',
    operation: 'createCustomer',
    idempotent: false,
    call: (fetch, options) => kunacore(fetch).createCustomer(kunacoreNewCustomer, options),
  },
  {
    provider: 'kunacore',
    operation: 'updateCustomer',
    idempotent: true,
    call: (fetch, options) => kunacore(fetch).updateCustomer(kunacoreId, kunacoreChanges, options),
  },
  {
    provider: 'kunacore',
    operation: 'getCustomer',
    idempotent: true,
    reads: true,
    call: (fetch, options) => kunacore(fetch).getCustomer(kunacoreId, options),
  },
  {
    provider: 'kunacore',
    operation: 'findCustomers',
    idempotent: true,
    reads: true,
    call: (fetch, options) => kunacore(fetch).findCustomers({ email: 'someone@example.com' }, options),
  },
];
