import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLetterPairs } from '../generate/letter-pairs.ts';
import { letterPairs } from '../generate/runtime-checks/two-letter-code.ts';
import { judge } from './generate/validators.ts';

interface Format {
  readonly takes: readonly string[];
  readonly refuses: readonly string[];
  /** Texts of the characters and parts that matter. */
  readonly texts: fc.Arbitrary<string>;
  /** What ajv takes and we do not: it is laxer than the standard here. */
  readonly stricter?: (text: string) => boolean;
}

const words = (text: string): string[] => text.trim().split(/\s+/);
const joined = (...parts: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((each) => each.join(''));
const inTurn = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((each) => each.join(''));

const octet = fc.constantFrom('0', '1', '9', '10', '99', '100', '199', '249', '255', '256', '01', '', 'a');
const group = fc.constantFrom('0', '1', 'ab', 'FFFF', '12345', '', 'g', '1.2.3.4', '256.1.1.1');
const clock = joined('0', '1', '2', '3', '5', '9', ':', '23:59', '12:00:0');
const zone = joined('Z', ':60', '.5', '+01:00', '-23:59');

/** What a format takes and refuses; all refuse nothing at all, and space around what they take. */
const formats: Readonly<Record<string, Format>> = {
  email: {
    takes: words("a@example.com o'neil+tag@sub.example.co A_b.c@x-y.io 1@1.1"),
    refuses: [
      ...words('@ a@ @example.com a@example a@@example.com .a@example.com a.@example.com a..b@example.com'),
      ...words('a@-x.com a@x-.com a@.com ä@example.com'),
      ...['a b@example.com', '"a b"@example.com'],
    ],
    texts: joined('a', 'Z', '1', '_', '-', '.', '@', '+', ' ', '"', 'example', '.com'),
  },
  hostname: {
    takes: [...words('localhost example.com a-b.c example.com. 1.2'), `${'a'.repeat(63)}.com`],
    refuses: [
      ...words('. -a a- a..b a_b ä.com'),
      ...['a b', `${'a'.repeat(64)}.com`, `${'a.'.repeat(127)}ab`],
    ],
    texts: joined('a', 'B', '1', '-', '.', '_', 'example', 'a'.repeat(60), 'abc.'.repeat(30)),
  },
  ipv4: {
    takes: words('0.0.0.0 255.255.255.255 192.168.1.10'),
    refuses: words('1.2.3 1.2.3.4.5 256.1.1.1 01.2.3.4 1.2.3.4. .1.2.3.4 1.2.3.a'),
    texts: fc.array(octet, { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.')),
  },
  ipv6: {
    takes: words(':: ::1 1:: 2001:db8::8a2e:370:7334 1:2:3:4:5:6:7:8 ::ffff:192.0.2.1 1:2:3:4:5:6:7::'),
    refuses: [
      ...words(': ::: 1 1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 1::2::3 12345:: g:: ::1%eth0 1.2.3.4:: ::1.2.3'),
      ...words('::1.2.3.4:5 1:2:3:4:5:6:7:8:: 1:'),
    ],
    texts: inTurn(
      fc.array(group, { maxLength: 9 }).map((groups) => groups.join(':')),
      fc.constantFrom('', '::', ':'),
    ),
  },
  uri: {
    takes: [
      ...words('https://example.com http://a@example.com:80/a/b?c=d#e urn:isbn:1 mailto:a@example.com'),
      ...words('http://[::1]:80/ file:///a x:/a http:// http://example.com/%20'),
    ],
    refuses: [
      ...words('example.com /a //example.com http: 1http://a http://a/%2 http://[::1 http://[1] http://a:b'),
      ...words('http://a/\\ http://ä.com http://a/<> a:?b'),
      'http://a b',
    ],
    texts: joined(...words('http : // / a example.com ? # @ [::1] %20 % 80 [ ]'), ' '),
    // Its expression takes a wrong authority for a path.
    stricter: (text) => /^[a-z][a-z\d+.-]*:\/\/?[^/?#]*[:@[\]]/i.test(text),
  },
  time: {
    takes: words('00:00:00Z 23:59:59.123456+05:30 23:59:60Z 12:00:00z 01:29:60+01:30'),
    refuses: words(
      '24:00:00Z 12:60:00Z 12:00:61Z 12:00Z 12:00:00 22:59:60Z 12:00:00+24:00 T12:00:00Z 12:00:00+0100',
    ),
    texts: inTurn(clock, zone),
    // It takes offsets without a colon or without minutes.
    stricter: (text) => /[+-]\d\d(?:\d\d)?$/.test(text),
  },
  duration: {
    takes: words('P1D P1Y2M3DT4H5M6S PT1S P2W P1YT1S'),
    refuses: words('P PT P1 1D P1S PT1D P1W1D P1DT P-1D P1.5D p1d'),
    texts: joined('P', 'T', '1', '20', 'Y', 'M', 'D', 'H', 'S', 'W', '.'),
  },
  date: {
    takes: words('1990-02-28 2024-02-29 2000-02-29 0000-01-01 9999-12-31 2023-04-30'),
    refuses: [
      ...words('2023-13-01 2023-00-01 2023-01-00 2023-01-32 2023-04-31 2023-11-31 2023-02-30 2023-02-29'),
      ...words('1900-02-29 2100-02-29 2024-02-30 2023-1-1 23-01-01 12023-01-01 2023/01/01 +2023-01-01'),
      ...words('2023-01-01T00:00:00Z ٢٠٢٣-٠١-٠١'),
    ],
    texts: inTurn(fc.constantFrom('1900', '2000', '2023', '2024'), joined('-', '0', '1', '2', '3', '9')),
  },
  'date-time': {
    takes: [
      ...words('2025-04-11T20:10:29Z 2025-04-11T20:10:29.163144Z 2025-04-11T00:00:00.1+14:00'),
      ...words('2025-04-11t20:10:29z 2024-02-29T23:59:59-23:59 2025-04-11T20:10:29.1234567890123Z'),
      ...words('2016-12-31T23:59:60Z 2016-12-31T15:59:60-08:00 2017-01-01T00:59:60.5+01:00'),
      ...words('2016-12-31t23:59:60z 2016-12-31T23:59:60.123456789012Z 2016-12-31t15:59:60.5-08:00'),
    ],
    refuses: [
      ...words('2025-13-11T20:10:29Z 2025-02-30T20:10:29Z 2023-02-29T20:10:29Z 2025-04-31T20:10:29Z'),
      ...words('2025-04-11T24:00:00Z 2025-04-11T20:60:29Z 2025-04-11T20:10:61Z 2025-04-11T20:10:29+24:00'),
      ...words('2025-04-11T20:10:60Z 2016-12-31T23:59:60-08:00 2025-04-11T20:10:29+01:60'),
      ...words('2025-04-11T20:10:29 2025-04-11T20:10Z 2025-04-11T20:10:29.Z 2025-04-11'),
      ...words('2016-12-31T23:59:61Z 2016-12-31T23:59:69Z 2016-12-31T23:60:60Z 2016-12-31T24:59:60Z'),
      ...words('2025-04-11T20:10:29+0100 2025-04-11T20:10:29,5Z'),
      '2025-04-11 20:10:29Z',
    ],
    texts: inTurn(fc.constantFrom('2016-12-31', '2017-01-01'), fc.constantFrom('T', 't', ' '), clock, zone),
    // The same, and a space in place of the T.
    stricter: (text) => /[+-]\d\d(?:\d\d)?$|^.{10}\s/.test(text),
  },
  uuid: {
    takes: words('d0eab186-19f1-446f-8b9e-739945941b89 D0EAB186-19F1-446F-8B9E-739945941B89'),
    refuses: words('d0eab186 d0eab18619f1446f8b9e739945941b89 g0eab186-19f1-446f-8b9e-739945941b89'),
    texts: joined('d0eab186', '-', '19f1', '-446f-8b9e-', '739945941b89', 'g'),
    // It takes the form of a URN.
    stricter: (text) => text.startsWith('urn:uuid:'),
  },
};

/** The independent judge. */
const ajvFormat = (format: string): ((value: string) => boolean) =>
  addFormats.default(new Ajv2020()).compile({ type: 'string', format });

describe.each(Object.entries(formats))(
  'format: %s',
  { timeout: 30_000 },
  async (format, { takes, refuses, texts, stricter }) => {
    const check = await judge({ type: 'string', format });
    const ajv = ajvFormat(format);
    const spaced = takes.flatMap((text) => [`${text} `, ` ${text}`, `${text}\n`]);

    it.each(takes)('takes %j', (text) => expect(check(text)).toEqual([]));

    it.each(['', ...spaced, ...refuses])('refuses %j', (text) =>
      expect(check(text)).toEqual([expect.stringMatching(/^must be an? /)]),
    );

    it('takes what ajv takes', () => {
      fc.assert(
        fc.property(fc.oneof(texts, fc.constantFrom(...takes, ...refuses)), (text) => {
          const taken = check(text).length === 0;
          if (taken || !stricter?.(text)) expect([text, taken]).toEqual([text, ajv(text)]);
        }),
        { numRuns: 3000 },
      );
    });

    it('takes linear time', () => {
      const parts = ['a', '1', '.', '-', ':', '/', '@', '%20', 'a.', 'a-', '1.1.', ':a', '😀', '\ud800'];
      const starts = [
        '',
        'a@',
        'http://',
        'http:',
        'P',
        'PT',
        '12:00:00.',
        '2024-02-29',
        '2024-02-29T00:00:00',
      ];
      const long = starts.flatMap((start) => parts.map((part) => start + part.repeat(100_000) + '!'));
      const started = process.threadCpuUsage();
      for (const text of long) check(text);
      expect(process.threadCpuUsage(started).user / 1000 / long.length).toBeLessThan(100);
    });
  },
);

const padded = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, index) => String(index).padStart(length, '0'));

it('a date is what ajv takes for one, at the end of a month in any year and at the edge of any month', async () => {
  const [check, isDate] = [await judge({ type: 'string', format: 'date' }), ajvFormat('date')];
  const ends = ['28', '29', '30', '31'].flatMap((day) => [`02-${day}`, `04-${day}`, `12-${day}`]);
  const edges = words('00 01 28 29 30 31 32 40 99');
  const days = [
    ...padded(10_000, 4).flatMap((year) => ends.map((day) => `${year}-${day}`)),
    ...words('0000 0004 1899 1900 1904 1999 2000 2001 2004').flatMap((year) =>
      padded(100, 2).flatMap((month) => edges.map((day) => `${year}-${month}-${day}`)),
    ),
  ];
  expect(days.filter((day) => isDate(day) !== (check(day).length === 0))).toEqual([]);
}, 30_000);

it.each(['2016-12-31', '0000-01-01', '9999-12-31'])(
  'a leap second is the last one of a day in UTC on %s',
  async (day) => {
    const [check, isMoment] = [await judge({ type: 'string', format: 'date-time' }), ajvFormat('date-time')];
    const time = (minute: number): string =>
      [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
    for (let offset = -1439; offset < 1440; offset += 1) {
      // The last minute of a UTC day, on a clock that is ahead by the offset.
      const last = (1439 + offset + 1440) % 1440;
      for (const minute of [last, (last + 1) % 1440, (last + 1439) % 1440]) {
        const moment = `${day}T${time(minute)}:60${offset < 0 ? '-' : '+'}${time(Math.abs(offset))}`;
        const isLeap = minute === last;
        expect([moment, check(moment).length === 0, isMoment(moment)]).toEqual([moment, isLeap, isLeap]);
      }
    }
  },
  30_000,
);

const codes = words('AA AZ BR CO FR GB IN JP KR MX NO US ZA ZZ');

describe('a long list of codes of two capitals', { timeout: 30_000 }, async () => {
  const check = await judge({ type: 'string', enum: codes });

  it('takes those and no other two characters, and is told by the name of its schema', () => {
    const characters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
    const pairs = characters.flatMap((first) => characters.map((second) => first + second));
    expect(pairs.filter((pair) => check(pair).length === 0)).toEqual(codes);
    expect(check('XX')).toEqual(['must be a documented value']);
  });

  it.each([...['', 'A', 'AAA', ' AA', 'AA ', 'AA\n', 'ＡＡ', '😀', '\u0141A'], null, 0, true, ['AA'], {}])(
    'refuses %j',
    (value) => expect(check(value)).toHaveLength(1),
  );

  it.each([
    ['none', []],
    ['one', ['ZZ']],
    ['all that begin with A', [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((second) => `A${second}`)],
  ])('is packed as 26 numbers: %s', (_, some) => {
    const rows = letterPairs(packLetterPairs(some));
    expect(rows).toHaveLength(26);
    expect(rows.map((row) => row.toString(2).replaceAll('0', '')).join('')).toHaveLength(some.length);
  });
});
