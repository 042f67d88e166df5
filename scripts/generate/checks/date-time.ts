import { isDate } from './date.ts';
import type { TextRule } from './text.ts';

/** A moment that exists, with its offset from UTC (RFC 3339 date-time). */
export const dateTime: TextRule = {
  holds: isDateTime,
  message: 'must be an existing date and time with an offset, such as 2025-04-11T20:10:29Z',
};

function isDateTime(value: string): boolean {
  const parts = /^(.{10})T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/i.exec(value);
  if (!parts || !isDate(parts[1]!)) return false;
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4])];
  const [offsetHour, offsetMinute] = [Number(parts[6] ?? 0), Number(parts[7] ?? 0)];
  if (hour > 23 || minute > 59 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  // A leap second is the last one of a day in UTC.
  const offset = (offsetHour * 60 + offsetMinute) * (parts[5] === '-' ? -1 : 1);
  return second === 60 && (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}
