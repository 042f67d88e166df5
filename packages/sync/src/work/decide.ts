import type { ParkCode } from '../events.js';
import type { Failure } from './failure.js';

/**
 * What happens to a job that failed. `retry`: again after a back-off. `hold`: again when the provider is asked again, for
 * which no attempt is counted. `pause`: again when a person has resumed the provider. `park`: a person has to look.
 */
export type Next = 'retry' | 'hold' | 'pause' | 'park';

export interface Decision {
  readonly next: Next;
  /** The request may still be applied, so that the customer is read after `settleMs`. */
  readonly readBack: boolean;
}

/** What a code says about the provider as a whole. Codes that are not listed concern one customer alone. */
const providerWide: { readonly [Code in ParkCode]?: 'pause' | 'hold' | 'outage' } = {
  authentication: 'pause',
  forbidden: 'pause',
  configuration: 'pause',
  rate_limited: 'hold',
  server_error: 'outage',
  network: 'outage',
  timeout: 'outage',
};

/** True for a failure after which the provider may be down. */
export function isOutage({ code, retryable }: Pick<Failure, 'code' | 'retryable'>): boolean {
  return retryable && providerWide[code] === 'outage';
}

/**
 * Decides about a job that failed.
 *
 * @param attempt Which attempt this was, from 1.
 * @param isHeld Whether the provider has failed so often in a row that it is held.
 */
export function decide(
  { code, outcome, retryable }: Pick<Failure, 'code' | 'outcome' | 'retryable'>,
  { attempt, attempts, isHeld }: { attempt: number; attempts: number; isHeld: boolean },
): Decision {
  return { next: next(), readBack: outcome === 'unknown' };

  function next(): Next {
    const wide = providerWide[code];
    if (wide === 'pause' || wide === 'hold') return wide;
    if (!retryable) return 'park';
    if (wide === 'outage' && isHeld) return 'hold';
    return attempt < attempts ? 'retry' : 'park';
  }
}
