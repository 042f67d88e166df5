const floorMs = 50;
const baseMs = 250;
const ceilingMs = 8000;

/** If `Retry-After` is longer, the call fails at once and the error carries it as `retryAfterMs`. */
const longestRetryAfterMs = 60_000;

/**
 * The delay before a retry, in milliseconds; `Infinity` if the provider asks for more than a minute. Full jitter, drawn from
 * [50 ms, min(8 s, 250 ms x 2^n)], so that many clients do not retry together.
 *
 * @param retry 0 for the first retry.
 * @param retryAfterMs The provider's `Retry-After`; the delay is never shorter.
 */
export function retryDelay(retry: number, retryAfterMs = 0): number {
  if (retryAfterMs > longestRetryAfterMs) return Infinity;
  const most = Math.min(ceilingMs, baseMs * 2 ** retry);
  return Math.max(retryAfterMs, Math.round(floorMs + Math.random() * (most - floorMs)));
}
