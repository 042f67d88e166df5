import type { TextRule } from './text.ts';

/** The string matches the expression somewhere. */
export function pattern(expression: RegExp): TextRule {
  return { holds: (value) => expression.test(value), message: `must match ${expression.source}` };
}
