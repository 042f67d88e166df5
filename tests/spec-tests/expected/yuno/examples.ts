import { below } from '../prefix-rows.ts';
import type { BodyExamples } from '../provider.ts';

// The bodies of Yuno's own pages. Source: docs.y.uno/reference/customers; of the errors: docs.y.uno and its preview.

const bogota = {
  address_line_1: 'Calle 34 # 56 - 78',
  address_line_2: 'Apartamento 502, Torre I',
  country: 'CO',
  state: 'Cundinamarca',
  city: 'Bogotá',
  zip_code: '111111',
  neighborhood: 'Test',
};

const updatedCustomer = {
  id: '94121f98-98f7-4d57-aa5f-228401d35b12',
  merchant_customer_id: '1744402154',
  first_name: 'John',
  last_name: 'Doe',
  gender: 'F',
  date_of_birth: '1990-02-28',
  email: 'john.doe2@gmail.com',
  nationality: 'CO',
  country: 'CO',
  document: { document_type: 'CC', document_number: '1010268952' },
  phone: { number: '3132450765', country_code: '57' },
  billing_address: bogota,
  shipping_address: bogota,
  metadata: [{ key: 'ID', value: '1234' }],
  created_at: '2025-04-11T20:10:29.163144Z',
  updated_at: '2025-04-11T20:10:29.163141Z',
  merchant_customer_created_at: '2023-08-05T14:43:58.980718Z',
};

/** The retrieve page shows the customer of the update page before the change, created at another moment. */
const customer = {
  ...updatedCustomer,
  email: 'john.doe@gmail.com',
  created_at: '2025-04-11T20:09:14.927971Z',
  updated_at: '2025-04-11T20:09:14.927972Z',
};

const newYork = {
  address_line_1: '123 Main St',
  address_line_2: 'Apt 4B',
  country: 'US',
  state: 'NY',
  city: 'New York',
  zip_code: '10001',
  neighborhood: 'Manhattan',
};

const fullCreate = {
  merchant_customer_id: '4321',
  merchant_customer_created_at: '2022-05-09T20:46:54.786342Z',
  first_name: 'John',
  last_name: 'Doe',
  gender: 'M',
  date_of_birth: '1990-02-28',
  email: 'john.doe@email.com',
  nationality: 'US',
  country: 'US',
  document: { document_type: 'SSN', document_number: '123-45-6789' },
  phone: { number: '5551234567', country_code: '1' },
  billing_address: newYork,
  shipping_address: newYork,
  metadata: [{ key: 'ID', value: '123456' }],
};

const fullCreated = {
  ...fullCreate,
  id: 'bf64527c-5531-4ece-bf2c-51a8e775d8e1',
  merchant_customer_id: 'AAAAAAAAAAAAAA0002',
  created_at: '2025-04-24T18:54:54.351969Z',
  updated_at: '2025-04-24T18:54:54.351971Z',
};

const name = { first_name: 'John', last_name: 'Doe', email: 'john.doe@email.com' };

const minimalCreated = {
  ...name,
  id: 'fe17085f-e9fd-4882-a42a-21eacc10fbb6',
  merchant_customer_id: 'AAAAAAA000001',
  gender: null,
  date_of_birth: null,
  nationality: null,
  country: null,
  document: null,
  phone: null,
  billing_address: null,
  shipping_address: null,
  created_at: '2025-04-24T18:54:15.805086Z',
  updated_at: '2025-04-24T18:54:15.805088Z',
  merchant_customer_created_at: null,
};

const invalidRequest = { code: 'INVALID_REQUEST', messages: ['Invalid request'] };
const customerNotFound = { code: 'CUSTOMER_NOT_FOUND', messages: ['Customer not found.'] };
const customerIdDuplicated = {
  code: 'CUSTOMER_ID_DUPLICATED',
  messages: ['A customer with this merchant_customer_id already exists for this account.'],
};

const failures: BodyExamples = {
  401: { invalidCredentials: { code: 'INVALID_CREDENTIALS', messages: ['Invalid credentials'] } },
  403: {
    authorizationRequired: {
      code: 'AUTHORIZATION_REQUIRED',
      messages: ['The merchant has no authorization to use this API.'],
    },
  },
  408: { requestTimeout: { code: 'REQUEST_TIMEOUT', messages: ['Request timeout'] } },
  429: { tooManyRequests: { code: 'TOO_MANY_REQUESTS', messages: ['Too many requests'] } },
  500: { internalError: { code: 'INTERNAL_ERROR', messages: ['Internal error'] } },
  502: { badGateway: { code: 'BAD_GATEWAY', messages: ['Bad gateway'] } },
  503: { serviceUnavailable: { code: 'SERVICE_UNAVAILABLE', messages: ['Service unavailable'] } },
  504: { requestTimeout: { code: 'REQUEST_TIMEOUT', messages: ['Request timeout'] } },
};

const unknown: BodyExamples = { 404: { notFound: { code: 'NOT_FOUND', messages: ['Not Found'] } } };

const refusedBody: BodyExamples = {
  413: {
    requestEntityTooLarge: { code: 'REQUEST_ENTITY_TOO_LARGE', messages: ['Request entity too large'] },
  },
  415: { unsupportedMediaType: { code: 'UNSUPPORTED_MEDIA_TYPE', messages: ['Unsupported media type'] } },
};

/** The examples of each body, by operation. */
export const bodyExamples: Readonly<Record<string, BodyExamples>> = {
  createCustomer: {
    request: { fullCreate, minimalCreate: { ...name, merchant_customer_id: '4321' } },
    201: { fullCreated, minimalCreated },
    400: { invalidRequest, customerIdDuplicated },
    ...refusedBody,
    ...failures,
  },
  findCustomerByMerchantId: { 200: { customer }, 400: { customerNotFound }, ...unknown, ...failures },
  getCustomer: { 200: { customer }, 400: { customerNotFound }, ...unknown, ...failures },
  updateCustomer: {
    request: { newEmail: { email: 'john.doe2@gmail.com' } },
    200: { updatedCustomer },
    400: { invalidRequest, customerNotFound, customerIdDuplicated },
    ...refusedBody,
    ...unknown,
    ...failures,
  },
  deleteCustomer: { 400: { customerNotFound, invalidRequest }, ...unknown, ...failures },
};

const person = {
  merchant_customer_id: ['1744402154'],
  merchant_customer_created_at: ['2022-05-09T20:46:54.786342Z'],
  first_name: ['John'],
  last_name: ['Doe'],
  gender: ['F'],
  date_of_birth: ['1990-02-28'],
  email: ['john.doe2@gmail.com'],
};
const documentParts = { document_type: ['CC'], document_number: ['1010268952'] };
const phoneParts = { country_code: ['57'], number: ['3132450765'] };
const { country: _country, ...addressLines } = Object.fromEntries(
  Object.entries(bogota).map(([line, value]) => [line, [value]]),
);

/** The examples of parameters and of the members of schemas, by their places. */
export const valueExamples: Readonly<Record<string, readonly unknown[]>> = {
  'findCustomerByMerchantId.parameters.merchant_customer_id': ['1744402154'],
  '/customers/{id}.parameters.id': ['94121f98-98f7-4d57-aa5f-228401d35b12'],
  'deleteCustomer.parameters.x-account-code': ['493e9374-510a-4201-9e09-de669d75f256'],
  ...below('schemas.CustomerUpdate', person),
  ...below('schemas.CustomerCreate', person),
  ...below('schemas.DocumentInput', documentParts),
  ...below('schemas.DocumentCreate', documentParts),
  ...below('schemas.PhoneInput', phoneParts),
  ...below('schemas.PhoneCreate', phoneParts),
  ...below('schemas.AddressInput', addressLines),
  ...below('schemas.BillingAddressCreate', addressLines),
  ...below('schemas.ShippingAddressCreate', addressLines),
  ...below('schemas.MetadataItemInput', { key: ['ID'], value: ['1234'] }),
};
