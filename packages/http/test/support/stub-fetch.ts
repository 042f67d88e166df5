import * as shared from '@customer-bridge/test-support';
import type { Fetch } from '../../src/options/options.js';

/** What a stub was sent, its headers by lower-case name. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** When it was sent. */
  readonly at: number;
}

/** One answer of a stub: a response, or what happens instead of one. */
export type Answer = (url: string, init: RequestInit) => Promise<Response>;

/** An answer with a JSON body, or with the text given. */
export function answer(
  status: number,
  body: unknown = { id: 'c-1' },
  headers: Record<string, string> = {},
): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return async () => new Response([204, 205, 304].includes(status) ? null : text, { status, headers });
}

/** An answer whose headers arrive, and whose body never ends. */
export function stalls(status: number): Answer {
  return async () => new Response(new ReadableStream(), { status });
}

/** An answer that comes later. */
export function later(ms: number, given: Answer): Answer {
  return async (url, init) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return given(url, init);
  };
}

/** A connection that fails with this cause code, as Node's fetch reports it. */
export function breaks(code: string): Answer {
  const cause = Object.assign(new Error(), { code });
  return () => Promise.reject(new TypeError('fetch failed', { cause }));
}

/** No answer ever; like fetch, it rejects when it is told to end. */
export const hangs: Answer = (_url, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** A fetch that gives one answer after the other, and the last one for ever. */
export function stubFetch(...answers: Answer[]): { fetch: Fetch; requests: SentRequest[] } {
  return shared.stubFetch(answers, (url, { method, headers, body }) => ({
    url,
    method: method!,
    headers: { ...(headers as Record<string, string>) },
    body,
    at: Date.now(),
  }));
}
