import { createYunoClient, type YunoClient } from '@customer-bridge/yuno-client';
import type { CustomerCreate, CustomerUpdate } from '@customer-bridge/yuno-types';
import { addCanary } from '../privacy/canary.js';
import { sampleOf } from '../privacy/sample.js';
import { readSchema } from '../privacy/schema.js';
import type { OperationUnderTest, TestedClient, TestedProvider } from '../clients/tested-client.js';

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

const operations = {
  createCustomer: {
    idempotent: false,
    call: (client, options) => client.createCustomer(yunoNewCustomer, options),
  },
  getCustomer: {
    idempotent: true,
    reads: true,
    call: (client, options) => client.getCustomer(yunoId, options),
  },
  findCustomerByMerchantId: {
    idempotent: true,
    reads: true,
    call: (client, options) => client.findCustomerByMerchantId('1744402154', options),
  },
  updateCustomer: {
    idempotent: true,
    call: (client, options) => client.updateCustomer(yunoId, yunoChanges, options),
  },
  deleteCustomer: {
    idempotent: true,
    call: (client, options) => client.deleteCustomer(yunoId, yunoId, options),
  },
} satisfies Record<string, OperationUnderTest<YunoClient>>;

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
      update: (callOptions) => operations.updateCustomer.call(client, callOptions),
      create: (callOptions) => operations.createCustomer.call(client, callOptions),
      read: (callOptions) => operations.getCustomer.call(client, callOptions),
    };
  },
};

export const provider: TestedProvider = {
  clients: [yuno],
  operations,
  credentials: ['yuno publicApiKey', 'yuno privateSecretKey'],
};
