import { type Issue, type Path, refuse } from './check.ts';

/** A UUID in its 36 characters (RFC 9562). */
export function uuid(value: string, path: Path, issues: Issue[]): void {
  if (!/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(value))
    refuse('must be a UUID of 36 characters', path, issues);
}
