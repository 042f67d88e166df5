import { type Issue, type Path, refuse } from './check.ts';

/** A day that exists, `YYYY-MM-DD` (RFC 3339 full-date). */
export function date(value: string, path: Path, issues: Issue[]): void {
  if (!isDate(value)) refuse('must be an existing date, YYYY-MM-DD', path, issues);
}

export function isDate(value: string): boolean {
  const day = Number(value.slice(8));
  // `Date` takes the 31st of a shorter month for the 1st of the next, or for no date at all.
  return (
    /^\d{4}-(?:0[1-9]|1[0-2])-\d\d$/.test(value) &&
    day > 0 &&
    (day < 29 || new Date(value).getUTCDate() === day)
  );
}
