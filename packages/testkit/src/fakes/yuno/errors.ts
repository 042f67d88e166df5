import type { ProviderError, RefusalKind } from '../core/fake-provider.js';

/** The errors of Yuno for an invalid request. Source: docs.y.uno/reference/getting-started/response-codes. */
export const yunoRefusals: Readonly<Record<RefusalKind, ProviderError>> = {
  invalid: { status: 400, code: 'INVALID_REQUEST', message: 'Invalid request' },
  notFound: { status: 400, code: 'CUSTOMER_NOT_FOUND', message: 'Customer not found.' },
  duplicate: {
    status: 400,
    code: 'CUSTOMER_ID_DUPLICATED',
    message: 'Another customer has this merchant_customer_id',
  },
  unauthenticated: { status: 401, code: 'INVALID_CREDENTIALS', message: 'Invalid credentials' },
  wrongMethod: { status: 405, code: 'UNSUPPORTED_METHOD', message: 'Unsupported method' },
  wrongMediaType: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Unsupported media type' },
};

/**
 * Errors of Yuno that only a fault causes. A code that comes with several statuses has the one here if a fault names
 * the code alone; the first code of a status is the one for a fault that names the status alone.
 */
export const yunoOtherErrors: readonly ProviderError[] = [
  { status: 400, code: 'INVALID_PARAMETERS', message: 'Invalid parameters' },
  { status: 400, code: 'MISSING_PARAMETERS', message: 'Missing parameters' },
  { status: 400, code: 'VALIDATION_ERROR', message: 'Validation error' },
  { status: 400, code: 'BAD_REQUEST', message: 'Bad request' },
  { status: 400, code: 'ILLEGAL_ARGUMENT', message: 'Illegal argument' },
  { status: 400, code: 'MISSING_HEADER', message: 'Missing header' },
  { status: 400, code: 'NULL_HEADER', message: 'Null header' },
  { status: 400, code: 'INVALID_API_VERSION', message: 'Invalid API version' },
  { status: 400, code: 'COUNTRY_NOT_SUPPORTED', message: 'Country not supported' },
  { status: 400, code: 'UNEXPECTED_RESPONSE', message: 'Unexpected response' },
  { status: 400, code: 'REQUEST_IN_PROCESS', message: 'Request in process' },
  { status: 401, code: 'EXPIRED_CREDENTIALS', message: 'Expired credentials' },
  { status: 401, code: 'UNKNOWN_IP_ADDRESS', message: 'Unknown IP address' },
  { status: 401, code: 'NOT_AUTHENTICATED', message: 'Not authenticated' },
  { status: 401, code: 'UNAUTHORIZED', message: 'Unauthorized' },
  {
    status: 403,
    code: 'AUTHORIZATION_REQUIRED',
    message: 'The merchant has no authorization to use this API',
  },
  { status: 403, code: 'ACCESS_DENIED', message: 'Access denied' },
  { status: 403, code: 'FORBIDDEN', message: 'Forbidden' },
  { status: 404, code: 'NOT_FOUND', message: 'Not Found' },
  { status: 408, code: 'REQUEST_TIMEOUT', message: 'Request timeout' },
  { status: 413, code: 'REQUEST_ENTITY_TOO_LARGE', message: 'Request entity too large' },
  { status: 429, code: 'TOO_MANY_REQUESTS', message: 'Too many requests' },
  { status: 500, code: 'INTERNAL_ERROR', message: 'Internal error' },
  { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' },
  { status: 502, code: 'BAD_GATEWAY', message: 'Bad gateway' },
  { status: 503, code: 'SERVICE_UNAVAILABLE', message: 'Service unavailable' },
  { status: 504, code: 'GATEWAY_TIMEOUT', message: 'Gateway timeout' },
];
