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
export const retryAfterShapes = (): readonly RetryAfterShape[] => [
  { value: '0', asks: 0 },
  { value: '00', asks: 0 },
  { value: '1', asks: 1000 },
  { value: '01', asks: 1000 },
  { value: '  2  ', asks: 2000 },
  { value: '59', asks: 59_000 },
  { value: '60', asks: 60_000 },
  { value: '61', asks: { stop: 61_000 } },
  { value: '3600', asks: { stop: 3_600_000 } },
  { value: '86400', asks: { stop: 86_400_000 } },
  { value: '2147483', asks: { stop: 2_147_483_000 } },
  { value: '2147484', asks: { stop: 2_147_484_000 } },
  { value: '2592000', asks: { stop: 2_592_000_000 } },
  { value: '4294968', asks: { stop: 4_294_968_000 } },
  { value: '9'.repeat(30), asks: { stop: 9e15 } },
  { value: '1, 2', asks: 2000 },
  { value: '2, 1', asks: 2000 },
  { value: '1, 99', asks: { stop: 99_000 } },
  { value: '-5', asks: 'absent' },
  { value: '-0', asks: 'absent' },
  { value: '+5', asks: 'absent' },
  { value: '', asks: 'absent' },
  { value: ' ', asks: 'absent' },
  { value: 'abc', asks: 'absent' },
  { value: 'NaN', asks: 'absent' },
  { value: 'null', asks: 'absent' },
  { value: 'true', asks: 'absent' },
  { value: '0x10', asks: 'absent' },
  { value: '0b11', asks: 'absent' },
  { value: '5s', asks: 'absent' },
  { value: '5 seconds', asks: 'absent' },
  { value: '5;', asks: 'absent' },
  { value: '1_000', asks: 'absent' },
  { value: '"5"', asks: 'absent' },
  { value: '٥', asks: 'absent' },
  { value: '1 2', asks: 'absent' },
  { value: 'P1D', asks: 'absent' },
  { value: httpDate(-3_600_000), asks: 'absent' },
  { value: 'Thu, 01 Jan 1970 00:00:00 GMT', asks: 'absent' },
  { value: 'Foo, 99 Bar 2099 99:99:99 GMT', asks: 'absent' },
  { value: 'tomorrow', asks: 'absent' },
  ...[httpDate, rfc850Date, asctimeDate].flatMap((dateOf) => [
    { value: dateOf(20_000), asks: { about: 20_000 } },
    { value: dateOf(50_000), asks: { about: 50_000 } },
    { value: dateOf(-50_000), asks: 'absent' as const },
  ]),
  { value: 'Sunday, 31-Feb-98 08:49:37 GMT', asks: 'absent' },
  { value: 'Sun Feb 31 08:49:37 2098', asks: 'absent' },
  { value: 'Sun, 31 Feb 2098 08:49:37 GMT', asks: 'absent' },
  { value: httpDate(7_200_000), asks: 'unclear' },
  { value: 'Fri, 31 Dec 9999 23:59:59 GMT', asks: 'unclear' },
  { value: 'Friday, 31-Dec-99 23:59:59 GMT', asks: 'unclear' },
  { value: 'Fri Dec 31 23:59:59 2099', asks: 'unclear' },
  { value: '2099-12-31T23:59:59Z', asks: 'unclear' },
  { value: '1.5', asks: 'unclear' },
  { value: '.5', asks: 'unclear' },
  { value: '0.001', asks: 'unclear' },
  { value: '1e9', asks: 'unclear' },
  { value: '1e-9', asks: 'unclear' },
  { value: '1e999', asks: 'unclear' },
  { value: 'Infinity', asks: 'unclear' },
  { value: '-Infinity', asks: 'absent' },
  { value: '1, abc', asks: 'unclear' },
  { value: ',', asks: 'absent' },
  { value: '1'.repeat(5000), asks: 'unclear' },
  { value: '1,'.repeat(2000), asks: 'unclear' },
  { value: 'x'.repeat(5000), asks: 'absent' },
];

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
