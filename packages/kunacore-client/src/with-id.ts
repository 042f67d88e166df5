import { copyPlainJson, type Issue, isObject } from '@customer-bridge/http';

/** The body of an update: the id is a member of it. Source: docs.kunacore.io/docs/update-customer */
export function withId(id: string, changes: object): { body: object; issues: readonly Issue[] } {
  const { copy, issues } = copyPlainJson(changes);
  if (!isObject(copy)) return { body: changes, issues };
  // Another id among the changes would be lost.
  const added = 'id' in copy ? [{ path: 'id', message: 'must not be among the changes' }] : [];
  return { body: { id, ...copy }, issues: [...issues, ...added] };
}
