// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import { bounds } from './bounds.js';
import { type Issue, type Path, refuse } from './check.js';

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
  // A character takes one or two units, so most strings need no counting.
  if (value.length >= least * 2 && value.length <= most) return true;
  const size = codePoints(value);
  bounds(size, path, issues, 'character', least, most);
  return size <= most;
}

function codePoints(value: string): number {
  let count = 0;
  for (let index = 0; index < value.length; index += 1) {
    if (value.codePointAt(index)! > 0xffff) index += 1;
    count += 1;
  }
  return count;
}
