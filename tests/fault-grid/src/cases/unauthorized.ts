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

const success = (attempts: number): Ending => ({ code: 'success', attempts });
const refused = (code: Ending['code'], attempts: number, status: number): Ending => ({
  code,
  outcome: 'not_applied',
  attempts,
  status,
});
const unknown = (code: Ending['code'], attempts: number, status?: number): Ending => ({
  code,
  outcome: 'unknown',
  attempts,
  ...(status ? { status } : {}),
});
const refusedTwice: Ending = { ...refused('authentication', 2, 401), retryable: false };

const no = answer(401, '{}');
const error503 = answer(503, '');
const create = { action: 'create' } as const;
const single = { maxAttempts: 1 };

const row = (
  name: string,
  acts: readonly Act[],
  ends: Ending,
  more: Partial<UnauthorizedRow> = {},
): UnauthorizedRow => ({ name, onRequest: inTurn(...acts), ends, logins: 1, ...more });

/** A 401 brings one login and one replay, once a call, which is free of `maxAttempts`. */
export const unauthorizedRows: readonly UnauthorizedRow[] = [
  row('401 for ever', [no], refusedTwice),
  row('401 for ever, to a create', [no], refusedTwice, create),
  row('401 for ever, to a single attempt', [no], refusedTwice, single),
  row('401 for ever, to ten attempts', [no], refusedTwice, { maxAttempts: 10 }),
  row('401 once', [no, well], success(2)),
  row('401 once, to a create', [no, well], success(2), create),
  row('401 once, to a single attempt', [no, well], success(2), single),
  row('401 without a body', [answer(401, ''), well], success(2)),
  row('401 and breaks off', [writeAndClose(httpHead(401, { 'content-length': '99' })), well], success(2)),
  row('401, 503, then well', [no, error503, well], success(3)),
  row(
    '401, 503, then well, to a single attempt',
    [no, error503, well],
    unknown('server_error', 2, 503),
    single,
  ),
  row('401, then 503 for ever', [no, error503], unknown('server_error', 3, 503)),
  row('503, 401, then well', [error503, no, well], success(3)),
  row('503, then 401 for ever', [error503, no], unknown('authentication', 3, 401)),
  row('429, 401, then well, to a create', [answer(429, ''), no, well], success(3), create),
  row('401, 429, 401', [no, answer(429, ''), no], refused('authentication', 3, 401)),
  row('401, then 403', [no, answer(403, '')], refused('forbidden', 2, 403)),
  row(
    '401, then a redirect',
    [no, answer(302, '', { location: '/elsewhere' })],
    unknown('redirected', 2, 302),
  ),
  row('401, then a web page', [no, answer(200, '<html>')], unknown('invalid_response', 2)),
  row('401, a reset, then well', [no, reset, well], success(3)),
  row('401, a reset, to a create', [no, reset, well], unknown('network', 2), create),
  row('403', [answer(403, '')], refused('forbidden', 1, 403), { logins: 0 }),
];
