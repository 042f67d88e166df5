import { type Issue, type Path, refuse } from './check.ts';

/** The expression matches somewhere in the string. */
export function pattern(value: string, path: Path, issues: Issue[], expression: RegExp): void {
  if (!expression.test(value)) refuse(`must match ${expression.source}`, path, issues);
}
