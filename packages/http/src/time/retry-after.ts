/** What fits into an integer that JSON can carry. */
const longestWait = 9e15;

// The three forms of an HTTP date, by RFC 9110, section 5.6.7: a recipient takes all of them.
const httpDate =
  /^\w{3}, (\d\d) \w{3} \d{4} [\d:]{8} GMT$|^\w{6,9}, (\d\d)-\w{3}-\d\d [\d:]{8} GMT$|^\w{3} \w{3} ([ \d]\d) [\d:]{8} \d{4}$/;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds: at least 0, at most 9e15. Whole seconds, or an HTTP date.
 * Two headers that were merged into one (`1, 2`) ask for the longest. Anything else, and a date that has passed, counts as
 * absent.
 *
 * @param date The answer's own `Date` header: a date is measured against the clock that it was made by.
 */
export function readRetryAfter(value: string | null, date: string | null): number | undefined {
  if (!value) return undefined;
  const at = readHttpDate(value);
  // What an injected fetch returns as headers may hold a number.
  const waits =
    at === undefined
      ? String(value)
          .split(',')
          .map((part) => part.trim())
          .filter((part) => /^\d+$/.test(part))
          .map((part) => Number(part) * 1000)
      : [at - (readHttpDate(date ?? '') ?? Date.now())];
  const longest = waits.reduce((most, wait) => Math.max(most, wait), -1);
  return longest >= 0 ? Math.min(longest, longestWait) : undefined;
}

/** Milliseconds since 1970; `undefined` if it is not an HTTP date, or not a day of the calendar. */
function readHttpDate(text: string): number | undefined {
  const match = httpDate.exec(text);
  if (!match) return undefined;
  // The last form has no zone: it is always UTC.
  const time = new Date(text.endsWith('GMT') ? text : `${text} GMT`);
  const day = match[1] ?? match[2] ?? match[3];
  return time.getUTCDate() === Number(day) ? time.getTime() : undefined;
}
