const capacity = 500;
const costOfRetry = 5;
const gainOfSuccess = 1;

/** Keeps a provider's outage from tripling the load on it: one token bucket per client. */
export interface RetryBudget {
  /** Takes the cost of one retry; false where the bucket does not hold it. */
  spend(): boolean;
  /** An answered request pays a little back. */
  earn(): void;
}

/** A full bucket of 500: a retry costs 5, a success gives 1, so a total outage allows 100 retries in all. */
export function createRetryBudget(): RetryBudget {
  let tokens = capacity;
  return {
    spend: () => {
      if (tokens < costOfRetry) return false;
      tokens -= costOfRetry;
      return true;
    },
    earn: () => {
      tokens = Math.min(capacity, tokens + gainOfSuccess);
    },
  };
}
