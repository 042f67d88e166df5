import { type Check, refuse } from './check.ts';

/** One of the given scalars; `message` says so in words. */
export function listed(values: Iterable<unknown>, message: string): Check {
  const known = new Set(values);
  return (value, path, issues) => {
    if (!known.has(value)) refuse(message, path, issues);
  };
}
