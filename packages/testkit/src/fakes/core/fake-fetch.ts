import type { FakeResponse, RequestHandler, FakeRequest } from './message.js';

/** The part of `fetch` that the fakes offer: the same arguments, the same answers and failures, no network. */
export type FakeFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that hands each request to the fake. It takes any origin, rejects with the signal's reason when aborted,
 * and answers a redirect as it stands, whatever `init.redirect` says.
 */
export function createFakeFetch(exchange: RequestHandler): FakeFetch {
  return async (input, init) => {
    const call = await callOf(input, init);
    const answer = await exchange(call);
    call.signal?.throwIfAborted();
    if (answer === 'reset') throw lostConnection();
    return responseOf(answer);
  };
}

async function callOf(input: string | URL | Request, init: RequestInit = {}): Promise<FakeRequest> {
  // A Request keeps a listener on its signal until it is collected, so the signal stays outside.
  const { signal: ownSignal, ...rest } = init;
  const signal = ownSignal ?? (input instanceof Request ? input.signal : undefined);
  signal?.throwIfAborted();
  const request = new Request(input, rest);
  const text = await request.text();
  signal?.throwIfAborted();
  return {
    method: request.method,
    url: new URL(request.url),
    headers: Object.fromEntries(request.headers),
    text,
    signal,
  };
}

function responseOf({ status, headers, body }: FakeResponse): Response {
  const hasNoBody = status === 204 || status === 205 || status === 304;
  return new Response(hasNoBody ? null : (body ?? null), { status, headers: { ...headers } });
}

/** What Node's fetch rejects with when the connection breaks. */
function lostConnection(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
  return new TypeError('fetch failed', { cause });
}
