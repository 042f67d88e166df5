import { type Issue, type Path, refuse } from './check.ts';
import { isDateTime } from './date-time.ts';

/** A time of day with its offset from UTC (RFC 3339 full-time). */
export function time(value: string, path: Path, issues: Issue[]): void {
  if (!isDateTime(`2000-01-02T${value}`)) refuse('must be an existing time with an offset', path, issues);
}
