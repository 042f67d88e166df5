import { setTimeout as sleep } from 'node:timers/promises';

/** A provider in this process that takes so many requests a second, and refuses the others. */
export interface LimitedProvider {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Requests that it has taken. */
  readonly taken: number;
  /** Requests that it has refused with 429. */
  readonly refused: number;
}

const headers = { 'content-type': 'application/json' };

/**
 * A token bucket of one second: what goes beyond it is refused with `Retry-After: 1`.
 *
 * @param answerTo The body of a success, for the URL and the parsed body of a request.
 */
export function createLimitedProvider(
  perSecond: number,
  latencyMs: number,
  answerTo: (url: string, body: unknown) => unknown,
): LimitedProvider {
  let tokens = perSecond;
  let filledAt = performance.now();
  const provider = {
    taken: 0,
    refused: 0,
    async fetch(url: string, { body }: RequestInit): Promise<Response> {
      const now = performance.now();
      tokens = Math.min(perSecond, tokens + ((now - filledAt) / 1000) * perSecond);
      filledAt = now;
      const isTaken = tokens >= 1;
      if (isTaken) {
        tokens -= 1;
        provider.taken += 1;
      } else provider.refused += 1;
      await sleep(latencyMs);
      return isTaken
        ? new Response(JSON.stringify(answerTo(url, JSON.parse(String(body)))), { headers })
        : new Response('{}', { status: 429, headers: { ...headers, 'retry-after': '1' } });
    },
  };
  return provider;
}

/** A `fetch` that answers nothing until it is told to end; it heeds its signal. */
export function createHangingProvider(): Pick<LimitedProvider, 'fetch'> & { end(): void } {
  const ended = new AbortController();
  return {
    fetch: (_url, { signal }) =>
      new Promise((_resolve, reject) => {
        const either = AbortSignal.any([ended.signal, signal!]);
        either.addEventListener('abort', () => reject(either.reason as Error));
      }),
    end: () => ended.abort(),
  };
}
