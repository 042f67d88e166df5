import { type Issue, type Path, refuse } from './check.ts';

export function boolean(value: unknown, path: Path, issues: Issue[]): void {
  if (typeof value !== 'boolean') refuse('must be true or false', path, issues);
}
