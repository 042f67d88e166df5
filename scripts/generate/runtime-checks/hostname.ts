import { type Issue, type Path, refuse } from './check.ts';

/** A host name of ASCII labels (RFC 1123), each of at most 63 characters, 253 in all; a dot at the end is taken. */
export function hostname(value: string, path: Path, issues: Issue[]): void {
  const name = value.endsWith('.') ? value.slice(0, -1) : value;
  const isName =
    name.length <= 253 &&
    name.split('.').every((label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label));
  if (!isName) refuse('must be a host name', path, issues);
}
