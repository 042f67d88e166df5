import type { ProviderConfig } from '@customer-bridge/http';
import { operations } from '@customer-bridge/yuno-types/operations';
import { idParameterSchema } from '@customer-bridge/yuno-types/validators';
import { version } from './version.js';

/** What is particular to Yuno, as data. */
export const config: ProviderConfig = {
  name: 'yuno',
  operations,
  pathParameters: { id: idParameterSchema },
  responseChecks: {
    deleteCustomer: false,
  },
  // Yuno's codes say more than its statuses: an unknown customer is a 400, and so may be a failure of Yuno's own.
  // Sources: docs.y.uno/reference/getting-started/response-codes, docs.y.uno/docs/basic-concepts/error-handling
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
    TOO_MANY_REQUESTS: 'rate_limited',
    REQUEST_IN_PROCESS: 'conflict',
    INTERNAL_ERROR: 'server_error',
    INTERNAL_SERVER_ERROR: 'server_error',
    UNEXPECTED_RESPONSE: 'server_error',
    SERVICE_UNAVAILABLE: 'server_error',
    BAD_GATEWAY: 'server_error',
    REQUEST_TIMEOUT: 'timeout',
    GATEWAY_TIMEOUT: 'timeout',
  },
  // The first request with the same X-Idempotency-Key is still under way.
  pendingCodes: ['REQUEST_IN_PROCESS'],
  requestIdHeader: 'x-trace-id',
  loginOperation: undefined,
  reservedHeaders: ['public-api-key', 'private-secret-key', 'x-account-code'],
  userAgent: `customer-bridge-yuno/${version}`,
};
