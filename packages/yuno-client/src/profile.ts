import type { ProviderProfile } from '@customer-bridge/http';
import { operations } from '@customer-bridge/yuno-types/operations';
import { version } from './version.js';

/** What is particular to Yuno, as data. */
export const profile: ProviderProfile = {
  name: 'yuno',
  operations,
  answers: {
    deleteCustomer: false,
  },
  // Yuno's codes say more than its statuses: an unknown customer is a 400.
  // Source: docs.y.uno/reference/getting-started/response-codes
  errorCodes: {
    CUSTOMER_NOT_FOUND: 'not_found',
    NOT_FOUND: 'not_found',
    CUSTOMER_ID_DUPLICATED: 'conflict',
    INVALID_CREDENTIALS: 'authentication',
    EXPIRED_CREDENTIALS: 'authentication',
    UNKNOWN_IP_ADDRESS: 'authentication',
    NOT_AUTHENTICATED: 'authentication',
    UNAUTHORIZED: 'authentication',
    AUTHORIZATION_REQUIRED: 'forbidden',
    ACCESS_DENIED: 'forbidden',
    FORBIDDEN: 'forbidden',
  },
  requestIdHeader: 'x-trace-id',
  login: undefined,
  ownHeaders: ['public-api-key', 'private-secret-key', 'x-account-code'],
  userAgent: `customer-bridge-yuno/${version}`,
};
