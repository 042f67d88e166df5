// Generated from specs/kunacore/openapi.yaml by `node scripts/generate.ts kunacore`; edit the spec, not this file.

import type { TextRule } from './text.js';

/** The string matches the expression somewhere. */
export function pattern(expression: RegExp): TextRule {
  return { holds: (value) => expression.test(value), message: `must match ${expression.source}` };
}
