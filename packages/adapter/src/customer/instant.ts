/** A moment in UTC. */
export interface Instant {
  /** Date and time to the second, `2023-08-05T14:43:58`. */
  readonly seconds: string;
  /** The digits behind the decimal point, without zeros at the end; may be empty. */
  readonly fraction: string;
}

const rfc3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3])(:[0-5]\d:[0-5]\d)(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * Reads an RFC 3339 date and time with any offset; `undefined` where it is none, or not a day of the calendar. A leap
 * second is refused: no provider's description has one.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = rfc3339.exec(text);
  if (!match) return undefined;
  const [, date = '', hours = '', rest = '', fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] =
    match;
  const local = `${date}T${hours}${rest}`;
  const time = Date.parse(`${local}Z`);
  if (Number.isNaN(time) || isoSeconds(time) !== local) return undefined;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
  const seconds = isoSeconds(sign === '-' ? time + offset : time - offset);
  // A year before 0000 or after 9999 has no four digits.
  return seconds.length === local.length ? { seconds, fraction: withoutEndingZeros(fraction) } : undefined;
}

/** A loop, as an expression for zeros at the end starts anew at every zero: quadratic where there are many. */
function withoutEndingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

function isoSeconds(time: number): string {
  return new Date(time).toISOString().slice(0, -'.000Z'.length);
}
