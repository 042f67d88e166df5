import { afterAll, describe, expect, it } from 'vitest';
import { judge } from './generate/validators.ts';
import { removeWorkspaces } from './generate/workspace.ts';

afterAll(removeWorkspaces);

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
});

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
    expect(check(moment)).toEqual([
      'must be an existing date and time with an offset, such as 2025-04-11T20:10:29Z',
    ]),
  );
});

describe('any other format', { timeout: 30_000 }, async () => {
  it('is a note for the reader', async () => {
    const check = await judge({ type: 'string', format: 'email' });
    expect(check('no address at all')).toEqual([]);
  });
});
