import { isObject } from '../../src/util/json.js';
import { nonEmptySchema } from '../../src/util/text-schema.js';
import type { ProviderConfig } from '../../src/provider/provider-config.js';

/** A provider with an operation of each kind: repeatable or not, a read or not, with or without an answer or a credential. */
export const config: ProviderConfig = {
  name: 'example',
  operations: {
    login: { method: 'POST', path: '/login', idempotent: true },
    create: { method: 'POST', path: '/customers', idempotent: false },
    get: { method: 'GET', path: '/customers/{id}', idempotent: true },
    find: { method: 'POST', path: '/customers/find', idempotent: true },
    update: { method: 'PATCH', path: '/customers/{id}', idempotent: true },
    remove: { method: 'DELETE', path: '/customers/{id}', idempotent: true },
  },
  pathParameters: { id: nonEmptySchema },
  responseChecks: {
    login: (body) => isObject(body) && typeof body['token'] === 'string',
    remove: false,
  },
  errorCodes: {
    NO_SUCH_CUSTOMER: 'not_found',
    TAKEN: 'conflict',
    TOO_FAST: 'rate_limited',
    BROKEN: 'server_error',
    TOO_SLOW: 'timeout',
    STILL_RUNNING: 'conflict',
  },
  pendingCodes: ['STILL_RUNNING'],
  reads: ['find'],
  requestIdHeader: 'x-trace-id',
  reservedHeaders: ['x-secret-key'],
  loginOperation: 'login',
  userAgent: 'customer-bridge-example/1.2.3',
};

export const baseUrl = 'https://api.example.com/v1';
