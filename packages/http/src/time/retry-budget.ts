const capacity = 500;

/** The tokens that a retry costs; the negative cost of a success pays tokens back. */
export const costOfRetry = 5;
export const gainOfSuccess = -1;

/** A token bucket for each client: keeps retries from tripling the load on a provider during an outage. */
export type RetryBudget = (cost: number) => boolean;

/**
 * Creates a full bucket of 500 tokens. A retry costs 5 and a success gives 1 back, so a total outage allows 100 retries in
 * all. The budget takes the cost and returns true, or returns false if too few tokens are left.
 */
export function createRetryBudget(): RetryBudget {
  let tokens = capacity;
  return (cost) => {
    if (tokens < cost) return false;
    tokens = Math.min(capacity, tokens - cost);
    return true;
  };
}
