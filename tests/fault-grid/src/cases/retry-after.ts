import { both, type Row } from '../runner/row.js';
import { answer, inTurn, well } from '../server/faults.js';

const httpDate = (fromNowMs: number): string => new Date(Date.now() + fromNowMs).toUTCString();

/** The other two forms of an HTTP date, which RFC 9110 has recipients take too. */
const rfc850Date = (fromNowMs: number): string => {
  const date = new Date(Date.now() + fromNowMs);
  const [, day, month, year, time] = date.toUTCString().split(' ');
  const weekday = date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  return `${weekday}, ${day}-${month}-${year!.slice(2)} ${time} GMT`;
};
const asctimeDate = (fromNowMs: number): string => {
  const [weekday, day, month, year, time] = httpDate(fromNowMs).replace(',', '').split(' ');
  return `${weekday} ${month} ${day!.replace(/^0/, ' ')} ${time} ${year}`;
};

/** What a `Retry-After` asks for: a wait, nothing (`absent`), or more than is waited for (`stop`). */
export interface RetryAfterShape {
  readonly value: string;
  /** Milliseconds. A number with `stop` is what the error has to pass on; `about`: a date, which counts whole seconds; `unclear`: a wait of 50 ms or more, or none. */
  readonly asks: number | 'absent' | 'unclear' | { readonly stop: number } | { readonly about: number };
}

/** Every shape of the header; the dates count from the moment of the call. */
export const retryAfterShapes = (): readonly RetryAfterShape[] => {
  const dates = [httpDate, rfc850Date, asctimeDate];
  return [
    ...Object.entries({
      '0': 0,
      '00': 0,
      '1': 1000,
      '01': 1000,
      '  2  ': 2000,
      '59': 59_000,
      '60': 60_000,
      '1, 2': 2000,
      '2, 1': 2000,
    }).map(([value, asks]) => ({ value, asks })),
    ...[61, 3600, 86_400, 2_147_483, 2_147_484, 2_592_000, 4_294_968].map((seconds) => ({
      value: String(seconds),
      asks: { stop: seconds * 1000 },
    })),
    { value: '9'.repeat(30), asks: { stop: 9e15 } },
    { value: '1, 99', asks: { stop: 99_000 } },
    ...dates.flatMap((dateOf) =>
      [20_000, 50_000].map((about) => ({ value: dateOf(about), asks: { about } })),
    ),
    ...[
      ...['-5', '-0', '+5', '', ' ', 'abc', 'NaN', 'null', 'true', '0x10', '0b11', '5s', '5 seconds', '5;'],
      ...['1_000', '"5"', '٥', '1 2', 'P1D', 'tomorrow', '-Infinity', ',', 'x'.repeat(5000)],
      ...['Thu, 01 Jan 1970 00:00:00 GMT', 'Foo, 99 Bar 2099 99:99:99 GMT', httpDate(-3_600_000)],
      ...['Sunday, 31-Feb-98 08:49:37 GMT', 'Sun Feb 31 08:49:37 2098', 'Sun, 31 Feb 2098 08:49:37 GMT'],
      ...dates.map((dateOf) => dateOf(-50_000)),
    ].map((value) => ({ value, asks: 'absent' as const })),
    ...[
      ...['1.5', '.5', '0.001', '1e9', '1e-9', '1e999', 'Infinity', '1, abc', httpDate(7_200_000)],
      ...['Fri, 31 Dec 9999 23:59:59 GMT', 'Friday, 31-Dec-99 23:59:59 GMT', 'Fri Dec 31 23:59:59 2099'],
      ...['2099-12-31T23:59:59Z', '1'.repeat(5000), '1,'.repeat(2000)],
    ].map((value) => ({ value, asks: 'unclear' as const })),
  ];
};

const withHeader = (status: number, value: string | readonly string[], name = 'retry-after') => ({
  onRequest: inTurn(answer(status, '{}', { [name]: value }), well),
});

const succeeds: Row['ends'] = both({ code: 'success', attempts: 2 });

const stops = (retryAfterMs: number): Row['ends'] =>
  both({
    code: 'rate_limited',
    outcome: 'not_applied',
    attempts: 1,
    status: 429,
    retryable: true,
    retryAfterMs,
  });

/** A few of the shapes over the wire, with the real clock. */
export const retryAfterRows: readonly Row[] = [
  { name: 'asks for no wait', fault: withHeader(429, '0'), ends: succeeds },
  { name: 'asks for a second', fault: withHeader(429, '1'), ends: succeeds, minGapMs: 1000 },
  { name: 'asks for a negative wait', fault: withHeader(429, '-5'), ends: succeeds },
  { name: 'asks for a wait in words', fault: withHeader(429, 'soon'), ends: succeeds },
  { name: 'asks for a wait until yesterday', fault: withHeader(429, httpDate(-86_400_000)), ends: succeeds },
  ...[rfc850Date, asctimeDate].map((dateOf, form) => ({
    name: `asks for a day by a date of another form (${form})`,
    fault: withHeader(429, dateOf(86_400_000)),
    ends: both({ code: 'rate_limited', outcome: 'not_applied', attempts: 1, status: 429, retryable: true }),
  })),
  ...[-300_000, 300_000].map((skewMs) => ({
    name: `asks for a second by a clock that is ${skewMs} ms off`,
    fault: {
      onRequest: inTurn(
        answer(429, '{}', { date: httpDate(skewMs), 'retry-after': httpDate(skewMs + 1000) }),
        well,
      ),
    },
    ends: succeeds,
    minGapMs: 1000,
  })),
  {
    name: 'asks for a wait in a header of its own',
    fault: withHeader(429, '600000', 'retry-after-ms'),
    ends: succeeds,
  },
  {
    name: 'asks for no wait and for a second',
    fault: withHeader(429, ['0', '1']),
    ends: succeeds,
    minGapMs: 1000,
  },
  { name: 'asks for a day', fault: withHeader(429, '86400'), ends: stops(86_400_000) },
  { name: 'asks for 30 days', fault: withHeader(429, '2592000'), ends: stops(2_592_000_000) },
  { name: 'asks for more than the deadline leaves', fault: withHeader(429, '30'), ends: stops(30_000) },
];
