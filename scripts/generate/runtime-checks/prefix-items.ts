import type { Check, Issue, Path } from './check.ts';

/** An array whose first items have a check each, and all later ones the check `rest`. */
export function prefixItems(
  value: readonly unknown[],
  path: Path,
  issues: Issue[],
  rest: Check,
  ...first: readonly Check[]
): void {
  for (let index = 0; index < value.length; index++) {
    path.push(index);
    (first[index] ?? rest)(value[index], path, issues);
    path.pop();
  }
}
