import { createYunoClient, type Fetch, type YunoClient } from '@customer-bridge/yuno-client';
import type { CustomerCreate, CustomerUpdate } from '@customer-bridge/yuno-types';
import { addCanary } from '../canaries/canary.js';
import { sampleOf } from '../canaries/sample.js';
import { readSchema } from '../canaries/schema.js';
import type { TestedClient, TestedProvider } from '../clients/tested-client.js';

/** Yuno's id of the sample customer. It is not personal, and still nothing may print it. */
export const yunoId = addCanary('yuno id', '5eedca11-98f7-4d57-aa5f-228401d35b12');

export const yunoKeys = {
  publicApiKey: addCanary('yuno publicApiKey'),
  privateSecretKey: addCanary('yuno privateSecretKey'),
};

export const yunoChanges = sampleOf(
  readSchema('yuno', 'requests', 'CustomerUpdate'),
  'yuno CustomerUpdate',
) as CustomerUpdate;
export const yunoNewCustomer = sampleOf(
  readSchema('yuno', 'requests', 'CustomerCreate'),
  'yuno CustomerCreate',
) as CustomerCreate;

/** The customer in the answers of a healthy Yuno. */
export const yunoCustomer = {
  ...(sampleOf(readSchema('yuno', 'responses', 'Customer'), 'yuno Customer') as object),
  id: yunoId,
};

/** The address that calls of a stub go to. */
export const providerUrl = 'https://provider.example.com';

const body = JSON.stringify(yunoCustomer);

export const yuno: TestedClient = {
  name: 'yuno',
  provider: 'yuno',
  good: () => ({ status: 200, body }),
  open: (options) => {
    // Off loopback a base URL must end with the version.
    const baseUrl = options.baseUrl === providerUrl ? `${providerUrl}/v1` : options.baseUrl;
    const client = createYunoClient({ ...yunoKeys, ...options, baseUrl });
    return {
      client,
      update: (callOptions) => client.updateCustomer(yunoId, yunoChanges, callOptions),
      create: (callOptions) => client.createCustomer(yunoNewCustomer, callOptions),
      read: (callOptions) => client.getCustomer(yunoId, callOptions),
    };
  },
};

const clientOver = (fetch: Fetch): YunoClient =>
  createYunoClient({ ...yunoKeys, baseUrl: `${providerUrl}/v1`, fetch });

export const provider: TestedProvider = {
  clients: [yuno],
  operations: [
    {
      operation: 'createCustomer',
      idempotent: false,
      call: (fetch, options) => clientOver(fetch).createCustomer(yunoNewCustomer, options),
    },
    {
      operation: 'getCustomer',
      idempotent: true,
      reads: true,
      call: (fetch, options) => clientOver(fetch).getCustomer(yunoId, options),
    },
    {
      operation: 'findCustomerByMerchantId',
      idempotent: true,
      reads: true,
      call: (fetch, options) => clientOver(fetch).findCustomerByMerchantId('1744402154', options),
    },
    {
      operation: 'updateCustomer',
      idempotent: true,
      call: (fetch, options) => clientOver(fetch).updateCustomer(yunoId, yunoChanges, options),
    },
    {
      operation: 'deleteCustomer',
      idempotent: true,
      call: (fetch, options) => clientOver(fetch).deleteCustomer(yunoId, yunoId, options),
    },
  ],
  samples: [
    ['requests', 'CustomerUpdate'],
    ['requests', 'CustomerCreate'],
    ['responses', 'Customer'],
  ],
  credentials: ['yuno publicApiKey', 'yuno privateSecretKey'],
};
