import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attempt, type AttemptSettings, type OutgoingRequest } from '../../src/transport/send-request.js';
import { type Clock, startClock } from '../../src/time/deadline.js';
import { profile } from '../support/example-provider.js';
import { useFakeTime } from '../support/fake-time.js';
import { revoked } from '../support/revoked.js';
import { type Answer, answer, breaks, hangs, stubFetch } from '../support/stub-fetch.js';
import { withPolluted } from '../support/with-polluted.js';

const request: OutgoingRequest = {
  url: 'https://api.example.com/v1/customers/c-1',
  headers: { 'content-type': 'application/json' },
  body: '{"email":"ana@example.com"}',
};

useFakeTime();

let controller: AbortController;
let clock: Clock;
beforeEach(() => {
  controller = new AbortController();
  clock = startClock(30_000, controller.signal);
});
afterEach(() => clock.stop());

function attempted(given: Answer, operation = 'update', own: Partial<AttemptSettings> = {}) {
  const { fetch } = stubFetch(given);
  const settings = { fetch, timeoutMs: 10_000, maxResponseBytes: 100, ...own };
  return attempt(profile, operation, request, settings, clock);
}

/** An answer whose headers arrive, and whose body does what is asked of it. */
function withBody(status: number, start: UnderlyingDefaultSource['start'], cancel = () => {}) {
  const response = new Response(new ReadableStream({ start: start!, cancel }), { status });
  const given: Answer = async (_url, { signal }) => {
    signal!.addEventListener('abort', () => response.body?.locked || void response.body?.cancel());
    return response;
  };
  return { given, response };
}
const breaking: UnderlyingDefaultSource['start'] = (body) => body.error(new TypeError('terminated'));
const stalling: UnderlyingDefaultSource['start'] = (body) =>
  body.enqueue(new TextEncoder().encode('{"code":'));
const tooLong: UnderlyingDefaultSource['start'] = (body) => body.enqueue(new Uint8Array(101));

describe('what is sent', () => {
  it('is a URL and an init: the request, no redirects followed, a signal to end it', async () => {
    const { fetch } = stubFetch(answer(200));
    await attempt(profile, 'update', request, { fetch, timeoutMs: 10_000, maxResponseBytes: 100 }, clock);
    expect(fetch).toHaveBeenCalledOnce();
    const [url, init] = vi.mocked(fetch).mock.calls[0]!;
    expect(url).toBe(request.url);
    const { signal, ...rest } = init;
    expect(rest).toEqual({
      method: 'PATCH',
      headers: request.headers,
      body: request.body,
      redirect: 'manual',
    });
    expect(signal).toBeInstanceOf(AbortSignal);
  });

  it('inherits nothing', async () => {
    let inherited: unknown;
    await withPolluted({ dispatcher: 'added' }, () =>
      attempted(async (_url, init) => {
        inherited = (init as { dispatcher?: unknown }).dispatcher;
        return new Response('{"id":"c-1"}');
      }),
    );
    expect(inherited).toBeUndefined();
  });
});

describe('the result of an attempt', () => {
  it.each<[string, Answer]>([
    ['a success', answer(200)],
    ['an error', answer(404, {})],
    ['no answer', breaks('ECONNRESET')],
  ])('has all its members, so that none is inherited: %s', async (_case, given) => {
    const names = ['failure', 'json', 'requestId', 'response', 'text'];
    expect(Object.keys(await attempted(given)).sort()).toEqual(names);
  });
});

describe('a success', () => {
  it('is what the operation promises by a check of its own', async () => {
    expect((await attempted(answer(200, { token: 'a' }), 'login')).json).toEqual({ token: 'a' });
    expect((await attempted(answer(200, { id: 'c-1' }), 'login')).failure).toMatchObject({
      code: 'invalid_response',
    });
  });

  it.each([200, 201, 202, 203, 299])('of %i is what the operation promises', async (status) => {
    const result = await attempted(answer(status, { id: 'c-1', email: null }));
    expect(result.failure).toBeUndefined();
    expect(result.response!.status).toBe(status);
    expect(result.text).toBe('{"id":"c-1","email":null}');
    expect(result.json).toEqual({ id: 'c-1', email: null });
  });

  it.each<[string, Answer]>([
    ['an empty body', answer(200, '')],
    ['no body at all', answer(204)],
    ['null', answer(200, 'null')],
    ['false', answer(200, 'false')],
    ['a list', answer(200, '[]')],
    ['an object without an id', answer(200, '{}')],
    ['HTML', answer(200, '<h1>Welcome</h1>')],
    ['half an object', answer(200, '{"id":"c-1"')],
    ['an object twice', answer(200, '{"id":"c-1"}{"id":"c-1"}')],
  ])('is none where its body is %s', async (_case, given) => {
    const result = await attempted(given);
    const status = result.response!.status;
    expect(result.failure).toMatchObject({
      code: 'invalid_response',
      outcome: 'unknown',
      transient: false,
      status,
      message: 'unexpected body',
    });
  });

  it('of an operation without an answer has none, and its body is let go of unread', async () => {
    const cancelled = vi.fn<() => void>();
    const { given, response } = withBody(202, stalling, cancelled);
    const result = await attempted(given, 'remove');
    expect(result).toMatchObject({ response, text: '' });
    expect(result.failure).toBeUndefined();
    expect(result.json).toBeUndefined();
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('is let go of unread by a fetch, too, that does not heed its signal', async () => {
    const cancelled = vi.fn<() => void>();
    const { response } = withBody(202, stalling, cancelled);
    await attempted(async () => response, 'remove');
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it.each([
    ['ECONNREFUSED', 'network'],
    ['Z_DATA_ERROR', 'invalid_response'],
  ])('whose body breaks with %s was sent: %s', async (code, expected) => {
    const cause = Object.assign(new Error(), { code });
    const { given } = withBody(200, (body) => body.error(new TypeError('terminated', { cause })));
    expect((await attempted(given)).failure).toMatchObject({ code: expected, outcome: 'unknown' });
  });

  it('is what its operation promises, whatever was added to Object.prototype', async () => {
    const result = await withPolluted({ update: false }, () => attempted(answer(200, {})));
    expect(result.failure).toMatchObject({ code: 'invalid_response' });
  });

  it('of an operation without an answer may be one without a body', async () => {
    const result = await attempted(answer(204), 'remove');
    expect(result.response!.status).toBe(204);
    expect(result.failure).toBeUndefined();
  });

  it.each<[string, Answer, string, boolean]>([
    ['it is read', answer(200), 'update', false],
    ['it is not read', answer(202), 'remove', true],
    ['it has none', answer(204), 'remove', true],
    ['it has none, but should', answer(204), 'update', true],
  ])('lets go of its connection unless it reads from it: %s', async (_case, given, operation, isLetGo) => {
    let signal: AbortSignal | null | undefined;
    await attempted((url, init) => given(url, (({ signal } = init), init)), operation);
    expect(signal!.aborted).toBe(isLetGo);
  });

  it('may be as long as the client reads, and no longer', async () => {
    expect((await attempted(answer(200), 'update', { maxResponseBytes: 12 })).failure).toBeUndefined();
    expect((await attempted(answer(200), 'update', { maxResponseBytes: 11 })).failure).toMatchObject({
      code: 'invalid_response',
      outcome: 'unknown',
      status: 200,
      message: 'answer longer than maxResponseBytes',
    });
  });

  it('whose body breaks is a broken connection', async () => {
    const result = await attempted(withBody(200, breaking).given);
    expect(result.failure).toMatchObject({
      code: 'network',
      outcome: 'unknown',
      transient: true,
      status: 200,
    });
    expect(result.json).toBeUndefined();
  });

  it('whose body stalls is a timeout', async () => {
    const result = attempted(withBody(200, stalling).given, 'update', { timeoutMs: 1000 });
    await vi.advanceTimersByTimeAsync(1000);
    expect((await result).failure).toMatchObject({ code: 'timeout', outcome: 'unknown', status: 200 });
  });

  it('whose body the caller does not wait for is aborted', async () => {
    const result = attempted(withBody(200, stalling).given);
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    expect((await result).failure).toMatchObject({ code: 'aborted', outcome: 'unknown', status: 200 });
  });
});

describe('an error', () => {
  it("has the provider's code of its body", async () => {
    const result = await attempted(answer(400, { code: 'TAKEN' }));
    expect(result.failure).toMatchObject({ code: 'conflict', outcome: 'not_applied', status: 400 });
    expect(result.text).toBe('{"code":"TAKEN"}');
    expect(result.json).toBeUndefined();
  });

  it('is read where the operation has no answer, too', async () => {
    const result = await attempted(answer(400, { code: 'TAKEN' }), 'remove');
    expect(result.failure).toMatchObject({ code: 'conflict', providerCode: 'TAKEN' });
  });

  it.each<[string, UnderlyingDefaultSource['start'], number]>([
    ['breaks', breaking, 0],
    ['stalls', stalling, 1000],
    ['is too long', tooLong, 0],
  ])('is decided by its status where its body %s', async (_case, start, ms) => {
    for (const [status, code] of [
      [404, 'not_found'],
      [503, 'server_error'],
    ] as const) {
      const result = attempted(withBody(status, start).given, 'update', { timeoutMs: 1000 });
      await vi.advanceTimersByTimeAsync(ms);
      expect((await result).failure).toMatchObject({ code, status });
    }
  });

  it.each([
    [404, 'not_found', 'not_applied'],
    [503, 'server_error', 'unknown'],
  ] as const)(
    'of %i is %s even where the caller does not wait for its body: %s',
    async (status, code, outcome) => {
      const result = attempted(withBody(status, stalling).given);
      await vi.advanceTimersByTimeAsync(1);
      controller.abort();
      expect((await result).failure).toMatchObject({ code, outcome, status });
      expect((await result).text).toBe('');
    },
  );

  it('has no JSON, whatever its body is', async () => {
    const result = await attempted(answer(404, { id: 'c-1' }));
    expect(result.failure).toMatchObject({ code: 'not_found' });
    expect(result.json).toBeUndefined();
  });
});

describe('a redirect', () => {
  it.each([300, 301, 302, 303, 304, 307, 308, 399])('of %i is never followed', async (status) => {
    const cancelled = vi.fn<() => void>();
    const { given } = status === 304 ? { given: answer(304) } : withBody(status, () => {}, cancelled);
    const result = await attempted(given);
    expect(result.failure).toMatchObject({
      code: 'redirected',
      outcome: 'unknown',
      transient: false,
      status,
    });
    expect(cancelled).toHaveBeenCalledTimes(status === 304 ? 0 : 1);
    expect(result.text).toBe('');
  });

  it.each<[string, PropertyDescriptorMap, number | undefined]>([
    [
      'that a browser hides',
      { type: { value: 'opaqueredirect' }, status: { value: 0 }, ok: { value: false } },
      undefined,
    ],
    ['that an injected fetch followed', { redirected: { value: true } }, 200],
    [
      'that an injected fetch followed to an error',
      { redirected: { value: true }, status: { value: 404 } },
      404,
    ],
    ['by a status below 200', { status: { value: 199 }, ok: { value: false } }, 199],
    ['by no status at all', { status: { value: undefined }, ok: { value: false } }, undefined],
  ])('is told even where it is one %s', async (_case, properties, status) => {
    const response = Object.defineProperties(new Response('{"id":"c-1"}'), properties);
    const { failure, json } = await attempted(async () => response);
    expect(failure).toMatchObject({ code: 'redirected', outcome: 'unknown', transient: false });
    expect(failure!.status).toBe(status);
    expect(json).toBeUndefined();
  });

  it('is told where the operation has no answer, too', async () => {
    expect((await attempted(answer(307, ''), 'remove')).failure).toMatchObject({ code: 'redirected' });
  });
});

describe('no answer', () => {
  it.each<[string, Answer, object]>([
    ['a connection that was refused', breaks('ECONNREFUSED'), { code: 'network', outcome: 'not_applied' }],
    ['a connection that broke', breaks('ECONNRESET'), { code: 'network', outcome: 'unknown' }],
    [
      'a fetch that throws',
      () => {
        throw new TypeError('secret');
      },
      { code: 'network', outcome: 'unknown' },
    ],
    // oxlint-disable-next-line prefer-promise-reject-errors
    [
      'a fetch that rejects with a revoked proxy',
      () => Promise.reject(revoked()),
      { code: 'network', outcome: 'unknown' },
    ],
    // oxlint-disable-next-line prefer-promise-reject-errors
    ['a fetch that rejects with nothing', () => Promise.reject(), { code: 'network', outcome: 'unknown' }],
  ])('comes from %s', async (_case, given, failure) => {
    const result = await attempted(given);
    expect(result.failure).toMatchObject(failure);
    expect(result.response).toBeUndefined();
    expect(result.text).toBe('');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ok'],
    ['an object', {}],
    ['an object with no headers', { headers: null }],
    ['what only looks like an answer', { ok: true, status: 200, json: async () => ({ id: 'c-1' }) }],
    ['headers of another kind', { ok: true, status: 200, headers: { 'x-trace-id': 't-1' } }],
  ])('is what an injected fetch returns that returns %s', async (_case, returned) => {
    const result = await attempted(async () => returned as Response);
    expect(result.failure).toMatchObject({
      code: 'invalid_response',
      outcome: 'unknown',
      message: 'no Response',
    });
    expect(result.response).toBeUndefined();
  });

  it('comes in time', async () => {
    const result = attempted(hangs, 'update', { timeoutMs: 1000 });
    await vi.advanceTimersByTimeAsync(1000);
    expect((await result).failure).toMatchObject({ code: 'timeout', outcome: 'unknown', transient: true });
  });

  it('is not waited for once the caller left', async () => {
    const result = attempted(hangs);
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    expect((await result).failure).toMatchObject({ code: 'aborted', outcome: 'unknown' });
  });

  it('that comes late is let go of', async () => {
    const cancelled = vi.fn<() => void>();
    let arrive = (_response: Response) => {};
    const result = attempted(() => new Promise((resolve) => (arrive = resolve)), 'update', {
      timeoutMs: 1000,
    });
    await vi.advanceTimersByTimeAsync(1000);
    arrive(new Response(new ReadableStream({ cancel: cancelled })));
    expect((await result).response).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(cancelled).toHaveBeenCalledOnce();
  });
});

describe("the provider's id of a request", () => {
  const idOf = async (value: string, status = 200) => {
    const result = await attempted(answer(status, { id: 'c-1' }, { 'X-Trace-Id': value }));
    expect(result.failure?.requestId).toBe(status === 200 ? undefined : result.requestId);
    return result.requestId;
  };

  it.each(['trace-1', 'a.b:c_D-9', 'a'.repeat(128)])('is kept: %s', async (value) => {
    expect(await idOf(value)).toBe(value);
    expect(await idOf(value, 503)).toBe(value);
  });

  it.each(['', 'a b', 'ana@example.com', 'a/b', 'a'.repeat(129), 'a;b', '{"a":1}'])(
    'is left out where it may be something else: %j',
    async (value) => {
      expect(await idOf(value)).toBeUndefined();
      expect(await idOf(value, 503)).toBeUndefined();
    },
  );

  it('is absent where the provider sends none', async () => {
    expect((await attempted(answer(200))).requestId).toBeUndefined();
  });

  it('is absent where the provider has no header for it', async () => {
    const without = { ...profile, requestIdHeader: undefined };
    const { fetch } = stubFetch(
      answer(200, { id: 'c-1' }, { 'x-trace-id': 'trace-1', undefined: 'trace-2' }),
    );
    const settings = { fetch, timeoutMs: 10_000, maxResponseBytes: 100 };
    expect((await attempt(without, 'update', request, settings, clock)).requestId).toBeUndefined();
  });
});
