import type { RequestParameters } from '../core/fake-provider.js';

/** Source: docs.y.uno/reference/customers/update-customer (UUID of 36 characters). */
export function idProblems({ parameters }: RequestParameters): string[] {
  return uuidProblems('id', parameters.id);
}

/** Source: docs.y.uno/reference/customers/delete-customer (UUID of 36 characters). */
export function accountCodeProblems({ headers }: RequestParameters): string[] {
  return uuidProblems('x-account-code', headers['x-account-code']);
}

/** Source: docs.y.uno/reference/customers/retrieve-customer-by-external-id (1 to 255 characters). */
export function merchantIdProblems({ query }: RequestParameters): string[] {
  const [id, ...others] = query.getAll('merchant_customer_id');
  if (id === undefined) return ['merchant_customer_id is required'];
  if (others.length > 0) return ['merchant_customer_id must be given once'];
  const { length } = Array.from(id);
  return length >= 1 && length <= 255 ? [] : ['merchant_customer_id must have 1 to 255 characters'];
}

function uuidProblems(name: string, value: string | undefined): string[] {
  const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value ?? '');
  return isUuid ? [] : [`${name} must be a UUID`];
}
