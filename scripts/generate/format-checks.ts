import { dateTime } from './checks/date-time.ts';
import { date } from './checks/date.ts';
import { duration } from './checks/duration.ts';
import { email } from './checks/email.ts';
import { takes } from './checks/forms.ts';
import { hostname } from './checks/hostname.ts';
import { ipv4, ipv6 } from './checks/ip.ts';
import { time } from './checks/time.ts';
import { uri } from './checks/uri.ts';
import { uuid } from './checks/uuid.ts';
import { formats } from './keywords.ts';

const checks = { date, dateTime, duration, email, hostname, ipv4, ipv6, time, uri, uuid };

/** Whether a text has a format that the validators judge; every text has any other format. */
export function isOfFormat(value: string, format: string): boolean {
  const check = checks[formats.get(format) as keyof typeof checks] as (typeof checks)['uuid'] | undefined;
  return !check || takes(value, (_value, path, issues) => check(value, path, issues));
}
