import { dateTime } from './runtime-checks/date-time.ts';
import { date } from './runtime-checks/date.ts';
import { duration } from './runtime-checks/duration.ts';
import { email } from './runtime-checks/email.ts';
import { takes } from './runtime-checks/composition.ts';
import { hostname } from './runtime-checks/hostname.ts';
import { ipv4, ipv6 } from './runtime-checks/ip.ts';
import { time } from './runtime-checks/time.ts';
import { uri } from './runtime-checks/uri.ts';
import { uuid } from './runtime-checks/uuid.ts';
import { formats } from './keywords.ts';

const checks = { date, dateTime, duration, email, hostname, ipv4, ipv6, time, uri, uuid };

/** Whether a text has a format that the validators judge; every text has any other format. */
export function isOfFormat(value: string, format: string): boolean {
  const check = checks[formats.get(format) as keyof typeof checks] as (typeof checks)['uuid'] | undefined;
  return !check || takes(value, (_value, path, issues) => check(value, path, issues));
}
