import type { Check } from './check.ts';

/** What all the checks take. */
export function every(...checks: readonly Check[]): Check {
  return (value, path, issues) => {
    for (const check of checks) check(value, path, issues);
  };
}
