import { ask, type Issue, isPlainObject, memberOf } from '@customer-bridge/http';
import type { CustomerUpdate } from '@customer-bridge/kunacore-types';

/** The body of an update: the id is its first member. Source: docs.kunacore.io/docs/update-customer */
export function withId(
  id: string,
  changes: Omit<CustomerUpdate, 'id'>,
): { body: CustomerUpdate; issues: readonly Issue[] } {
  // What is no plain object stays as it is, to be refused: spreading it would hide what it was.
  const body =
    ask(() => isPlainObject(changes) && { ...{ id }, ...changes, id }) || (changes as CustomerUpdate);
  // Another id among the changes would be lost.
  const isAdded = memberOf(changes, 'id') !== undefined;
  return { body, issues: isAdded ? [{ path: 'id', message: 'must not be among the changes' }] : [] };
}
