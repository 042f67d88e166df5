import { both, type Row } from '../runner/row.js';
import { answer, headOf, inTurn, reset, stall, well, writeAndClose } from '../server/faults.js';
import { tooLate } from './endings.js';

type Ends = Row['ends'];

const first = (code: 'server_error' | 'timeout', status: number): Ends['create'] => ({
  code,
  outcome: 'unknown',
  attempts: 1,
  status,
  retryable: false,
});
const lostFirst: Ends['create'] = { code: 'network', outcome: 'unknown', attempts: 1, retryable: false };

/** One fault after another: what an earlier request may have done is not forgotten. */
export const sequenceRows: readonly Row[] = [
  {
    name: 'answers 500, then 404',
    fault: { onRequest: inTurn(answer(500, ''), answer(404, '')) },
    ends: {
      update: { code: 'not_found', outcome: 'unknown', attempts: 2, status: 404, retryable: false },
      create: first('server_error', 500),
    },
  },
  {
    name: 'answers 408, then 409',
    fault: { onRequest: inTurn(answer(408, ''), answer(409, '')) },
    ends: {
      update: { code: 'conflict', outcome: 'unknown', attempts: 2, status: 409, retryable: false },
      create: first('timeout', 408),
    },
  },
  {
    name: 'answers 429, then 404',
    fault: { onRequest: inTurn(answer(429, ''), answer(404, '')) },
    ends: both({ code: 'not_found', outcome: 'not_applied', attempts: 2, status: 404, retryable: false }),
  },
  {
    name: 'answers 425, then well',
    fault: { onRequest: inTurn(answer(425, ''), well) },
    ends: both({ code: 'success', attempts: 2 }),
  },
  {
    name: 'answers 429, then 500',
    fault: { onRequest: inTurn(answer(429, ''), answer(500, '')) },
    ends: {
      update: { code: 'server_error', outcome: 'unknown', attempts: 2, status: 500, retryable: true },
      create: { code: 'server_error', outcome: 'unknown', attempts: 2, status: 500, retryable: false },
    },
  },
  {
    name: 'answers 503, then 429',
    fault: { onRequest: inTurn(answer(503, ''), answer(429, '')) },
    ends: {
      update: { code: 'rate_limited', outcome: 'unknown', attempts: 2, status: 429, retryable: true },
      create: first('server_error', 503),
    },
  },
  {
    name: 'answers 503, then redirects',
    fault: { onRequest: inTurn(answer(503, ''), answer(307, '', { location: '/elsewhere' })) },
    ends: {
      update: { code: 'redirected', outcome: 'unknown', attempts: 2, status: 307, retryable: false },
      create: first('server_error', 503),
    },
  },
  {
    name: 'answers 503, then with a web page',
    fault: { onRequest: inTurn(answer(503, ''), answer(200, '<html>')) },
    ends: {
      update: { code: 'invalid_response', outcome: 'unknown', attempts: 2, retryable: false },
      create: first('server_error', 503),
    },
  },
  {
    name: 'answers 503, then well',
    fault: { onRequest: inTurn(answer(503, ''), well) },
    ends: { update: { code: 'success', attempts: 2 }, create: first('server_error', 503) },
  },
  {
    name: 'answers 504 twice, then well',
    limits: 'three',
    fault: { onRequest: inTurn(answer(504, ''), answer(504, ''), well) },
    ends: { update: { code: 'success', attempts: 3 }, create: first('timeout', 504) },
  },
  {
    name: 'answers 429, 503, then well',
    limits: 'three',
    fault: { onRequest: inTurn(answer(429, ''), answer(503, ''), well) },
    ends: {
      update: { code: 'success', attempts: 3 },
      create: { code: 'server_error', outcome: 'unknown', attempts: 2, status: 503, retryable: false },
    },
  },
  {
    name: 'answers 429 twice, then well',
    limits: 'three',
    fault: { onRequest: inTurn(answer(429, ''), answer(429, ''), well) },
    ends: both({ code: 'success', attempts: 3 }),
  },
  {
    name: 'resets, answers 429, then 400',
    limits: 'three',
    fault: { onRequest: inTurn(reset, answer(429, ''), answer(400, '')) },
    ends: {
      update: { code: 'invalid_request', outcome: 'unknown', attempts: 3, status: 400, retryable: false },
      create: lostFirst,
    },
  },
  {
    name: 'refuses the connection, then answers 500',
    fault: { refuses: (request) => request === 1, onRequest: answer(500, '') },
    ends: {
      update: { code: 'server_error', outcome: 'unknown', attempts: 2, status: 500, retryable: true },
      create: { code: 'server_error', outcome: 'unknown', attempts: 2, status: 500, retryable: false },
    },
  },
  {
    name: 'refuses the connection, then answers 404',
    fault: { refuses: (request) => request === 1, onRequest: answer(404, '') },
    ends: both({ code: 'not_found', outcome: 'not_applied', attempts: 2, status: 404, retryable: false }),
  },
  {
    name: 'says nothing, then answers 400',
    limits: 'hurried',
    fault: { onRequest: inTurn(stall, answer(400, '')) },
    ends: {
      update: { code: 'invalid_request', outcome: 'unknown', attempts: 2, status: 400, retryable: false },
      create: tooLate.create,
    },
  },
  {
    name: 'breaks off in the body, then answers 403',
    fault: { onRequest: inTurn(writeAndClose(headOf(99)), answer(403, '')) },
    ends: {
      update: { code: 'forbidden', outcome: 'unknown', attempts: 2, status: 403, retryable: false },
      create: lostFirst,
    },
  },
];
