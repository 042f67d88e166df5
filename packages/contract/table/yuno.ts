import type { Provider } from './provider.ts';
import { updateExamples } from './yuno/examples.ts';
import { operations } from './yuno/operations.ts';
import * as requests from './yuno/requests.ts';
import * as responses from './yuno/responses.ts';

/** Yuno, as its own pages have it: a copy by hand, which shares nothing with the spec. */
export const yuno: Provider = {
  name: 'yuno',
  servers: ['https://api-sandbox.y.uno/v1', 'https://api.y.uno/v1', 'https://api.eu.y.uno/v1'],
  credentials: {
    publicApiKey: { header: 'public-api-key' },
    privateSecretKey: { header: 'private-secret-key' },
  },
  authorization: [['publicApiKey', 'privateSecretKey']],
  operations,
  updateExamples,
  schemas: {
    CustomerUpdate: requests.customerUpdate,
    CustomerCreate: requests.customerCreate,
    DocumentInput: requests.documentInput,
    PhoneInput: requests.phoneInput,
    AddressInput: requests.addressInput,
    AddressCreate: requests.addressCreate,
    MetadataItemInput: requests.metadataItemInput,
    Customer: responses.customer,
    Document: responses.document,
    Phone: responses.phone,
    Address: responses.address,
    MetadataItem: responses.metadataItem,
    ErrorResponse: responses.errorResponse,
    CountryCode: requests.country,
  },
};
