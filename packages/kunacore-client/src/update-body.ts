import { tryOrUndefined, type Issue, isPlainObject, ownProperty, addId } from '@customer-bridge/http';
import type { CustomerUpdate } from '@customer-bridge/kunacore-types';

/** The body of an update: the id is its first member. Source: docs.kunacore.io/docs/update-customer */
export function updateBody(
  id: string,
  changes: Omit<CustomerUpdate, 'id'>,
): { body: CustomerUpdate; issues: readonly Issue[] } {
  // Anything but a plain object stays as it is, so that validation rejects it: spreading would turn it into one.
  const body =
    tryOrUndefined(() => isPlainObject(changes) && addId(id, changes)) || (changes as CustomerUpdate);
  // Another id among the changes would be lost.
  const isAdded = ownProperty(changes, 'id') !== undefined;
  return { body, issues: isAdded ? [{ path: 'id', message: 'must not be among the changes' }] : [] };
}
