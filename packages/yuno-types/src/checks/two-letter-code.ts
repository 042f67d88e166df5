// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import { type Issue, type Path, refuse } from './check.js';

/**
 * Which pairs of capitals are codes: a number for each first letter, with a bit for each second one. In base 36 they
 * take less than a third of the bytes of the list of codes.
 */
export function letterPairs(packed: string): readonly number[] {
  return packed.split(',').map((row) => parseInt(row, 36));
}

/** One of many codes of two capitals. */
export function coded(
  value: unknown,
  path: Path,
  issues: Issue[],
  codes: readonly number[],
  message: string,
): void {
  const isCode =
    typeof value === 'string' &&
    /^[A-Z]{2}$/.test(value) &&
    (codes[value.charCodeAt(0) - 65]! >> (value.charCodeAt(1) - 65)) & 1;
  if (!isCode) refuse(message, path, issues);
}
