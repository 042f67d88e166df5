import type { Tuning } from '../tuning.js';

/** Whether a provider answers, as this process sees it. */
export interface Health {
  /**
   * Asks to make a request: `go` as long as the provider answers. While it fails, one request at a time is the probe
   * (`probe`), and the others wait for what comes of it: `go` or `held`.
   */
  admit(): Promise<'go' | 'probe' | 'held'>;
  /** The provider answered, be it with a refusal. */
  answered(): void;
  /** The request came to nothing that says anything about the provider. */
  undecided(): void;
  /**
   * The request failed in a way that a provider does when it is down. Returns for how many milliseconds the provider is
   * to be held, or `undefined` if it has not failed often enough.
   */
  failed(customer: string): number | undefined;
  /** The provider asked to wait. Returns for how many milliseconds, more each time if it did not say. */
  limited(retryAfterMs: number | undefined): number;
}

/** An odd answer must not silence a provider for a day. */
const longestLimitMs = 3_600_000;

/** Starts with a provider that answers. */
export function createHealth({
  holdMs,
  maxHoldMs,
  failuresToHold,
}: Pick<Tuning, 'holdMs' | 'maxHoldMs' | 'failuresToHold'>): Health {
  let failures = 0;
  // One customer who cannot be updated is no outage.
  const customers = new Set<string>();
  let nextHoldMs = holdMs;
  let limits = 0;
  let limitedUntil = 0;
  let probe: { done: Promise<void>; end: () => void } | undefined;

  const isDown = (): boolean => failures >= failuresToHold && customers.size > 1;

  function endProbe(): void {
    probe?.end();
    probe = undefined;
  }

  return {
    async admit() {
      if (!isDown()) return 'go';
      if (!probe) {
        let end = (): void => {};
        const done = new Promise<void>((resolve) => (end = resolve));
        probe = { done, end };
        return 'probe';
      }
      await probe.done;
      return isDown() ? 'held' : 'go';
    },

    answered() {
      failures = 0;
      limits = 0;
      limitedUntil = 0;
      customers.clear();
      nextHoldMs = holdMs;
      endProbe();
    },

    undecided: endProbe,

    failed(customer) {
      failures++;
      if (customers.size < failuresToHold) customers.add(customer);
      if (!isDown()) return undefined;
      const ms = nextHoldMs;
      // Requests that were in flight when the outage began fail together, and are one failure.
      if (probe) nextHoldMs = Math.min(maxHoldMs, nextHoldMs * 2);
      endProbe();
      return ms;
    },

    limited(retryAfterMs) {
      endProbe();
      if (retryAfterMs !== undefined) return Math.ceil(Math.min(retryAfterMs, longestLimitMs));
      const now = performance.now();
      // Requests that were in flight together are refused together, and are asked to wait once.
      if (now >= limitedUntil) limitedUntil = now + Math.min(30_000, 1_000 * 2 ** limits++);
      return Math.ceil(limitedUntil - now);
    },
  };
}
