// Generated from specs/kunacore/openapi.yaml by `node scripts/generate.ts kunacore`; edit the spec, not this file.

/** Method and path of each operation; `idempotent`: a repeat leaves the same state. */
export const operations = {
  login: { method: 'POST', path: '/v2/auth/login', idempotent: true },
  createCustomer: { method: 'POST', path: '/v2/customer/create', idempotent: false },
  updateCustomer: { method: 'POST', path: '/v2/customer/update', idempotent: true },
  getCustomer: { method: 'POST', path: '/v2/customer/details', idempotent: true },
  findCustomers: { method: 'POST', path: '/v2/customer/find', idempotent: true },
} as const;
