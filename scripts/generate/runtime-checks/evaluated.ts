import { type Issue, type Path, refuse } from './check.ts';
import { type Members, ownMember } from './object.ts';

/** Every member of the object is named, or one of the expressions matches its name. */
export function evaluated(
  value: Members,
  path: Path,
  issues: Issue[],
  names: ReadonlySet<unknown>,
  ...expressions: readonly RegExp[]
): void {
  for (const name in value) {
    if (ownMember(value, name) === undefined || names.has(name)) continue;
    if (!expressions.some((expression) => expression.test(name)))
      refuse('is unknown', [...path, name], issues);
  }
}
