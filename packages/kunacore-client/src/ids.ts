import type { Issue } from '@customer-bridge/http';

/**
 * What is wrong with a customer id. KunaCore documents no form of it.
 * Source: docs.kunacore.io/docs/update-customer (a string).
 */
export function customerIdIssues(id: unknown): Issue[] {
  return typeof id === 'string' && id !== '' ? [] : [{ path: 'id', message: 'must be a non-empty string' }];
}
