import type { ClientProfile } from '@customer-bridge/testkit';
import { type CustomerUpdate, createYunoClient, type YunoClient } from '../src/index.js';
import { customer, id } from './stub.js';

const accountCode = '493e9374-510a-4201-9e09-de669d75f256';
const createdCustomer = { merchant_customer_id: '1744402154', first_name: 'John' };
const address = {
  address_line_1: 'Calle 34 # 56 - 78',
  address_line_2: 'Apartamento 502, Torre I',
  country: 'CO',
  state: 'Cundinamarca',
  city: 'Bogotá',
  zip_code: '111111',
  neighborhood: 'Test',
} as const;
const headers = { 'public-api-key': 'public-key', 'private-secret-key': 'secret-key' };
const found = { response: { status: 200, body: customer }, result: customer };

/** What the suite of all clients has to know of this one. */
export const profile: ClientProfile<YunoClient> = {
  provider: 'yuno',
  create: createYunoClient,
  options: { publicApiKey: 'public-key', privateSecretKey: 'secret-key' },
  baseUrl: 'https://api-sandbox.y.uno/v1',
  secrets: { publicApiKey: 'YUNO_PUBLIC_API_KEY', privateSecretKey: 'YUNO_PRIVATE_SECRET_KEY' },
  reservedHeaders: ['Private-Secret-Key', 'public-api-key', 'x-account-code', 'authorization'],
  operations: [
    {
      name: 'createCustomer',
      idempotent: false,
      call: (yuno, options) => yuno.createCustomer(createdCustomer, options),
      request: { method: 'POST', path: '/customers', headers, body: createdCustomer },
      response: { status: 201, body: customer },
      result: customer,
    },
    {
      name: 'getCustomer',
      idempotent: true,
      call: (yuno, options) => yuno.getCustomer(id, options),
      request: { method: 'GET', path: `/customers/${id}`, headers },
      ...found,
    },
    {
      name: 'findCustomerByMerchantId',
      idempotent: true,
      call: (yuno, options) => yuno.findCustomerByMerchantId('1744402154', options),
      request: { method: 'GET', path: '/customers?merchant_customer_id=1744402154', headers },
      ...found,
    },
    {
      name: 'updateCustomer',
      idempotent: true,
      call: (yuno, options) => yuno.updateCustomer(id, { email: 'john@example.com' }, options),
      request: { method: 'PATCH', path: `/customers/${id}`, headers, body: { email: 'john@example.com' } },
      ...found,
    },
    {
      name: 'deleteCustomer',
      idempotent: true,
      call: (yuno, options) => yuno.deleteCustomer(id, accountCode, options),
      request: {
        method: 'DELETE',
        path: `/customers/${id}`,
        headers: { ...headers, 'x-account-code': accountCode },
      },
      response: { status: 202 },
      result: undefined,
    },
  ],
  update: {
    call: (yuno, changes, options) => yuno.updateCustomer(id, changes as CustomerUpdate, options),
    property: 'email',
    changes: {
      merchant_customer_id: '1744402154',
      merchant_customer_created_at: '2023-08-05T14:43:58.980718Z',
      first_name: 'John',
      last_name: 'Doe',
      gender: 'F',
      date_of_birth: '1990-02-28',
      email: 'john.doe@example.com',
      nationality: 'CO',
      country: 'CO',
      document: { document_type: 'CC', document_number: '1010268952' },
      phone: { number: '3132450765', country_code: '57' },
      billing_address: address,
      shipping_address: address,
      metadata: [{ key: 'ID', value: '1234' }],
    } satisfies CustomerUpdate,
    body: (changes) => changes,
    customer,
    responseOf: (one) => one,
  },
  api: (yuno, init) => yuno.api.GET('/customers/{id}', { ...init, params: { path: { id } } }),
};
