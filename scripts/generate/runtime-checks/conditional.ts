import type { Check, Issue, Path } from './check.ts';
import { takes } from './composition.ts';

/** Judges a value by the second check where the first takes it, otherwise by the third. */
export function conditional(
  value: unknown,
  path: Path,
  issues: Issue[],
  condition: Check,
  then: Check,
  otherwise: Check,
): void {
  (takes(value, condition) ? then : otherwise)(value, path, issues);
}
