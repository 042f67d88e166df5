import type { Answer, Operation, Parameter } from '../provider.ts';

const customerId: Parameter = {
  in: 'path',
  type: 'string',
  min: 36,
  max: 36,
  format: 'uuid',
  required: true,
};

const customer: Answer = { body: 'Customer', headers: ['x-trace-id'] };

function error(...codes: readonly string[]): Answer {
  return { body: 'ErrorResponse', headers: ['x-trace-id'], codes };
}

/** An error that several operations answer. */
function sharedError(shared: string, code: string): Answer {
  return { ...error(code), shared };
}

/** What every operation may answer. Source: docs.y.uno/reference/getting-started/response-codes. */
const failures: Readonly<Record<string, Answer>> = {
  401: sharedError('Unauthorized', 'INVALID_CREDENTIALS'),
  403: sharedError('Forbidden', 'AUTHORIZATION_REQUIRED'),
  408: sharedError('RequestTimeout', 'REQUEST_TIMEOUT'),
  429: { ...sharedError('TooManyRequests', 'TOO_MANY_REQUESTS'), headers: ['x-trace-id', 'Retry-After'] },
  500: sharedError('InternalServerError', 'INTERNAL_ERROR'),
  502: sharedError('BadGateway', 'BAD_GATEWAY'),
  503: sharedError('ServiceUnavailable', 'SERVICE_UNAVAILABLE'),
  504: sharedError('GatewayTimeout', 'REQUEST_TIMEOUT'),
};

/** What an operation may answer besides, whose request names a customer. */
const unknown: Readonly<Record<string, Answer>> = { 404: sharedError('NotFound', 'NOT_FOUND') };

/** What an operation may answer besides, whose request has a body. */
const refusedBody: Readonly<Record<string, Answer>> = {
  413: sharedError('ContentTooLarge', 'REQUEST_ENTITY_TOO_LARGE'),
  415: sharedError('UnsupportedMediaType', 'UNSUPPORTED_MEDIA_TYPE'),
};

/** Source: docs.y.uno/reference/customers. */
export const operations: Readonly<Record<string, Operation>> = {
  createCustomer: {
    tag: 'Customers',
    method: 'POST',
    path: '/customers',
    idempotent: false,
    request: 'CustomerCreate',
    answers: {
      201: customer,
      400: error('INVALID_REQUEST', 'CUSTOMER_ID_DUPLICATED'),
      ...refusedBody,
      ...failures,
    },
  },
  findCustomerByMerchantId: {
    tag: 'Customers',
    method: 'GET',
    path: '/customers',
    idempotent: true,
    parameters: { merchant_customer_id: { in: 'query', type: 'string', min: 1, max: 255, required: true } },
    answers: { 200: customer, 400: error('CUSTOMER_NOT_FOUND'), ...unknown, ...failures },
  },
  getCustomer: {
    tag: 'Customers',
    method: 'GET',
    path: '/customers/{id}',
    idempotent: true,
    parameters: { id: customerId },
    answers: { 200: customer, 400: error('CUSTOMER_NOT_FOUND'), ...unknown, ...failures },
  },
  updateCustomer: {
    tag: 'Customers',
    method: 'PATCH',
    path: '/customers/{id}',
    idempotent: true,
    update: { omitted: 'unchanged', null: 'undocumented', nested: 'undocumented' },
    parameters: { id: customerId },
    request: 'CustomerUpdate',
    answers: {
      200: customer,
      400: error('INVALID_REQUEST', 'CUSTOMER_NOT_FOUND', 'CUSTOMER_ID_DUPLICATED'),
      ...refusedBody,
      ...unknown,
      ...failures,
    },
  },
  deleteCustomer: {
    tag: 'Customers',
    method: 'DELETE',
    path: '/customers/{id}',
    idempotent: true,
    parameters: {
      id: customerId,
      'x-account-code': { in: 'header', type: 'string', min: 36, max: 36, format: 'uuid', required: true },
    },
    answers: {
      202: { headers: ['x-trace-id'] },
      400: error('CUSTOMER_NOT_FOUND', 'INVALID_REQUEST'),
      ...unknown,
      ...failures,
    },
  },
};
