import { bounds } from './bounds.ts';
import { type Check, type Issue, type Path, refuse } from './check.ts';

/**
 * An array of `least` to `most` items, each of which the check takes. Items beyond `most` are not looked at.
 * False where it is none, or too long for any other rule.
 */
export function list(
  value: unknown,
  path: Path,
  issues: Issue[],
  item: Check,
  least: number = 0,
  most: number = Infinity,
): value is readonly unknown[] {
  if (!Array.isArray(value)) {
    refuse('must be an array', path, issues);
    return false;
  }
  bounds(value.length, path, issues, 'item', least, most);
  for (let index = 0; index < value.length && index < most; index++) {
    path.push(index);
    item(value[index], path, issues);
    path.pop();
  }
  return value.length <= most;
}
