import type { Issue } from '@customer-bridge/http';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * What is wrong with a customer id before it becomes part of a URL: encoding cannot make `..` safe, only refusing can.
 * Source: docs.y.uno/reference/customers/update-customer (UUID of 36 characters).
 */
export function customerIdIssues(id: unknown): Issue[] {
  return isUuid(id) ? [] : [{ path: 'id', message: 'must be a UUID of 36 characters' }];
}

/** Source: docs.y.uno/reference/customers/delete-customer (UUID of 36 characters). */
export function accountCodeIssues(accountCode: unknown): Issue[] {
  return isUuid(accountCode) ? [] : [{ path: 'accountCode', message: 'must be a UUID of 36 characters' }];
}

/** Source: docs.y.uno/reference/customers/retrieve-customer-by-external-id (1 to 255 characters). */
export function merchantCustomerIdIssues(id: unknown): Issue[] {
  // A lone surrogate cannot be written into a URL.
  const isRight =
    typeof id === 'string' && id !== '' && [...id.slice(0, 511)].length <= 255 && !/\p{Surrogate}/u.test(id);
  return isRight ? [] : [{ path: 'merchantCustomerId', message: 'must be a string of 1 to 255 characters' }];
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && uuid.test(value);
}
