import { type Check, type Issue, type Path, refuse } from './check.ts';
import { takes } from './composition.ts';

/** An array of which the check takes `least` to `most` items. */
export function contains(
  value: readonly unknown[],
  path: Path,
  issues: Issue[],
  item: Check,
  least: number = 1,
  most: number = Infinity,
): void {
  const count = value.filter((each) => takes(each, item)).length;
  if (count >= least && count <= most) return;
  const limits = most < Infinity ? `${least} to ${most}` : `${least} or more`;
  refuse(`must have ${limits} items of the documented form`, path, issues);
}
