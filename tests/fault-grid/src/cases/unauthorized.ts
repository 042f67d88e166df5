import type { Ending } from '../runner/row.js';
import { type Act, answer, inTurn, reset, well, writeAndClose } from '../server/faults.js';
import { httpHead } from '../server/http-answer.js';

/** What a provider answers to the requests with a token, and what follows of it. */
export interface UnauthorizedRow {
  readonly name: string;
  readonly onRequest: Act;
  readonly ends: Ending;
  /** Logins that this brings, beside the first one. */
  readonly logins: number;
  /** Default 2. */
  readonly maxAttempts?: number;
  /** Default `update`. */
  readonly action?: 'update' | 'create';
}

const no = answer(401, '{}');
const refusedTwice: Ending = {
  code: 'authentication',
  outcome: 'not_applied',
  attempts: 2,
  status: 401,
  retryable: false,
};

/** A 401 brings one login and one replay, once a call, which is free of `maxAttempts`. */
export const unauthorizedRows: readonly UnauthorizedRow[] = [
  { name: '401 for ever', onRequest: no, ends: refusedTwice, logins: 1 },
  { name: '401 for ever, to a create', onRequest: no, ends: refusedTwice, logins: 1, action: 'create' },
  { name: '401 for ever, to a single attempt', onRequest: no, ends: refusedTwice, logins: 1, maxAttempts: 1 },
  { name: '401 for ever, to ten attempts', onRequest: no, ends: refusedTwice, logins: 1, maxAttempts: 10 },
  { name: '401 once', onRequest: inTurn(no, well), ends: { code: 'success', attempts: 2 }, logins: 1 },
  {
    name: '401 once, to a create',
    onRequest: inTurn(no, well),
    ends: { code: 'success', attempts: 2 },
    logins: 1,
    action: 'create',
  },
  {
    name: '401 once, to a single attempt',
    onRequest: inTurn(no, well),
    ends: { code: 'success', attempts: 2 },
    logins: 1,
    maxAttempts: 1,
  },
  {
    name: '401 without a body',
    onRequest: inTurn(answer(401, ''), well),
    ends: { code: 'success', attempts: 2 },
    logins: 1,
  },
  {
    name: '401 and breaks off',
    onRequest: inTurn(writeAndClose(httpHead(401, { 'content-length': '99' })), well),
    ends: { code: 'success', attempts: 2 },
    logins: 1,
  },
  {
    name: '401, 503, then well',
    onRequest: inTurn(no, answer(503, ''), well),
    ends: { code: 'success', attempts: 3 },
    logins: 1,
  },
  {
    name: '401, 503, then well, to a single attempt',
    onRequest: inTurn(no, answer(503, ''), well),
    ends: { code: 'server_error', outcome: 'unknown', attempts: 2, status: 503 },
    logins: 1,
    maxAttempts: 1,
  },
  {
    name: '401, then 503 for ever',
    onRequest: inTurn(no, answer(503, '')),
    ends: { code: 'server_error', outcome: 'unknown', attempts: 3, status: 503 },
    logins: 1,
  },
  {
    name: '503, 401, then well',
    onRequest: inTurn(answer(503, ''), no, well),
    ends: { code: 'success', attempts: 3 },
    logins: 1,
  },
  {
    name: '503, then 401 for ever',
    onRequest: inTurn(answer(503, ''), no),
    ends: { code: 'authentication', outcome: 'unknown', attempts: 3, status: 401 },
    logins: 1,
  },
  {
    name: '429, 401, then well, to a create',
    onRequest: inTurn(answer(429, ''), no, well),
    ends: { code: 'success', attempts: 3 },
    logins: 1,
    action: 'create',
  },
  {
    name: '401, 429, 401',
    onRequest: inTurn(no, answer(429, ''), no),
    ends: { code: 'authentication', outcome: 'not_applied', attempts: 3, status: 401 },
    logins: 1,
  },
  {
    name: '401, then 403',
    onRequest: inTurn(no, answer(403, '')),
    ends: { code: 'forbidden', outcome: 'not_applied', attempts: 2, status: 403 },
    logins: 1,
  },
  {
    name: '401, then a redirect',
    onRequest: inTurn(no, answer(302, '', { location: '/elsewhere' })),
    ends: { code: 'redirected', outcome: 'unknown', attempts: 2, status: 302 },
    logins: 1,
  },
  {
    name: '401, then a web page',
    onRequest: inTurn(no, answer(200, '<html>')),
    ends: { code: 'invalid_response', outcome: 'unknown', attempts: 2 },
    logins: 1,
  },
  {
    name: '401, a reset, then well',
    onRequest: inTurn(no, reset, well),
    ends: { code: 'success', attempts: 3 },
    logins: 1,
  },
  {
    name: '401, a reset, to a create',
    onRequest: inTurn(no, reset, well),
    ends: { code: 'network', outcome: 'unknown', attempts: 2 },
    logins: 1,
    action: 'create',
  },
  {
    name: '403',
    onRequest: answer(403, ''),
    ends: { code: 'forbidden', outcome: 'not_applied', attempts: 1, status: 403 },
    logins: 0,
  },
];
