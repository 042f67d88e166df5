import { type Issue, type Path, refuse } from './check.ts';

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
