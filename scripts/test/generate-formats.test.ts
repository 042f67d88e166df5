import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { judge } from './generate/validators.ts';
import { removeWorkspaces } from './generate/workspace.ts';

afterAll(removeWorkspaces);

interface Format {
  readonly takes: readonly string[];
  readonly refuses: readonly string[];
  /** Texts of the characters and parts that matter. */
  readonly texts: fc.Arbitrary<string>;
  /** What ajv takes and we do not: it is laxer than the standard here. */
  readonly stricter?: (text: string) => boolean;
}

const joined = (...parts: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((each) => each.join(''));

const octet = fc.constantFrom('0', '1', '9', '10', '99', '100', '199', '249', '255', '256', '01', '', 'a');
const group = fc.constantFrom('0', '1', 'ab', 'FFFF', '12345', '', 'g', '1.2.3.4', '256.1.1.1');

const formats: Readonly<Record<string, Format>> = {
  email: {
    takes: ['a@example.com', "o'neil+tag@sub.example.co", 'A_b.c@x-y.io', '1@1.1'],
    refuses: [
      '',
      '@',
      'a@',
      '@example.com',
      'a@example',
      'a@@example.com',
      'a b@example.com',
      '.a@example.com',
    ]
      .concat([
        'a.@example.com',
        'a..b@example.com',
        'a@-x.com',
        'a@x-.com',
        'a@.com',
        '"a b"@example.com',
        'ä@example.com',
      ])
      .concat(['a@example.com ', 'a@example.com\n']),
    texts: joined('a', 'Z', '1', '_', '-', '.', '@', '+', ' ', '"', 'example', '.com'),
  },
  hostname: {
    takes: ['localhost', 'example.com', 'a-b.c', 'example.com.', '1.2', `${'a'.repeat(63)}.com`],
    refuses: [
      '',
      '.',
      '-a',
      'a-',
      'a..b',
      'a_b',
      'a b',
      `${'a'.repeat(64)}.com`,
      `${'a.'.repeat(127)}ab`,
      'ä.com',
    ],
    texts: joined('a', 'B', '1', '-', '.', '_', 'example', 'a'.repeat(60), 'abc.'.repeat(30)),
  },
  ipv4: {
    takes: ['0.0.0.0', '255.255.255.255', '192.168.1.10'],
    refuses: [
      '',
      '1.2.3',
      '1.2.3.4.5',
      '256.1.1.1',
      '01.2.3.4',
      '1.2.3.4.',
      '.1.2.3.4',
      '1.2.3.4\n',
      '1.2.3.a',
    ],
    texts: fc.array(octet, { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.')),
  },
  ipv6: {
    takes: [
      '::',
      '::1',
      '1::',
      '2001:db8::8a2e:370:7334',
      '1:2:3:4:5:6:7:8',
      '::ffff:192.0.2.1',
      '1:2:3:4:5:6:7::',
    ],
    refuses: [
      '',
      ':',
      ':::',
      '1',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1::2::3',
      '12345::',
      'g::',
      '::1%eth0',
    ].concat(['1.2.3.4::', '::1.2.3', '::1.2.3.4:5', '1:2:3:4:5:6:7:8::', '1:']),
    texts: fc
      .tuple(fc.array(group, { maxLength: 9 }), fc.constantFrom('', '::', ':'))
      .map(([groups, end]) => groups.join(':') + end),
  },
  uri: {
    takes: [
      'https://example.com',
      'http://a@example.com:80/a/b?c=d#e',
      'urn:isbn:1',
      'mailto:a@example.com',
    ].concat(['http://[::1]:80/', 'file:///a', 'x:/a', 'http://', 'http://example.com/%20']),
    refuses: [
      '',
      'example.com',
      '/a',
      '//example.com',
      'http:',
      '1http://a',
      'http://a b',
      'http://a/%2',
    ].concat([
      'http://[::1',
      'http://[1]',
      'http://a:b',
      'http://a/\\',
      'http://ä.com',
      'http://a/<>',
      'a:?b',
    ]),
    texts: joined(
      'http',
      ':',
      '//',
      '/',
      'a',
      'example.com',
      '?',
      '#',
      '@',
      '[::1]',
      '%20',
      '%',
      ' ',
      '80',
      '[',
      ']',
    ),
    // Its expression takes a wrong authority for a path.
    stricter: (text) => /^[a-z][a-z\d+.-]*:\/\/?[^/?#]*[:@[\]]/i.test(text),
  },
  time: {
    takes: ['00:00:00Z', '23:59:59.123456+05:30', '23:59:60Z', '12:00:00z', '01:29:60+01:30'],
    refuses: [
      '',
      '24:00:00Z',
      '12:60:00Z',
      '12:00:61Z',
      '12:00Z',
      '12:00:00',
      '22:59:60Z',
      '12:00:00+24:00',
    ].concat(['12:00:00Z ', ' 12:00:00Z', 'T12:00:00Z']),
    texts: fc
      .tuple(
        joined('0', '1', '2', '3', '5', '9', ':', '23:59', '12:00:0'),
        joined('Z', ':60', '.5', '+01:00', '-23:59'),
      )
      .map((parts) => parts.join('')),
    // It takes offsets without a colon or without minutes.
    stricter: (text) => /[+-]\d\d(?:\d\d)?$/.test(text),
  },
  duration: {
    takes: ['P1D', 'P1Y2M3DT4H5M6S', 'PT1S', 'P2W', 'P1YT1S'],
    refuses: ['', 'P', 'PT', 'P1', '1D', 'P1S', 'PT1D', 'P1W1D', 'P1DT', 'P-1D', 'P1.5D', 'p1d', 'P1D\n'],
    texts: joined('P', 'T', '1', '20', 'Y', 'M', 'D', 'H', 'S', 'W', '.'),
  },
};

describe.each(Object.entries(formats))(
  'format: %s',
  { timeout: 30_000 },
  async (format, { takes, refuses, texts, stricter }) => {
    const check = await judge({ type: 'string', format });
    const ajv = addFormats.default(new Ajv2020()).compile({ type: 'string', format });

    it.each(takes)('takes %j', (text) => expect(check(text)).toEqual([]));

    it.each(refuses)('refuses %j', (text) =>
      expect(check(text)).toEqual([expect.stringMatching(/^must be a/)]),
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
      const parts = ['a', '1', '.', '-', ':', '/', '@', '%20', 'a.', 'a-', '1.1.', ':a'];
      const starts = ['', 'a@', 'http://', 'http:', 'P', 'PT', '12:00:00.'];
      const long = starts.flatMap((start) => parts.map((part) => start + part.repeat(100_000) + '!'));
      const started = performance.now();
      for (const text of long) check(text);
      expect((performance.now() - started) / long.length).toBeLessThan(100);
    });
  },
);
