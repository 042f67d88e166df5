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

/** Each kind of `Retry-After` over the wire, with the real clock. */
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
