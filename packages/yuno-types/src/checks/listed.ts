// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import { type Issue, type Path, refuse } from './check.js';

/** One of the listed values; `message` names them. */
export function listed(
  value: unknown,
  path: Path,
  issues: Issue[],
  values: ReadonlySet<unknown>,
  message: string,
): void {
  if (!values.has(value)) refuse(message, path, issues);
}
