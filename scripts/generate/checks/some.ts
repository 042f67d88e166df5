import { type Check, refuse } from './check.ts';

/** What at least one of the checks takes. */
export function some(...checks: readonly Check[]): Check {
  return matching(checks, (count) => count > 0, 'must match at least one of the documented forms');
}

/** What exactly one of the checks takes. */
export function exactlyOne(...checks: readonly Check[]): Check {
  return matching(checks, (count) => count === 1, 'must match exactly one of the documented forms');
}

/** What the check refuses. */
export function not(check: Check): Check {
  return matching([check], (count) => count === 0, 'must not have this form');
}

function matching(checks: readonly Check[], enough: (count: number) => boolean, message: string): Check {
  return (value, path, issues) => {
    const count = checks.filter((check) => takes(check, value)).length;
    if (!enough(count)) refuse(message, path, issues);
  };
}

function takes(check: Check, value: unknown): boolean {
  const issues: never[] = [];
  check(value, [], issues);
  return issues.length === 0;
}
