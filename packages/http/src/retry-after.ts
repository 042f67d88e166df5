/** What fits into an integer that JSON can carry. */
const longestWait = 9e15;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds: at least 0, at most 9e15.
 * Whole seconds, or an HTTP date in its preferred form (RFC 9110, section 10.2.3). Two headers that were merged into one
 * (`1, 2`) ask for the longest. Anything else, and a date that has passed, counts as absent.
 */
export function readRetryAfter(value: string, now: number): number | undefined {
  // The preferred form of an HTTP date is the one that JavaScript writes; no other day comes back as it was.
  const date = new Date(value);
  const waits =
    date.toUTCString() === value
      ? [date.getTime() - now]
      : value
          .split(',')
          .map((part) => part.trim())
          .filter((part) => /^\d+$/.test(part))
          .map((part) => Number(part) * 1000);
  const longest = waits.reduce((most, wait) => Math.max(most, wait), -1);
  return longest >= 0 ? Math.min(longest, longestWait) : undefined;
}
