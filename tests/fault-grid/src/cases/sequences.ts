import { both, type Row } from '../runner/row.js';
import { type Act, answer, headOf, inTurn, reset, stall, well, writeAndClose } from '../server/faults.js';
import { tooLate } from './endings.js';

type Ends = Row['ends'];

/** A call that ended after these attempts; what may have been done by then is unknown. */
const unknown = (
  code: Ends['update']['code'],
  attempts: number,
  status?: number,
  retryable = false,
): Ends['update'] => ({ code, outcome: 'unknown', attempts, retryable, ...(status ? { status } : {}) });

const well2 = { code: 'success', attempts: 2 } as const;
const well3 = { code: 'success', attempts: 3 } as const;
const notFound = both({
  code: 'not_found',
  outcome: 'not_applied',
  attempts: 2,
  status: 404,
  retryable: false,
});
const failedTwice: Ends = {
  update: unknown('server_error', 2, 500, true),
  create: unknown('server_error', 2, 500),
};
const lostFirst = unknown('network', 1);
const error503 = unknown('server_error', 1, 503);

const row = (name: string, acts: readonly Act[], ends: Ends, more: Partial<Row> = {}): Row => ({
  name,
  fault: { onRequest: inTurn(...acts) },
  ends,
  ...more,
});
const says = (...statuses: number[]): Act[] => statuses.map((status) => answer(status, ''));
const elsewhere = answer(307, '', { location: '/elsewhere' });
const page = answer(200, '<html>');
const three = { limits: 'three' } as const;
const refusedOnce = (request: number): boolean => request === 1;

/** One fault after another: what an earlier request may have done is not forgotten. */
export const sequenceRows: readonly Row[] = [
  row('answers 500, then 404', says(500, 404), {
    update: unknown('not_found', 2, 404),
    create: unknown('server_error', 1, 500),
  }),
  row('answers 408, then 409', says(408, 409), {
    update: unknown('conflict', 2, 409),
    create: unknown('timeout', 1, 408),
  }),
  row('answers 429, then 404', says(429, 404), notFound),
  row('answers 425, then well', [...says(425), well], both(well2)),
  row('answers 429, then 500', says(429, 500), failedTwice),
  row('answers 503, then 429', says(503, 429), {
    update: unknown('rate_limited', 2, 429, true),
    create: error503,
  }),
  row('answers 503, then redirects', [...says(503), elsewhere], {
    update: unknown('redirected', 2, 307),
    create: error503,
  }),
  row('answers 503, then with a web page', [...says(503), page], {
    update: unknown('invalid_response', 2),
    create: error503,
  }),
  row('answers 503, then well', [...says(503), well], { update: well2, create: error503 }),
  row(
    'answers 504 twice, then well',
    [...says(504, 504), well],
    { update: well3, create: unknown('timeout', 1, 504) },
    three,
  ),
  row(
    'answers 429, 503, then well',
    [...says(429, 503), well],
    { update: well3, create: unknown('server_error', 2, 503) },
    three,
  ),
  row('answers 429 twice, then well', [...says(429, 429), well], both(well3), three),
  row(
    'resets, answers 429, then 400',
    [reset, ...says(429, 400)],
    { update: unknown('invalid_request', 3, 400), create: lostFirst },
    three,
  ),
  {
    name: 'refuses the connection, then answers 500',
    fault: { refuses: refusedOnce, onRequest: answer(500, '') },
    ends: failedTwice,
  },
  {
    name: 'refuses the connection, then answers 404',
    fault: { refuses: refusedOnce, onRequest: answer(404, '') },
    ends: notFound,
  },
  row(
    'says nothing, then answers 400',
    [stall, ...says(400)],
    { update: unknown('invalid_request', 2, 400), create: tooLate.create },
    { limits: 'hurried' },
  ),
  row('breaks off in the body, then answers 403', [writeAndClose(headOf(99)), ...says(403)], {
    update: unknown('forbidden', 2, 403),
    create: lostFirst,
  }),
];
