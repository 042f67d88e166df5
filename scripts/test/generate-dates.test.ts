import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, it } from 'vitest';
import { judge } from './generate/validators.ts';
import { removeWorkspaces } from './generate/workspace.ts';

afterAll(removeWorkspaces);

/** The independent judge. */
function ajvFormat(format: string): (value: string) => boolean {
  return addFormats.default(new Ajv2020()).compile({ type: 'string', format });
}

describe('format: date', { timeout: 30_000 }, async () => {
  const check = await judge({ type: 'string', format: 'date' });

  it.each(['1990-02-28', '2024-02-29', '2000-02-29', '0000-01-01', '9999-12-31', '2023-04-30'])(
    'takes %s',
    (day) => expect(check(day)).toEqual([]),
  );

  it.each([
    ...['2023-13-01', '2023-00-01', '2023-01-00', '2023-01-32', '2023-04-31', '2023-11-31'],
    ...['2023-02-30', '2023-02-29', '1900-02-29', '2100-02-29', '2024-02-30'],
    ...[
      '',
      '2023-1-1',
      '23-01-01',
      '12023-01-01',
      '2023/01/01',
      '2023-01-01 ',
      ' 2023-01-01',
      '2023-01-01\n',
    ],
    ...['2023-01-01T00:00:00Z', '٢٠٢٣-٠١-٠١', '+2023-01-01'],
  ])('refuses %j', (day) => expect(check(day)).toEqual(['must be an existing date, YYYY-MM-DD']));

  const ends = ['28', '29', '30', '31'].flatMap((day) => [`02-${day}`, `04-${day}`, `12-${day}`]);
  const edges = ['00', '01', '28', '29', '30', '31', '32', '40', '99'];
  const months = Array.from({ length: 100 }, (_, month) => String(month).padStart(2, '0'));

  it.each([
    ['at the end of a month in any year', years(0, 9999), ends],
    [
      'at the edge of any month',
      [...years(0, 4), ...years(1899, 1904), ...years(1999, 2004)],
      months.flatMap((month) => edges.map((day) => `${month}-${day}`)),
    ],
  ])('takes what ajv takes %s', (_, someYears, days) => {
    const isDate = ajvFormat('date');
    const all = someYears.flatMap((year) => days.map((day) => `${year}-${day}`));
    expect(all.filter((day) => isDate(day) !== (check(day).length === 0))).toEqual([]);
  });
});

function years(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));
}

describe('format: date-time', { timeout: 30_000 }, async () => {
  const check = await judge({ type: 'string', format: 'date-time' });

  it.each([
    ...[
      '2025-04-11T20:10:29Z',
      '2025-04-11T20:10:29.163144Z',
      '2025-04-11T00:00:00.1+14:00',
      '2025-04-11t20:10:29z',
    ],
    ...['2024-02-29T23:59:59-23:59', '2025-04-11T20:10:29.1234567890123Z'],
    ...['2016-12-31T23:59:60Z', '2016-12-31T15:59:60-08:00', '2017-01-01T00:59:60.5+01:00'],
  ])('takes %s', (moment) => expect(check(moment)).toEqual([]));

  it.each([
    ...['2025-13-11T20:10:29Z', '2025-02-30T20:10:29Z', '2023-02-29T20:10:29Z', '2025-04-31T20:10:29Z'],
    ...['2025-04-11T24:00:00Z', '2025-04-11T20:60:29Z', '2025-04-11T20:10:61Z', '2025-04-11T20:10:29+24:00'],
    ...['2025-04-11T20:10:60Z', '2016-12-31T23:59:60-08:00', '2025-04-11T20:10:29+01:60'],
    ...[
      '2025-04-11T20:10:29',
      '2025-04-11 20:10:29Z',
      '2025-04-11T20:10Z',
      '2025-04-11T20:10:29.Z',
      '2025-04-11',
    ],
    ...['2025-04-11T20:10:29+0100', '2025-04-11T20:10:29Z\n', '2025-04-11T20:10:29,5Z', ''],
  ])('refuses %j', (moment) =>
    expect(check(moment)).toEqual(['must be an existing date and time with an offset']),
  );
});

describe('a leap second', { timeout: 30_000 }, async () => {
  const check = await judge({ type: 'string', format: 'date-time' });
  const offsets = Array.from({ length: 2 * 1440 - 1 }, (_, index) => index - 1439);

  it.each(['2016-12-31', '0000-01-01', '9999-12-31'])('is the last one of a day in UTC on %s', (day) => {
    const isMoment = ajvFormat('date-time');
    for (const offset of offsets) {
      // The last minute of a UTC day, on a clock that is ahead by the offset.
      const minute = (1439 + offset + 1440) % 1440;
      for (const [nearby, isLeap] of [
        [minute, true],
        [(minute + 1) % 1440, false],
        [(minute + 1439) % 1440, false],
      ] as const) {
        const moment = `${day}T${clock(nearby)}:60${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`;
        expect([moment, check(moment).length === 0]).toEqual([moment, isLeap]);
        expect([moment, isMoment(moment)]).toEqual([moment, isLeap]);
      }
    }
  });

  it.each(['2016-12-31t23:59:60z', '2016-12-31T23:59:60.123456789012Z', '2016-12-31t15:59:60.5-08:00'])(
    'may be written as %s',
    (moment) => expect(check(moment)).toEqual([]),
  );

  it.each(['2016-12-31T23:59:61Z', '2016-12-31T23:59:69Z', '2016-12-31T23:60:60Z', '2016-12-31T24:59:60Z'])(
    'is not %s',
    (moment) => expect(check(moment)).toHaveLength(1),
  );

  function clock(minute: number): string {
    return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  }
});
