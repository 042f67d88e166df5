import type { FakeResponse, RequestHandler, FakeRequest } from './message.js';

/** The `fetch` of a fake: the same arguments, responses and failures as the real one, without a network. */
export type FakeFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * Creates a `fetch` that passes each request to the fake. It takes any origin, rejects with the signal's reason when
 * aborted, and returns a redirect as it is, whatever `init.redirect` says.
 */
export function createFakeFetch(exchange: RequestHandler): FakeFetch {
  return async (input, init) => {
    const call = await toFakeRequest(input, init);
    const response = await exchange(call);
    call.signal?.throwIfAborted();
    if (response === 'reset') throw connectionLost();
    return toResponse(response);
  };
}

async function toFakeRequest(input: string | URL | Request, init: RequestInit = {}): Promise<FakeRequest> {
  // Not passed to the Request, which would keep a listener on the signal until it is garbage-collected.
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

function toResponse({ status, headers, body }: FakeResponse): Response {
  const hasNoBody = status === 204 || status === 205 || status === 304;
  return new Response(hasNoBody ? null : (body ?? null), { status, headers: { ...headers } });
}

/** The error of Node's fetch when the connection breaks. */
function connectionLost(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
  return new TypeError('fetch failed', { cause });
}
