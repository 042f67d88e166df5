import { type Issue, type Path, refuse } from './check.ts';

/** A day of some year; `02-29` is left to the year. */
const day =
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/;

/** A day that exists, `YYYY-MM-DD` (RFC 3339 full-date). */
export function date(value: string, path: Path, issues: Issue[]): void {
  if (!isDate(value)) refuse('must be an existing date, YYYY-MM-DD', path, issues);
}

export function isDate(value: string): boolean {
  return day.test(value) && (!value.endsWith('-02-29') || isLeap(Number(value.slice(0, 4))));
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
