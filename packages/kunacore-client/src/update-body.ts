import { tryOrUndefined, type Issue, isPlainObject, ownProperty } from '@customer-bridge/http';
import type { CustomerUpdate } from '@customer-bridge/kunacore-types';

/** The body of an update: the id is its first member. Source: docs.kunacore.io/docs/update-customer */
export function updateBody(
  id: string,
  changes: Omit<CustomerUpdate, 'id'>,
): { body: CustomerUpdate; issues: readonly Issue[] } {
  // What is no plain object stays as it is, to be refused: spreading it would hide what it was.
  const body =
    tryOrUndefined(() => isPlainObject(changes) && { ...{ id }, ...changes, id }) ||
    (changes as CustomerUpdate);
  // Another id among the changes would be lost.
  const isAdded = ownProperty(changes, 'id') !== undefined;
  return { body, issues: isAdded ? [{ path: 'id', message: 'must not be among the changes' }] : [] };
}
