import { useFakeTime } from '@customer-bridge/test-support';
import { describe, expect, it, vi } from 'vitest';
import { createRetryBudget } from '../../src/time/retry-budget.js';
import { createThrottle } from '../../src/transport/throttle.js';
import { call } from '../support/call.js';

useFakeTime();

/** A token bucket of one second; what goes beyond it is refused with `Retry-After: 1`. */
function limitedFetch(perSecond: number, latencyMs: number) {
  let tokens = perSecond;
  let filledAt = performance.now();
  const requests = { taken: 0, refused: 0 };
  const fetch = async (): Promise<Response> => {
    const now = performance.now();
    tokens = Math.min(perSecond, tokens + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
    const isTaken = tokens >= 1;
    if (isTaken) tokens -= 1;
    requests[isTaken ? 'taken' : 'refused']++;
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    return isTaken
      ? new Response('{"id":"c-1"}')
      : new Response('{}', { status: 429, headers: { 'retry-after': '1' } });
  };
  return { fetch, requests };
}

describe('sendWithRetry, many calls at a provider with a limit', () => {
  it.each([
    [50, 60],
    [50, 300],
    [20, 60],
    [200, 20],
  ])('makes every change at %d requests a second and %d ms', async (perSecond, latencyMs) => {
    const count = perSecond * 12;
    const { fetch, requests } = limitedFetch(perSecond, latencyMs);
    const shared = { fetch, throttle: createThrottle(100), budget: createRetryBudget(), onEvent: () => {} };
    let left = count;
    const failed: unknown[] = [];
    const lane = async (): Promise<void> => {
      while (left-- > 0) {
        const { error } = await call('update', [], shared).sent;
        if (error) failed.push(error.code);
      }
    };
    const startedAt = performance.now();
    let endedAt = Infinity;
    void Promise.all(Array.from({ length: 64 }, lane)).then(() => (endedAt = performance.now()));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(failed).toEqual([]);
    expect(requests.taken).toBe(count);
    // But for the first ones few are refused, and little of what the provider takes is left unused.
    expect(requests.refused).toBeLessThan(64 + count / 10);
    expect((endedAt - startedAt) / 1000).toBeLessThan((count / perSecond) * 1.3);
  });
});
