import { type Issue, schemaIssues, uuidSchema } from '@customer-bridge/http';

/**
 * What is wrong with a customer id before it becomes part of a URL: encoding cannot make `..` safe, only refusing can.
 * Source: docs.y.uno/reference/customers/update-customer (UUID of 36 characters).
 */
export function validateCustomerId(id: unknown): Issue[] {
  return uuidIssues('id', id);
}

/** Source: docs.y.uno/reference/customers/delete-customer (UUID of 36 characters). */
export function validateAccountCode(accountCode: unknown): Issue[] {
  return uuidIssues('accountCode', accountCode);
}

/** Source: docs.y.uno/reference/customers/retrieve-customer-by-external-id (1 to 255 characters). */
export function validateMerchantCustomerId(id: unknown): Issue[] {
  // Counted in code points; a lone surrogate cannot be written into a URL.
  const isRight = typeof id === 'string' && /^\P{Surrogate}{1,255}$/u.test(id);
  return isRight ? [] : [{ path: 'merchantCustomerId', message: 'must be 1 to 255 characters' }];
}

function uuidIssues(path: string, value: unknown): Issue[] {
  return schemaIssues(uuidSchema, value).map(({ message }) => ({ path, message }));
}
