/** Fits into an integer that JSON can carry. */
const longestWait = 9e15;

// The three forms of an HTTP date that a recipient must accept (RFC 9110, section 5.6.7).
const httpDate =
  /^\w{3}, (\d\d) \w{3} \d{4} [\d:]{8} GMT$|^\w{6,9}, (\d\d)-\w{3}-\d\d [\d:]{8} GMT$|^\w{3} \w{3} ([ \d]\d) [\d:]{8} \d{4}$/;

/**
 * The wait that a `Retry-After` header asks for, in milliseconds: 0 to 9e15. The header holds whole seconds or an HTTP date;
 * of several values (`1, 2`) the longest counts. Any other value, and a date that has passed, counts as absent.
 *
 * @param date The answer's `Date` header: a `Retry-After` date is compared with the clock of the server that wrote it.
 */
export function readRetryAfter(value: string | null, date: string | null): number | undefined {
  if (!value) return undefined;
  const at = readHttpDate(value);
  // The headers of an injected fetch may hold a number.
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

/** Milliseconds since 1970; `undefined` if the text is not an HTTP date or names a day that does not exist. */
function readHttpDate(text: string): number | undefined {
  const match = httpDate.exec(text);
  if (!match) return undefined;
  // The last form names no zone: it is always UTC.
  const time = new Date(text.endsWith('GMT') ? text : `${text} GMT`);
  const day = match[1] ?? match[2] ?? match[3];
  return time.getUTCDate() === Number(day) ? time.getTime() : undefined;
}
