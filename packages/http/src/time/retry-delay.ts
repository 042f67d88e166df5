const floorMs = 50;
const baseMs = 250;
const ceilingMs = 8000;

/** A longer `Retry-After` is not waited for: the call fails at once and passes it on. */
const longestRetryAfterMs = 60_000;

/**
 * How long to wait before a retry, in milliseconds: for ever where the provider asks for more than a minute.
 * Full jitter, drawn from [50 ms, min(8 s, 250 ms x 2^n)], so that many clients do not come back together.
 *
 * @param retry 0 for the first repetition.
 * @param retryAfterMs What the provider asked for; the wait is never shorter.
 */
export function retryDelay(retry: number, retryAfterMs = 0): number {
  if (retryAfterMs > longestRetryAfterMs) return Infinity;
  const most = Math.min(ceilingMs, baseMs * 2 ** retry);
  return Math.max(retryAfterMs, Math.round(floorMs + Math.random() * (most - floorMs)));
}
