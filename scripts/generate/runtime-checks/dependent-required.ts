import type { Issue, Path } from './check.ts';
import { type Members, ownMember, required } from './object.ts';

/** Where the object has the member `name`, it has the others too. */
export function dependentRequired(
  value: Members,
  path: Path,
  issues: Issue[],
  name: string,
  ...others: readonly string[]
): void {
  if (ownMember(value, name) !== undefined) required(value, path, issues, ...others);
}
