import { below } from '../prefix-rows.ts';
import type { BodyExamples } from '../provider.ts';

// The bodies of KunaCore's own pages. The pages mask every address; those of another page of the provider, or of a
// domain for examples, stand in. Source: docs.kunacore.io/docs/update-customer, details-of-customer,
// search-of-customers, widget-integration-types (the create).

/** The update page's answer is for another customer than its request. */
const customer = {
  data: {
    id: '6d962783-f0cf-420d-a511-3a48c71c5595',
    comment: null,
    createdAt: '2024-02-26T16:36:14.499Z',
    email: 'alexsmith@mail.com',
    firstName: 'Alex',
    lastName: 'Smith',
    phoneNumber: '+380991234567',
    externalId: null,
    walletId: '6d962783-f0cf-420d-a511-3a48c71c5595',
    referralId: '1f44b1c7-9fd4-4d20-b9a4-7aca3646d0d5',
  },
};

/** Its ids are no UUIDs. */
const newCustomer = {
  email: 'viktor@example.com',
  phoneNumber: '+380991234567',
  firstName: 'Viktor',
  lastName: 'Tatov',
  comment: 'Customer of our test program',
  externalId: 'abc12345-def6-7890-ghij-klmnopqrstuv',
  referralId: 'wxzy9876-5432-1abc-def0-ghijklmnopqr',
  country: 'UA',
  verificationDocumentId: '1237654',
  residenceAddress: 'my street ap.12',
  itn: '1237654',
};

/** The part of the page's answer that is not cut off. */
const createdCustomer = {
  data: {
    id: 'd2f1a123-4567-8901-bcde-f23456789abc',
    email: 'viktor@example.com',
    walletId: 'd2f1a123-4567-8901-bcde-f23456789abc',
    phoneNumber: '+380991112233',
    firstName: 'Viktor',
    lastName: 'Tatov',
    comment: 'Customer of our test program',
  },
};

/** No page documents an error: these are illustrations. */
const refused: BodyExamples = {
  400: { badRequest: { message: 'Bad request' } },
  401: { unauthorized: { message: 'Unauthorized' } },
  default: { failure: { message: 'Internal server error' } },
};
const unknown: BodyExamples = { 404: { notFound: { message: 'Not found' } } };
const taken: BodyExamples = { 409: { conflict: { message: 'Conflict' } } };

/** The examples of each body, by operation. */
export const bodyExamples: Readonly<Record<string, BodyExamples>> = {
  login: {
    request: { login: { email: 'institution@example.com', password: 'your-password' } },
    201: { token: { data: { accessToken: 'header.payload.signature' } } },
    ...refused,
  },
  createCustomer: { request: { newCustomer }, 201: { createdCustomer }, ...refused, ...taken },
  updateCustomer: {
    request: {
      newEmailAndName: {
        id: 'd0eab186-19f1-446f-8b9e-739945941b89',
        email: 'alexsmith@mail.com',
        firstName: 'Alexander',
      },
    },
    201: { customer },
    ...refused,
    ...unknown,
    ...taken,
  },
  getCustomer: {
    request: { customerId: { id: '6d962783-f0cf-420d-a511-3a48c71c5595' } },
    201: { customer },
    ...refused,
    ...unknown,
  },
  findCustomers: {
    request: { emailAndName: { email: 'alexsmith@mail.com', fullName: 'Alexander Smith' } },
    201: { customers: { data: [customer.data] } },
    ...refused,
  },
};

const contact = { email: ['alexsmith@mail.com'], phoneNumber: ['+380991234567'] };
const person = { ...contact, firstName: ['Alexander'], lastName: ['Smith'] };

/** The examples of parameters and of the members of schemas, by their places. */
export const valueExamples: Readonly<Record<string, readonly unknown[]>> = {
  'login.parameters.merchant_id': ['your-merchant-id'],
  ...below('schemas.CustomerUpdate', { id: ['d0eab186-19f1-446f-8b9e-739945941b89'], ...person }),
  ...below('schemas.CustomerCreate', person),
  'schemas.CustomerDetailsRequest.id': ['6d962783-f0cf-420d-a511-3a48c71c5595'],
  ...below('schemas.CustomerFind', { ...contact, fullName: ['Alexander Smith'] }),
  // The range that the update page gives.
  'schemas.CountryCode': ['UA', 'IT', 'ES', 'FR'],
};
