import type { Check } from './check.ts';

/** `null`, or what the check takes. */
export function nullable(check: Check): Check {
  return (value, path, issues) => {
    if (value !== null) check(value, path, issues);
  };
}
