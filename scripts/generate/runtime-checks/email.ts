import { type Issue, type Path, refuse } from './check.ts';

/**
 * An address of letters, digits and the other characters that need no quotes, at a domain with a dot. An address with
 * quotes, spaces, comments or letters beyond ASCII is refused.
 */
export function email(value: string, path: Path, issues: Issue[]): void {
  const at = value.indexOf('@');
  const labels = value.slice(at + 1).split('.');
  const isAddress =
    at > 0 &&
    value
      .slice(0, at)
      .split('.')
      .every((atom) => /^[\w!#$%&'*+/=?^`{|}~-]+$/.test(atom)) &&
    labels.length > 1 &&
    labels.every((label) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(label));
  if (!isAddress) refuse('must be an email address', path, issues);
}
