// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import { type Issue, type Path, refuse } from './check.js';

/** One of many codes, which the expression holds by their first letters: less than half the bytes of their list. */
export function coded(value: unknown, path: Path, issues: Issue[], codes: RegExp, message: string): void {
  if (typeof value !== 'string' || !codes.test(value)) refuse(message, path, issues);
}
