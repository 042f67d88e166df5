const number = /^(?:\d+(?:\.\d+)?(?:e\d+)?|Infinity)$/i;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds: at least 0, at most `Number.MAX_SAFE_INTEGER`.
 * Seconds or an HTTP date (RFC 9110, section 10.2.3). Two headers that were merged into one (`1, 2`) ask for the
 * longest. Anything malformed, and a date that has passed, counts as absent.
 */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null || value.length > 1024) return undefined;
  const trimmed = value.trim();
  // The preferred form of an HTTP date is the one that JavaScript writes; no other day comes back as it was.
  const date = new Date(trimmed);
  if (date.toUTCString() === trimmed) return date.getTime() > now ? date.getTime() - now : undefined;
  const seconds = trimmed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => number.test(part))
    .map(Number);
  if (seconds.length === 0) return undefined;
  return Math.min(Math.ceil(Math.max(...seconds) * 1000), Number.MAX_SAFE_INTEGER);
}
