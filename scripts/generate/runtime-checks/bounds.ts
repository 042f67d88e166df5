import { type Issue, type Path, refuse } from './check.ts';

/** A size from `least` to `most`; otherwise `must have 3 to 255 characters`. */
export function bounds(
  size: number,
  path: Path,
  issues: Issue[],
  unit: string,
  least: number,
  most: number,
): void {
  if (size >= least && size <= most) return;
  const limits = least === most ? most : most < Infinity ? `${least} to ${most}` : `${least} or more`;
  refuse(`must have ${limits} ${unit}${most === 1 ? '' : 's'}`, path, issues);
}
