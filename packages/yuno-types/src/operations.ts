// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

/** Method and path of each operation; `idempotent`: a repeat leaves the same state. */
export const operations = {
  findCustomerByMerchantId: { method: 'GET', path: '/customers', idempotent: true },
  createCustomer: { method: 'POST', path: '/customers', idempotent: false },
  getCustomer: { method: 'GET', path: '/customers/{id}', idempotent: true },
  deleteCustomer: { method: 'DELETE', path: '/customers/{id}', idempotent: true },
  updateCustomer: { method: 'PATCH', path: '/customers/{id}', idempotent: true },
} as const;
