import type { Tuning } from '../tuning.js';

const longestRetryAfterMs = 3_600_000;

/**
 * Milliseconds until the next attempt: full jitter up to a limit that doubles with each attempt, and no less than the
 * provider asked for. Always whole: a fraction makes the engine lose the retry on PostgreSQL.
 *
 * @param attempt Attempts that failed so far, from 1.
 */
export function backOff(
  attempt: number,
  retryAfterMs: number | undefined,
  { backOffMs, maxBackOffMs }: Pick<Tuning, 'backOffMs' | 'maxBackOffMs'>,
  random: () => number = Math.random,
): number {
  const limit = Math.min(maxBackOffMs, backOffMs * 2 ** (attempt - 1));
  const asked = Math.min(retryAfterMs ?? 0, longestRetryAfterMs);
  return Math.ceil(Math.max(asked, limit * random(), 50));
}
