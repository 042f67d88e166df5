import { bounds } from './bounds.ts';
import { type Issue, type Path, refuse } from './check.ts';

/**
 * A string of `least` to `most` characters (Unicode code points).
 * False where no other rule about the string should be tried: no string, or too long to spend time on.
 */
export function text(
  value: unknown,
  path: Path,
  issues: Issue[],
  least: number = 0,
  most: number = Infinity,
): value is string {
  if (typeof value !== 'string') {
    refuse('must be a string', path, issues);
    return false;
  }
  let size = value.length;
  // A character takes one or two units, so most strings need no counting.
  if (size < least * 2 || size > most) {
    for (let index = 0; index < value.length; index++) {
      if (value.codePointAt(index)! > 0xffff) size--;
    }
  }
  bounds(size, path, issues, 'character', least, most);
  return size <= most;
}
