import type { Check } from './check.ts';

/** A check that is looked up when it is first needed, for schemas that hold themselves. */
export function lazy(find: () => Check): Check {
  return (value, path, issues) => find()(value, path, issues);
}
