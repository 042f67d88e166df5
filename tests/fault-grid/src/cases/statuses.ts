import { both, type Row } from '../runner/row.js';
import { answer } from '../server/faults.js';
import { lost } from './endings.js';

type Ends = Row['ends'];
type Code = Ends['update']['code'];

const final = (code: Code, status: number): Ends =>
  both({ code, outcome: 'not_applied', attempts: 1, status, retryable: false });

/** Certainly not processed, and worth another try: so even a create is repeated. */
const later = (code: Code, status: number): Ends =>
  both({ code, outcome: 'not_applied', attempts: 2, status, retryable: true });

/** Certainly not processed; a create is repeated by the caller alone. */
const laterIfIdempotent = (code: Code, status: number): Ends => ({
  update: { code, outcome: 'not_applied', attempts: 2, status, retryable: true },
  create: { code, outcome: 'not_applied', attempts: 1, status, retryable: true },
});

/** It may have been processed, and another try may succeed: what may be repeated is. */
const perhaps = (code: Code, status: number): Ends => ({
  update: { code, outcome: 'unknown', attempts: 2, status, retryable: true },
  create: { code, outcome: 'unknown', attempts: 1, status, retryable: false },
});

/** It may have been processed, and another try would not help. */
const broken = (code: Code, status: number): Ends =>
  both({ code, outcome: 'unknown', attempts: 1, status, retryable: false });

const each = (statuses: readonly number[], ends: (status: number) => Ends): [number, Ends][] =>
  statuses.map((status) => [status, ends(status)]);

/** How a call ends by the status of the answer alone; 401 has a table of its own. */
export const statuses: ReadonlyMap<number, Ends> = new Map<number, Ends>([
  ...each([300, 301, 302, 303, 304, 305, 306, 307, 308, 310, 399], (status) => broken('redirected', status)),
  [400, final('invalid_request', 400)],
  [403, final('forbidden', 403)],
  [404, final('not_found', 404)],
  [408, perhaps('timeout', 408)],
  [409, final('conflict', 409)],
  [421, laterIfIdempotent('rejected', 421)],
  [422, final('invalid_request', 422)],
  [425, later('rejected', 425)],
  [429, later('rate_limited', 429)],
  ...each(
    [402, 405, 406, 410, 411, 412, 413, 414, 415, 416, 417, 418, 423, 424, 426, 428, 431, 444, 451],
    (status) => final('rejected', status),
  ),
  // Written by gateways whose caller left: the provider may have gone on.
  ...each([460, 499], (status) => broken('rejected', status)),
  // Those of Cloudflare, 520 to 530, included. RFC 9110, section 15: a status beyond 599 counts as a server error.
  ...each(
    [500, 502, 503, 512, 520, 521, 522, 523, 524, 525, 527, 529, 530, 598, 599, 600, 700, 999],
    (status) => perhaps('server_error', status),
  ),
  [504, perhaps('timeout', 504)],
  ...each([501, 505, 506, 507, 508, 509, 510, 511], (status) => broken('server_error', status)),
]);

const repeatedByFetch = {
  arrivals: { update: 4, create: 2 },
  minGapMs: 0,
  overUndici: { arrivals: { update: 2, create: 1 } },
};

/** Every status with a plain body. */
export const statusRows: readonly Row[] = [
  ...[...statuses].map(([status, ends]) => ({
    name: `answers ${status}`,
    fault: { onRequest: answer(status, '{}') },
    ends,
    // fetch itself repeats a misdirected request (421) once for each attempt, on another connection.
    ...(status === 421 ? repeatedByFetch : {}),
  })),
  // fetch passes no answer on that asks for credentials of a proxy.
  {
    name: 'answers 407',
    fault: { onRequest: answer(407, '{}') },
    ends: lost,
    overUndici: { ends: final('rejected', 407) },
  },
];
