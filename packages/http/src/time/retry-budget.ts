const capacity = 500;

/** What a retry costs, and what a success (a cost below nothing) pays back. */
export const costOfRetry = 5;
export const gainOfSuccess = -1;

/** Keeps a provider's outage from tripling the load on it: one token bucket per client. */
export type RetryBudget = (cost: number) => boolean;

/**
 * A full bucket of 500 tokens: a retry costs 5, a success gives 1 back, so a total outage allows 100 retries in all. The
 * budget takes the cost, or answers false where the bucket does not hold it.
 */
export function createRetryBudget(): RetryBudget {
  let tokens = capacity;
  return (cost) => {
    if (tokens < cost) return false;
    tokens = Math.min(capacity, tokens - cost);
    return true;
  };
}
