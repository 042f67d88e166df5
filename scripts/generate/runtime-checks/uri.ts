import { type Issue, type Path, refuse } from './check.ts';
import { isIpv6 } from './ip.ts';

/** An absolute URI of ASCII characters (RFC 3986): a scheme, and more than nothing behind it. */
export function uri(value: string, path: Path, issues: Issue[]): void {
  const [, authority, rest] = /^[a-z][a-z\d+.-]*:(?:\/\/([^/?#]*))?([^]*)$/i.exec(value) ?? [];
  const isUri =
    rest !== undefined &&
    (authority === undefined ? /^[^?#]/.test(rest) : isAuthority(authority)) &&
    /^(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i.test(
      rest,
    );
  if (!isUri) refuse('must be a URI with its scheme', path, issues);
}

function isAuthority(authority: string): boolean {
  const [, literal] =
    /^(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?\[([^\]]*)\](?::\d*)?$/i.exec(authority) ?? [];
  if (literal !== undefined) return isIpv6(literal) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(literal);
  return /^(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*(?::\d*)?$/i.test(
    authority,
  );
}
