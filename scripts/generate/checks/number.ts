import { type Check, refuse } from './check.ts';

/** A rule about a number: whether it holds, and what to say where it does not. */
export interface NumberRule {
  readonly holds: (value: number) => boolean;
  readonly message: string;
}

/** A finite number that keeps every rule. */
export function number(...rules: readonly NumberRule[]): Check {
  return numeric(Number.isFinite, 'must be a number', rules);
}

/** A number without a fraction that keeps every rule. */
export function integer(...rules: readonly NumberRule[]): Check {
  return numeric(Number.isInteger, 'must be an integer', rules);
}

function numeric(is: (value: unknown) => boolean, message: string, rules: readonly NumberRule[]): Check {
  return (value, path, issues) => {
    if (!is(value)) return refuse(message, path, issues);
    for (const rule of rules) if (!rule.holds(value as number)) refuse(rule.message, path, issues);
  };
}
