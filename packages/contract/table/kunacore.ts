import { updateExamples } from './kunacore/examples.ts';
import { operations } from './kunacore/operations.ts';
import * as requests from './kunacore/requests.ts';
import * as responses from './kunacore/responses.ts';
import type { Provider } from './provider.ts';

/** KunaCore, as its own pages have it: a copy by hand, which shares nothing with the spec. */
export const kunacore: Provider = {
  name: 'kunacore',
  // The host comes with the credentials; no page publishes one.
  servers: ['https://{host}'],
  credentials: {
    bearerAuth: { header: 'authorization', scheme: 'bearer' },
    apiKeyAuth: { header: 'api-key' },
  },
  authorization: [['bearerAuth'], ['apiKeyAuth']],
  operations,
  updateExamples,
  schemas: {
    LoginRequest: requests.loginRequest,
    CustomerUpdate: requests.customerUpdate,
    CustomerCreate: requests.customerCreate,
    CustomerDetailsRequest: requests.customerDetailsRequest,
    CustomerFind: requests.customerFind,
    LoginResponse: responses.loginResponse,
    CustomerEnvelope: responses.customerEnvelope,
    CustomerListEnvelope: responses.customerListEnvelope,
    Customer: responses.customer,
    ErrorResponse: responses.errorResponse,
    CountryCode: requests.country,
  },
};
