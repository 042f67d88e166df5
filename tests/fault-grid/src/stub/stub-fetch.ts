import type { Fetch } from '@customer-bridge/yuno-client';
import { isLogin, type TestedClient } from '../clients/tested-client.js';

/** A request as a stub of `fetch` got it. */
export interface StubRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly signal: AbortSignal;
  /** Which request this is, counted from 1; logins are counted apart. */
  readonly number: number;
  readonly at: number;
}

export interface StubFetch {
  readonly fetch: Fetch;
  readonly requests: StubRequest[];
  readonly logins: StubRequest[];
}

type Answer = Response | Promise<Response>;

/** A `fetch` without a network. `answer` gets every request but the logins, which get a healthy answer by default. */
export function stubFetch(
  tested: TestedClient,
  answer: (request: StubRequest) => Answer,
  answerLogin: (request: StubRequest) => Answer = () => goodAnswer(tested, '/v2/auth/login'),
): StubFetch {
  const requests: StubRequest[] = [];
  const logins: StubRequest[] = [];
  const fetch: Fetch = async (url, init) => {
    const isOne = isLogin({ target: url });
    const list = isOne ? logins : requests;
    const request: StubRequest = {
      url,
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: (init.body ?? undefined) as string | undefined,
      signal: init.signal as AbortSignal,
      number: list.length + 1,
      at: Date.now(),
    };
    list.push(request);
    return (isOne ? answerLogin : answer)(request);
  };
  return { fetch, requests, logins };
}

/** What a healthy provider answers. */
export function goodAnswer(tested: TestedClient, target = '/'): Response {
  const { status, body } = tested.good({ target });
  return new Response(body, { status, headers: { 'content-type': 'application/json' } });
}

/** An answer with this status and no more than an empty object. */
export function answerOf(status: number, headers: Record<string, string> = {}): Response {
  const isBodyless = [204, 205, 304].includes(status);
  return new Response(isBodyless ? null : '{}', { status, headers });
}

/** What fetch rejects with when a connection fails, in the words of Node. */
export function fetchFailed(code?: string): TypeError {
  const cause = Object.assign(new Error('words of the runtime'), code === undefined ? {} : { code });
  return new TypeError('fetch failed', { cause });
}

/** An answer that never comes; like fetch, it ends when the request is given up. */
export function never({ signal }: StubRequest): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
