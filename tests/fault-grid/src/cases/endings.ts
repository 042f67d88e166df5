import { both, type Row } from '../runner/row.js';

type Ends = Row['ends'];

export const success: Ends = both({ code: 'success', attempts: 1 });

/** Nothing was sent, so even a call that may not be repeated is. */
export const notSent: Ends = both({ code: 'network', outcome: 'not_applied', attempts: 2, retryable: true });

/** The connection was lost when something may have been sent. */
export const lost: Ends = {
  update: { code: 'network', outcome: 'unknown', attempts: 2, retryable: true },
  create: { code: 'network', outcome: 'unknown', attempts: 1, retryable: false },
};

/** No complete answer came in time. */
export const tooLate: Ends = {
  update: { code: 'timeout', outcome: 'unknown', attempts: 2, retryable: true },
  create: { code: 'timeout', outcome: 'unknown', attempts: 1, retryable: false },
};

/** A success status with an unusable body: never retried. */
export const unreadable: Ends = both({
  code: 'invalid_response',
  outcome: 'unknown',
  attempts: 1,
  retryable: false,
});

/** The fault is over after one request: what may be repeated succeeds, the rest ends as in the first ending. */
export const unlessRepeated = (ends: Ends): Ends => ({
  update: { code: 'success', attempts: 2 },
  create: ends.create,
});
