import type { ClientProfile } from '@customer-bridge/testkit';
import {
  createKunaCoreClient,
  type CustomerChanges,
  type CustomerCreate,
  type KunaCoreAuth,
  type KunaCoreClient,
} from '../src/index.js';
import { baseUrl, customer, id } from './stub.js';

const createdCustomer: CustomerCreate = {
  email: 'viktor@example.com',
  firstName: 'Viktor',
  lastName: 'Tatov',
  country: 'UA',
  verificationDocumentId: '1237654',
  residenceAddress: 'my street ap.12',
};
const filters = { email: 'alex@example.com', fullName: 'Alex Smith', take: 10, skip: 0 };
const found = { response: { status: 201, body: { data: customer } }, result: customer };

/**
 * What the suite of all clients has to know of this one.
 *
 * @param headers Those that authenticate a request.
 */
const profileWith = (
  auth: KunaCoreAuth,
  headers: Readonly<Record<string, string>>,
  {
    secrets = {},
    ...way
  }: Partial<Pick<ClientProfile<KunaCoreClient>, 'secrets' | 'login' | 'tokenFunction'>>,
): ClientProfile<KunaCoreClient> => ({
  provider: 'kunacore',
  create: createKunaCoreClient,
  options: { baseUrl, auth },
  baseUrl,
  secrets,
  ...way,
  reservedHeaders: ['Api-Key', 'merchant_id', 'authorization'],
  operations: [
    {
      name: 'createCustomer',
      idempotent: false,
      call: (kunacore, options) => kunacore.createCustomer(createdCustomer, options),
      request: { method: 'POST', path: '/v2/customer/create', headers, body: createdCustomer },
      ...found,
    },
    {
      name: 'getCustomer',
      idempotent: true,
      call: (kunacore, options) => kunacore.getCustomer(id, options),
      request: { method: 'POST', path: '/v2/customer/details', headers, body: { id } },
      ...found,
    },
    {
      name: 'findCustomers',
      idempotent: true,
      call: (kunacore, options) => kunacore.findCustomers(filters, options),
      request: { method: 'POST', path: '/v2/customer/find', headers, body: filters },
      response: { status: 201, body: { data: [customer, customer] } },
      result: [customer, customer],
    },
    {
      name: 'updateCustomer',
      idempotent: true,
      call: (kunacore, options) => kunacore.updateCustomer(id, { firstName: 'Alexander' }, options),
      request: {
        method: 'POST',
        path: '/v2/customer/update',
        headers,
        body: { id, firstName: 'Alexander' },
      },
      ...found,
    },
  ],
  update: {
    call: (kunacore, changes, options) => kunacore.updateCustomer(id, changes as CustomerChanges, options),
    property: 'email',
    changes: {
      email: 'alex@example.com',
      phoneNumber: '+380991234567',
      firstName: 'Alexander',
      lastName: 'Smith',
      comment: 'A note',
      externalId: 'e-1',
      country: 'UA',
      verificationDocumentId: '1237654',
      residenceAddress: 'my street ap.12',
      itn: '1237654',
    } satisfies CustomerChanges,
    body: (changes) => ({ id, ...changes }),
    customer,
    responseOf: (data) => ({ data }),
  },
  api: (kunacore, init) => kunacore.api.POST('/v2/customer/details', { ...init, body: { id } }),
});

/** Each way to authenticate. */
export const profiles = {
  'with an API key': profileWith(
    { apiKey: 'one-key' },
    { 'api-key': 'one-key' },
    { secrets: { 'auth.apiKey': 'KUNACORE_API_KEY' } },
  ),
  'with a login': profileWith(
    { email: 'ana@example.com', password: 'a-password', merchantId: 'merchant-7' },
    { authorization: 'Bearer canary-token-1' },
    {
      login: {
        url: `${baseUrl}/v2/auth/login`,
        responseOf: (accessToken) => ({ data: { accessToken } }),
        secrets: ['auth.password', 'auth.merchantId'],
      },
    },
  ),
  'with an access token': profileWith(
    { accessToken: 'a-token' },
    { authorization: 'Bearer a-token' },
    { tokenFunction: 'auth.accessToken' },
  ),
};
