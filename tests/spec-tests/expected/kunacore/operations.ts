import type { Answer, Operation } from '../provider.ts';

const customer: Answer = { body: 'CustomerEnvelope' };
const error = (shared: string): Answer => ({ body: 'ErrorResponse', shared });

/** Plain HTTP: no page documents an error. */
const refused: Readonly<Record<string, Answer>> = {
  400: error('BadRequest'),
  401: error('Unauthorized'),
  default: error('Failure'),
};
const unknown: Readonly<Record<string, Answer>> = { 404: error('NotFound') };
const taken: Readonly<Record<string, Answer>> = { 409: error('Conflict') };

/** Source: docs.kunacore.io/docs; the status 201 is documented for the update alone. */
export const operations: Readonly<Record<string, Operation>> = {
  login: {
    tag: 'Authentication',
    method: 'POST',
    path: '/v2/auth/login',
    idempotent: true,
    public: true,
    parameters: { merchant_id: { in: 'header', type: 'string', required: true } },
    request: 'LoginRequest',
    answers: { 201: { body: 'LoginResponse' }, ...refused },
  },
  createCustomer: {
    tag: 'Customers',
    method: 'POST',
    path: '/v2/customer/create',
    idempotent: false,
    request: 'CustomerCreate',
    answers: { 201: customer, ...refused, ...taken },
  },
  updateCustomer: {
    tag: 'Customers',
    method: 'POST',
    path: '/v2/customer/update',
    idempotent: true,
    update: { omitted: 'unchanged', null: 'undocumented', nested: 'undocumented' },
    request: 'CustomerUpdate',
    answers: { 201: customer, ...refused, ...unknown, ...taken },
  },
  getCustomer: {
    tag: 'Customers',
    method: 'POST',
    path: '/v2/customer/details',
    idempotent: true,
    request: 'CustomerDetailsRequest',
    answers: { 201: customer, ...refused, ...unknown },
  },
  findCustomers: {
    tag: 'Customers',
    method: 'POST',
    path: '/v2/customer/find',
    idempotent: true,
    request: 'CustomerFind',
    answers: { 201: { body: 'CustomerListEnvelope' }, ...refused },
  },
};
