import { type Check, type Issue, type Path, refuse } from './check.ts';

/** At least one of the checks takes the value. */
export function some(value: unknown, path: Path, issues: Issue[], ...forms: readonly Check[]): void {
  if (matches(value, forms) === 0) refuse('must have one of the documented forms', path, issues);
}

/** Exactly one of the checks takes the value. */
export function exactlyOne(value: unknown, path: Path, issues: Issue[], ...forms: readonly Check[]): void {
  if (matches(value, forms) !== 1) refuse('must have exactly one of the documented forms', path, issues);
}

/** The check does not take the value. */
export function not(value: unknown, path: Path, issues: Issue[], form: Check): void {
  if (takes(value, form)) refuse('must not have this form', path, issues);
}

export function takes(value: unknown, form: Check): boolean {
  const found: Issue[] = [];
  form(value, [], found);
  return found.length === 0;
}

function matches(value: unknown, forms: readonly Check[]): number {
  return forms.filter((form) => takes(value, form)).length;
}
