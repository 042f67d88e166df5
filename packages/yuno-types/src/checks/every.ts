// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import type { Check } from './check.js';

/** What all the checks take. */
export function every(...checks: readonly Check[]): Check {
  return (value, path, issues) => {
    for (const check of checks) check(value, path, issues);
  };
}
