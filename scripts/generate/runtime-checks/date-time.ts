import { type Issue, type Path, refuse } from './check.ts';
import { isDate } from './date.ts';

const time = /^T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** A moment that exists, with its offset from UTC (RFC 3339 date-time). */
export function dateTime(value: string, path: Path, issues: Issue[]): void {
  if (!isDateTime(value)) refuse('must be an existing date and time with an offset', path, issues);
}

export function isDateTime(value: string): boolean {
  return (
    isDate(value.slice(0, 10)) &&
    time.test(value.slice(10)) &&
    // A leap second is the last one of a day in UTC.
    (value[17] !== '6' || /T23:59/.test(new Date(value.toUpperCase().replace(/:60[.\d]*/, '')).toJSON()))
  );
}
