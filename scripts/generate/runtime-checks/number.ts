import { type Issue, type Path, refuse } from './check.ts';

/** A finite number; false where it is none. */
export function number(value: unknown, path: Path, issues: Issue[]): value is number {
  if (Number.isFinite(value)) return true;
  refuse('must be a number', path, issues);
  return false;
}

/** A number without a fraction; false where it is none. */
export function integer(value: unknown, path: Path, issues: Issue[]): value is number {
  if (Number.isInteger(value)) return true;
  refuse('must be an integer', path, issues);
  return false;
}

export function minimum(value: number, path: Path, issues: Issue[], limit: number): void {
  if (value < limit) refuse(`must be at least ${limit}`, path, issues);
}

export function maximum(value: number, path: Path, issues: Issue[], limit: number): void {
  if (value > limit) refuse(`must be at most ${limit}`, path, issues);
}

export function exclusiveMinimum(value: number, path: Path, issues: Issue[], limit: number): void {
  if (value <= limit) refuse(`must be more than ${limit}`, path, issues);
}

export function exclusiveMaximum(value: number, path: Path, issues: Issue[], limit: number): void {
  if (value >= limit) refuse(`must be less than ${limit}`, path, issues);
}
