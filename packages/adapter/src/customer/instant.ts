/** A moment in UTC. */
export interface Instant {
  /** Date and time to the second, `2023-08-05T14:43:58`. */
  readonly seconds: string;
  /** The fraction digits without trailing zeros; may be empty. */
  readonly fraction: string;
}

const rfc3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3])(:[0-5]\d:[0-5]\d)(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * Parses an RFC 3339 date and time with any offset; `undefined` if it is malformed or not a day of the calendar. A leap
 * second is malformed, because no provider documents one.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = rfc3339.exec(text);
  if (!match) return undefined;
  const [, date = '', hours = '', rest = '', fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] =
    match;
  const local = `${date}T${hours}${rest}`;
  const time = Date.parse(`${local}Z`);
  // Without a time for a month that does not exist; the 31st of a shorter month would be the 1st of the next.
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(date.slice(-2))) return undefined;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
  const seconds = offset === 0 ? local : isoSeconds(sign === '-' ? time + offset : time - offset);
  // The offset may lead to a year that four digits cannot express.
  return seconds.length === local.length ? { seconds, fraction: withoutTrailingZeros(fraction) } : undefined;
}

/** A loop, because a regular expression for trailing zeros takes quadratic time on a long run of zeros. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

function isoSeconds(time: number): string {
  return new Date(time).toISOString().slice(0, -'.000Z'.length);
}
