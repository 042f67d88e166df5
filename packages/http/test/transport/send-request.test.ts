import { useFakeTime } from '@customer-bridge/test-support';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline } from '../../src/time/deadline.js';
import { type AttemptSettings, sendRequest } from '../../src/transport/send-request.js';
import { requestOf } from '../support/call.js';
import { config } from '../support/example-provider.js';
import { revoked } from '../support/revoked.js';
import { type Answer, answer, breaks, stubFetch } from '../support/stub-fetch.js';

useFakeTime();

const request = requestOf('update');

let controller: AbortController;
let deadline: Deadline;
beforeEach(() => {
  controller = new AbortController();
  deadline = new Deadline(30_000, controller.signal);
});
afterEach(() => deadline.stop());

/** The result of one request. */
function sent(
  given: Answer,
  operation: 'login' | 'create' | 'get' | 'update' | 'remove' = 'update',
  own: Partial<AttemptSettings> = {},
  send: typeof sendRequest = sendRequest,
  onSent?: () => void,
) {
  const { fetch } = stubFetch(given);
  const settings = { fetch, timeoutMs: 12_000, maxAttempts: 3, maxResponseBytes: 100, ...own };
  return send(config, operation, request, request.headers, settings, deadline, onSent);
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
const throwing = (): never => {
  throw new TypeError('secret');
};
const tooLong: UnderlyingDefaultSource['start'] = (body) => body.enqueue(new Uint8Array(101));

describe('sendRequest', () => {
  it('tells once that fetch has the request, when it has been called, though it throws', async () => {
    const order: string[] = [];
    const fetch: Answer = () => (order.push('fetch'), throwing());
    const run = sent(fetch, 'update', {}, sendRequest, () => void order.push('sent'));
    expect(order).toEqual(['fetch', 'sent']);
    await run;
    expect(order).toHaveLength(2);
  });

  it.each<[string, Answer]>([
    ['a success', answer(200)],
    ['an error', answer(404, {})],
    ['no answer', breaks('ECONNRESET')],
  ])('returns all members of a result, so that none is inherited: %s', async (_case, given) => {
    const names = ['failure', 'json', 'requestId', 'response', 'text'];
    expect(Object.keys(await sent(given)).sort()).toEqual(names);
  });
});

describe('sendRequest, answered with a success', () => {
  it.each<[string, Answer, string]>([
    ['no body at all', answer(204), 'no JSON'],
    ['HTML', answer(200, '<h1>Welcome</h1>'), 'no JSON'],
    ['null', answer(200, 'null'), 'not what the operation returns'],
    ['an object without an id', answer(200, '{}'), 'not what the operation returns'],
  ])('refuses %s', async (_case, given, problem) => {
    const result = await sent(given);
    expect(result.failure).toEqual({
      code: 'invalid_response',
      outcome: 'unknown',
      transient: false,
      status: result.response!.status,
      message: `unexpected body (${problem})`,
    });
  });

  it.each([true, false])(
    'cancels the body of an operation that documents none, whether fetch heeds its signal: %s',
    async (isHeeded) => {
      const cancelled = vi.fn<() => void>();
      const { given, response } = withBody(202, stalling, cancelled);
      const result = await sent(isHeeded ? given : async () => response, 'remove');
      expect(result).toMatchObject({ response, text: '', failure: undefined, json: undefined });
      expect(cancelled).toHaveBeenCalledOnce();
    },
  );

  it.each<[string, Answer, 'update' | 'remove', boolean]>([
    ['it is read', answer(200), 'update', false],
    ['it is not read', answer(202), 'remove', true],
    ['it has none, but should', answer(204), 'update', true],
  ])('frees the connection unless a body is read from it: %s', async (_case, given, operation, isFreed) => {
    let signal: AbortSignal | null | undefined;
    await sent((url, init) => given(url, (({ signal } = init), init)), operation);
    expect(signal!.aborted).toBe(isFreed);
  });

  it('reads as many bytes as it may, and no more', async () => {
    expect((await sent(answer(200), 'update', { maxResponseBytes: 12 })).failure).toBeUndefined();
    expect((await sent(answer(200), 'update', { maxResponseBytes: 11 })).failure).toMatchObject({
      code: 'invalid_response',
      outcome: 'unknown',
      status: 200,
      message: 'answer longer than 11 bytes (maxResponseBytes)',
    });
  });

  it.each([
    ['ECONNREFUSED', 'network'],
    ['Z_DATA_ERROR', 'invalid_response'],
  ])('knows that the request was sent where the body breaks with %s: %s', async (code, expected) => {
    const cause = Object.assign(new Error(), { code });
    const { given } = withBody(200, (body) => body.error(new TypeError('terminated', { cause })));
    expect((await sent(given)).failure).toMatchObject({ code: expected, outcome: 'unknown' });
  });
});

describe('sendRequest, answered with an error', () => {
  // The second one documents no body of a success.
  it.each(['update', 'remove'] as const)("reads the provider's code from the body: %s", async (operation) => {
    expect(await sent(answer(400, { code: 'TAKEN' }), operation)).toMatchObject({
      failure: { code: 'conflict', outcome: 'not_applied', status: 400 },
      text: '{"code":"TAKEN"}',
      json: undefined,
    });
  });

  it.each<[string, UnderlyingDefaultSource['start'], number]>([
    ['breaks', breaking, 0],
    ['stalls', stalling, 1000],
    ['is too long', tooLong, 0],
  ])('judges by the status where the body %s', async (_case, start, ms) => {
    const result = sent(withBody(404, start).given, 'update', { timeoutMs: 1000 });
    await vi.advanceTimersByTimeAsync(ms);
    expect((await result).failure).toMatchObject({ code: 'not_found', status: 404 });
  });

  it('judges by the status where the caller leaves meanwhile', async () => {
    const result = sent(withBody(503, stalling).given);
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    expect(await result).toMatchObject({
      failure: { code: 'server_error', outcome: 'unknown', status: 503, message: 'HTTP 503' },
      text: '',
    });
  });
});

describe('sendRequest, answered with a redirect', () => {
  it.each([300, 304, 307, 399])('never follows a %i', async (status) => {
    const cancelled = vi.fn<() => void>();
    const { given } = status === 304 ? { given: answer(304) } : withBody(status, () => {}, cancelled);
    const failure = { code: 'redirected', outcome: 'unknown', transient: false, status };
    expect(await sent(given)).toMatchObject({ failure, text: '' });
    expect(cancelled).toHaveBeenCalledTimes(status === 304 ? 0 : 1);
  });

  it.each<[string, PropertyDescriptorMap, number | undefined]>([
    ['that a browser hides', { status: { value: 0 }, ok: { value: false } }, undefined],
    ['that fetch followed to a success', { redirected: { value: true } }, 200],
    ['that fetch followed to an error', { redirected: { value: true }, status: { value: 404 } }, 404],
    ['by a status below 200', { status: { value: 199 }, ok: { value: false } }, 199],
    ['by no status at all', { status: { value: undefined }, ok: { value: false } }, undefined],
  ])('knows one %s', async (_case, properties, status) => {
    const response = Object.defineProperties(new Response('{"id":"c-1"}'), properties);
    const failure = { code: 'redirected', outcome: 'unknown', transient: false, status };
    expect(await sent(async () => response)).toMatchObject({ failure, json: undefined });
  });
});

describe('sendRequest, not answered', () => {
  it.each<[string, Answer, object]>([
    ['a connection that was refused', breaks('ECONNREFUSED'), { code: 'network', outcome: 'not_applied' }],
    ['a fetch with a mistake that throws', throwing, { code: 'configuration', outcome: 'unknown' }],
    [
      'a fetch that rejects with a revoked proxy',
      // oxlint-disable-next-line prefer-promise-reject-errors
      () => Promise.reject(revoked()),
      { code: 'network', outcome: 'unknown' },
    ],
  ])('tells why: %s', async (_case, given, failure) => {
    expect(await sent(given)).toMatchObject({ failure, response: undefined, text: '' });
  });

  it('cancels an answer that comes too late', async () => {
    const cancelled = vi.fn<() => void>();
    let arrive = (_response: Response) => {};
    const result = sent(() => new Promise((resolve) => (arrive = resolve)), 'update', { timeoutMs: 1000 });
    await vi.advanceTimersByTimeAsync(1000);
    arrive(new Response(new ReadableStream({ cancel: cancelled })));
    expect((await result).response).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(cancelled).toHaveBeenCalledOnce();
  });
});

describe('sendRequest, with a mistake in an injected fetch', () => {
  const mistake = { code: 'configuration', outcome: 'unknown', transient: false };

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'ok'],
    ['what only looks like an answer', { ok: true, status: 200, json: async () => ({ id: 'c-1' }) }],
    ['headers of another kind', { ok: true, status: 200, headers: { 'x-trace-id': 't-1' } }],
  ])('tells of one that returns no Response: %s', async (_case, returned) => {
    const failure = { ...mistake, message: 'fetch returned no Response' };
    const result = await sent(async () => returned as Response);
    expect(result).toMatchObject({ failure, response: undefined });
    expect(result.failure!.status).toBeUndefined();
  });

  it('tells of one that returns a mock without a body', async () => {
    const returned = { ok: true, status: 200, headers: new Headers(), json: async () => ({ id: 'c-1' }) };
    expect((await sent(async () => returned as Response)).failure).toMatchObject({
      ...mistake,
      status: 200,
      message: expect.stringMatching(/^fetch returned a body that is not a web stream/) as string,
    });
  });

  it('tells of one that returns the same Response again', async () => {
    const response = new Response('{"id":"c-1"}');
    expect((await sent(async () => response)).failure).toBeUndefined();
    expect((await sent(async () => response)).failure).toMatchObject({
      ...mistake,
      status: 200,
      message: 'fetch returned a Response that was read before',
    });
  });
});

describe('sendRequest, where the runtime may send a request twice', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.doUnmock('#runtime');
    vi.resetModules();
  });

  it('is unsure in a browser of an operation that is not idempotent', async () => {
    vi.resetModules();
    vi.doMock('#runtime', () => ({ isBrowser: true }));
    const { sendRequest: send } = await import('../../src/transport/send-request.js');
    const outcomeOf = async (operation: 'create' | 'update') =>
      (await sent(answer(400, {}), operation, {}, send)).failure!.outcome;
    expect([await outcomeOf('create'), await outcomeOf('update')]).toEqual(['unknown', 'not_applied']);
  });

  it.each([
    ['create', 3, true],
    ['update', 1, true],
    ['update', 2, false],
  ] as const)('hands Deno a stream where it must not: %s, at most %i attempts: %s', async (...row) => {
    const [operation, maxAttempts, isStream] = row;
    vi.resetModules();
    vi.stubGlobal('Deno', {});
    const deno = await import('../../src/transport/send-request.js');
    const { fetch } = stubFetch(answer(200));
    await sent(answer(200), operation, { fetch, maxAttempts }, deno.sendRequest);
    expect(vi.mocked(fetch).mock.calls[0]![1].body instanceof ReadableStream).toBe(isStream);
  });
});

describe("sendRequest, the provider's id of the request", () => {
  const idOf = async (value: string, status = 200) => {
    const result = await sent(answer(status, { id: 'c-1' }, { 'X-Trace-Id': value }));
    expect(result.failure?.requestId).toBe(status === 200 ? undefined : result.requestId);
    return result.requestId;
  };

  it.each(['', 'a b', 'ana@example.com', 'a/b', 'a'.repeat(129)])(
    'is left out where it may be something else: %j',
    async (value) => {
      expect(await idOf(value)).toBeUndefined();
      expect(await idOf(value, 503)).toBeUndefined();
    },
  );
});
