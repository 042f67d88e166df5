// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import { type Issue, type Path, refuse } from './check.js';
import { isDate } from './date.js';

const time = /^T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** A moment that exists, with its offset from UTC (RFC 3339 date-time). */
export function dateTime(value: string, path: Path, issues: Issue[]): void {
  const exists =
    isDate(value.slice(0, 10)) && time.test(value.slice(10)) && (value[17] !== '6' || isLeap(value));
  if (!exists) {
    refuse('must be an existing date and time with an offset, such as 2025-04-11T20:10:29Z', path, issues);
  }
}

/** Whether the second 60 is the last one of a day in UTC, where leap seconds are. */
function isLeap(value: string): boolean {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(value) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const minute = Number(value.slice(11, 13)) * 60 + Number(value.slice(14, 16)) - offset;
  return (minute + 2880) % 1440 === 1439;
}
