// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import { type Issue, type Path, refuse } from './check.js';

/** A size from `least` to `most`; otherwise `must have at least 3 characters`. */
export function bounds(
  size: number,
  path: Path,
  issues: Issue[],
  unit: string,
  least: number,
  most: number,
): void {
  if (size >= least && size <= most) return;
  const limit = size < least ? least : most;
  const side = least === most ? 'exactly' : size < least ? 'at least' : 'at most';
  refuse(`must have ${side} ${limit} ${unit}${limit === 1 ? '' : 's'}`, path, issues);
}
