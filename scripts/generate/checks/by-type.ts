import { type Check, refuse } from './check.ts';

/** A check for each JSON type that is allowed; `otherwise` sees a value of any other type. */
export function byType(checks: Readonly<Record<string, Check>>, otherwise: Check): Check {
  return (value, path, issues) => (checks[typeOf(value)] ?? otherwise)(value, path, issues);
}

/** Says which types are allowed. */
export function refused(message: string): Check {
  return (_value, path, issues) => refuse(message, path, issues);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
