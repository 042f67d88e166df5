import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../src/time/retry-after.js';

const now = Date.parse('2026-03-10T12:00:00.000Z');

describe('Retry-After', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['1', 1000],
    ['007', 7000],
    ['120', 120_000],
    ['  7\t', 7000],
    ['2592000', 2_592_000_000],
    ['8999999999999', 8_999_999_999_999_000],
    ['9000000000000', 9e15],
    ['9000000000001', 9e15],
    ['99999999999999999999999999', 9e15],
    ['9'.repeat(400), 9e15],
  ])('in seconds: %j is %i ms', (value, expected) => {
    expect(readRetryAfter(value, now)).toBe(expected);
  });

  it.each<[string, number]>([
    ['Tue, 10 Mar 2026 12:00:01 GMT', 1000],
    ['Tue, 10 Mar 2026 12:01:00 GMT', 60_000],
    ['Tue, 10 Mar 2026 12:00:00 GMT', 0],
    ['Wed, 11 Mar 2026 12:00:00 GMT', 86_400_000],
    ['Fri, 10 Apr 2026 12:00:00 GMT', 31 * 86_400_000],
  ])('as a date: %j is %i ms from now', (value, expected) => {
    expect(readRetryAfter(value, now)).toBe(expected);
  });

  it.each(['Tue, 10 Mar 2026 11:59:59 GMT', 'Sun, 06 Nov 1994 08:49:37 GMT'])(
    'counts as absent where the date has passed: %j',
    (value) => {
      expect(readRetryAfter(value, now)).toBeUndefined();
    },
  );

  it.each<[string, number]>([
    ['1, 2', 2000],
    ['3,1', 3000],
    ['5, soon', 5000],
    ['5, 1e9, 10.5, Infinity', 5000],
    ['-1, 4', 4000],
    ['1 \t,\t 2 , 1', 2000],
    ['1,,2,', 2000],
  ])('merged from several headers asks for the longest: %j', (value, expected) => {
    expect(readRetryAfter(value, now)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    ',',
    '-1',
    '+1',
    '1s',
    '1.5',
    '0.0',
    '1e3',
    '1E1',
    'Infinity',
    '-0',
    's1',
    '1 2',
    '.5',
    '1.',
    '0x10',
    '1_000',
    'NaN',
    '-Infinity',
    'soon',
    'null',
    '٣',
    '2027-03-10T12:00:00Z',
    'Wed, 10 Mar 2027 12:00:00',
    'Wed, 10 Mar 2027 12:00:00 UTC',
    'Wed, 10 Mar 2027 12:00:00 +0000',
    'Wed, 1 Mar 2027 12:00:00 GMT',
    '10 Mar 2027 12:00:00 GMT',
    'retry on Wed, 10 Mar 2027 12:00:00 GMT',
    'Wed, 10 Mar 2027 12:00:00 GMT or later',
    'Wed, 31 Feb 2027 12:00:00 GMT',
    'Tue, 10 Mar 2027 12:00:00 GMT',
    'Wednesday, 10-Mar-27 12:00:00 GMT',
    'Wed Mar 10 12:00:00 2027',
    'Invalid Date',
    '1e',
    '1.5.1',
    'e3',
    'Wed, 99 Mar 2027 12:00:00 GMT',
    'Wed, 10 Mar 2027 99:00:00 GMT',
  ])('counts as absent where it is malformed: %j', (value) => {
    expect(readRetryAfter(value, now)).toBeUndefined();
  });

  it('may be of any length', () => {
    expect(readRetryAfter('1'.padStart(10_000, '0'), now)).toBe(1000);
    expect(readRetryAfter(Array(10_000).fill('1').join(), now)).toBe(1000);
  });
});
