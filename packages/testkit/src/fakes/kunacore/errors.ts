import type { ProviderError, RefusalKind } from '../core/fake-provider.js';

/** The errors of KunaCore. No page documents them, so these are the plain HTTP statuses that the description infers. */
export const kunacoreRefusals: Readonly<Record<RefusalKind, ProviderError>> = {
  invalid: { status: 400, message: 'Bad Request' },
  unauthenticated: { status: 401, message: 'Unauthorized' },
  notFound: { status: 404, message: 'Customer not found' },
  wrongMethod: { status: 404, message: 'Not Found' },
  duplicate: { status: 409, message: 'email belongs to another customer' },
  wrongMediaType: { status: 400, message: 'content-type must be application/json' },
};
