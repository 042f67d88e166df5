import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRetryAfter } from '../../src/time/retry-after.js';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00.000Z') }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('readRetryAfter', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['007', 7000],
    ['  7\t', 7000],
    ['2592000', 2_592_000_000],
    ['9000000000001', 9e15],
    ['9'.repeat(400), 9e15],
  ])('reads seconds: %j is %i ms', (value, expected) => {
    expect(readRetryAfter(value, null)).toBe(expected);
  });

  it.each<[string, number]>([
    ['Tue, 10 Mar 2026 12:00:01 GMT', 1000],
    ['Tue, 10 Mar 2026 12:00:00 GMT', 0],
    ['Wed, 01 Apr 2026 12:00:00 GMT', 22 * 86_400_000],
    ['Tuesday, 10-Mar-26 12:00:01 GMT', 1000],
    ['Friday, 13-Mar-26 12:00:00 GMT', 3 * 86_400_000],
    ['Wednesday, 01-Apr-26 12:00:00 GMT', 22 * 86_400_000],
    ['Tue Mar 10 12:00:01 2026', 1000],
    ['Wed Apr  1 12:00:00 2026', 22 * 86_400_000],
  ])('reads a date in any form of HTTP: %j is %i ms from now', (value, expected) => {
    expect(readRetryAfter(value, null)).toBe(expected);
  });

  it('reads a date without a zone as UTC, wherever the machine is', () => {
    vi.stubEnv('TZ', 'America/Bogota');
    expect(readRetryAfter('Tue Mar 10 12:00:01 2026', null)).toBe(1000);
  });

  it.each(['Tue, 10 Mar 2026 12:05:02 GMT', 'Tuesday, 10-Mar-26 12:05:02 GMT', 'Tue Mar 10 12:05:02 2026'])(
    'measures a date against that of the answer: %j',
    (value) => {
      for (const date of [
        'Tue, 10 Mar 2026 12:05:00 GMT',
        'Tuesday, 10-Mar-26 12:05:00 GMT',
        'Tue Mar 10 12:05:00 2026',
      ]) {
        expect(readRetryAfter(value, date)).toBe(2000);
      }
    },
  );

  it.each(['', 'today', '2026-03-10T12:05:00Z', 'Tue, 31 Feb 2026 12:00:00 GMT'])(
    "measures a date against this machine's clock where that of the answer is malformed: %j",
    (date) => {
      expect(readRetryAfter('Tue, 10 Mar 2026 12:00:07 GMT', date)).toBe(7000);
    },
  );

  it.each<[string, string | null]>([
    ['Tue, 10 Mar 2026 11:59:59 GMT', null],
    ['Tuesday, 10-Mar-26 11:59:59 GMT', null],
    ['Tue, 10 Mar 2026 12:00:01 GMT', 'Tue, 10 Mar 2026 12:00:02 GMT'],
  ])('counts a date that has passed as absent: %j, by %j', (value, date) => {
    expect(readRetryAfter(value, date)).toBeUndefined();
  });

  it.each<[string, number]>([
    ['1, 2', 2000],
    ['5, soon', 5000],
    ['5, 1e9, 10.5, Infinity', 5000],
    ['1 \t,\t 2 , 1', 2000],
    ['1,,2,', 2000],
  ])('reads the longest of several that were merged into one: %j', (value, expected) => {
    expect(readRetryAfter(value, null)).toBe(expected);
  });

  it.each(['', ' ', ',', '-1', '+1', '1s', 's1', '1.5', '1e3', 'Infinity', '1 2', '0x10', 'soon', '٣'])(
    'counts as absent what is neither seconds nor a date: %j',
    (value) => expect(readRetryAfter(value, null)).toBeUndefined(),
  );

  it.each([
    '2027-03-10T12:00:00Z',
    // Without a zone, or with another one.
    'Wed, 10 Mar 2027 12:00:00',
    'Wed, 10 Mar 2027 12:00:00 UTC',
    'Wed, 10 Mar 2027 12:00:00 GMT+0100',
    'Wednesday, 10-Mar-27 12:00:00 GMT+0100',
    'Wed Mar 10 12:00:00 2027 GMT',
    // More than the form has.
    'retry on Wed, 10 Mar 2027 12:00:00 GMT',
    'on Wednesday, 10-Mar-27 12:00:00 GMT',
    'on Wed Mar 10 12:00:00 2027',
    'Wed Mar 10 12:00:00 2027 or later',
    // A part that is too short or too long.
    'Wed, 1 Mar 2027 12:00:00 GMT',
    'Wed, 10 March 2027 12:00:00 GMT',
    'Wed, 10 Mar 2027 2:00:00 GMT',
    'Wednesdaily, 10-Mar-27 12:00:00 GMT',
    'Wednesday, 10-Mar-2027 12:00:00 GMT',
    'Mon Mar 1 12:00:00 2027',
    'Wed Mar 10 12:00:00 27',
    // No day of the calendar, no time of the day.
    'Wed, 31 Feb 2027 12:00:00 GMT',
    'Wednesday, 31-Feb-27 12:00:00 GMT',
    'Wed Feb 31 12:00:00 2027',
    'Wed, 10 Mar 2027 99:00:00 GMT',
  ])('counts a malformed date as absent: %j', (value) => {
    expect(readRetryAfter(value, null)).toBeUndefined();
  });

  it('reads a value of any length', () => {
    expect(readRetryAfter('1'.padStart(10_000, '0'), null)).toBe(1000);
    expect(readRetryAfter(Array(10_000).fill('1').join(), null)).toBe(1000);
  });
});
