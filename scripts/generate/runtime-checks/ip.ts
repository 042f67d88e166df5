import { type Issue, type Path, refuse } from './check.ts';

/** Four numbers from 0 to 255 without leading zeros, with dots between them (RFC 2673). */
export function ipv4(value: string, path: Path, issues: Issue[]): void {
  if (!isIpv4(value)) refuse('must be an IPv4 address', path, issues);
}

/** An IPv6 address in any of the forms of RFC 4291, without a zone. */
export function ipv6(value: string, path: Path, issues: Issue[]): void {
  if (!isIpv6(value)) refuse('must be an IPv6 address', path, issues);
}

function isIpv4(value: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(value);
}

export function isIpv6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  // The last two groups may be an IPv4 address, which then stands at the very end.
  const ends = last?.includes('.') && isIpv4(last) && value.endsWith(last) ? groups.pop() : undefined;
  const count = groups.length + (ends === undefined ? 0 : 2);
  // `::` stands for at least one group.
  return (
    groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) && (halves.length === 2 ? count < 8 : count === 8)
  );
}
