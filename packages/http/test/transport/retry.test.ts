import { useFakeTime } from '@customer-bridge/test-support';
import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { bearerCredentials, type Credentials, fixedCredentials } from '../../src/auth/credentials.js';
import { createTokenCache } from '../../src/auth/token-cache.js';
import { BridgeError, type BridgeErrorDetails } from '../../src/errors/bridge-error.js';
import { costOfRetry, gainOfSuccess, type RetryBudget } from '../../src/time/retry-budget.js';
import { createGate } from '../../src/transport/gate.js';
import { type Call, call, end, type Operation, requestOf } from '../support/call.js';
import { type Answer, answer, breaks, hangs, later, stalls } from '../support/stub-fetch.js';

useFakeTime();

const unauthorized = answer(401, {});
const retryAfter = (status: number, value: string) => answer(status, {}, { 'retry-after': value });
const mistaken: Answer = () => Promise.reject(new TypeError('secret'));
const refusedByRuntime: Answer = () => Promise.reject(new TypeError('bad port'));

/** Credentials that are always the same, but for what the test says of them. */
const credentialsWith = (own: Partial<Credentials>): Credentials => ({ ...fixedCredentials({}), ...own });

describe('sendWithRetry', () => {
  it('sends one request and returns the result', async () => {
    const update = call('update', [answer(200, { id: 'c-1' }, { 'x-trace-id': 't-1' })]);
    const { json, text, response, requestId, failure } = (await end(update)).result!;
    expect(failure).toBeUndefined();
    expect(json).toEqual({ id: 'c-1' });
    expect(text).toBe('{"id":"c-1"}');
    expect(response!.status).toBe(200);
    expect(requestId).toBe('t-1');
    expect(update.requests).toHaveLength(1);
  });

  it('leaves no timer and no listener behind', async () => {
    const { signal } = new AbortController();
    const update = call('update', [answer(200)], { signal });
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await update.sent;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sends a request that is made by a function, made once for all attempts', async () => {
    const make = vi.fn<() => Promise<ReturnType<typeof requestOf>>>(async () => requestOf('update'));
    const update = call('update', [answer(503, {}), answer(200)], {}, make);
    expect((await end(update)).error).toBeUndefined();
    expect(update.requests).toHaveLength(2);
    expect(make).toHaveBeenCalledOnce();
  });
});

describe('sendWithRetry, after a failed attempt', () => {
  const repeated: [string, Answer][] = [
    ...[408, 425, 429, 500, 502, 503, 504, 520, 530].map((status): [string, Answer] => [
      `a ${status}`,
      answer(status, {}),
    ]),
    ['a 400 that says the provider failed', answer(400, { code: 'BROKEN' })],
    ['a 400 that says the provider was too slow', answer(400, { code: 'TOO_SLOW' })],
    ['a 400 that says too many requests', answer(400, { code: 'TOO_FAST' })],
    ['a refused connection', breaks('ECONNREFUSED')],
    ['a broken connection', breaks('ECONNRESET')],
    ['an attempt timeout', hangs],
  ];
  const neverProcessed = ['a 425', 'a 429', 'a 400 that says too many requests', 'a refused connection'];
  const final: [string, Answer][] = [
    ...[400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 451, 460, 499, 501, 505, 511].map(
      (status): [string, Answer] => [`a ${status}`, answer(status, {})],
    ),
    ['a 409 that says the provider is still at it', answer(409, { code: 'STILL_RUNNING' })],
    ['a redirect', answer(307, '')],
    ['an invalid answer', answer(200, {})],
    ['no Response', async () => ({}) as Response],
    ['a mistake in an injected fetch', mistaken],
    ['a request that the runtime refuses', refusedByRuntime],
  ];

  describe.each<Operation>(['get', 'find', 'update', 'remove', 'login'])('of %s', (operation) => {
    it.each(repeated)('repeats what is idempotent: %s', async (_case, given) => {
      const repeat = call(operation, [given, answer(200, { id: 'c-1', token: 'a' })]);
      expect((await end(repeat)).error).toBeUndefined();
      expect(repeat.requests).toHaveLength(2);
    });
  });

  it.each(repeated)('repeats what is not only if it was certainly not processed: %s', async (name, given) => {
    const create = call('create', [given, answer(200)]);
    const { error } = await end(create);
    const isRepeated = neverProcessed.includes(name);
    expect(create.requests).toHaveLength(isRepeated ? 2 : 1);
    expect(error?.retryable).toBe(isRepeated ? undefined : false);
  });

  it('repeats a 421 of what is idempotent alone, for Node has sent it twice already', async () => {
    const update = call('update', [answer(421, {}), answer(200)]);
    expect((await end(update)).error).toBeUndefined();
    const create = call('create', [answer(421, {}), answer(200)]);
    expect((await end(create)).error).toMatchObject({
      code: 'rejected',
      outcome: 'not_applied',
      attempts: 1,
      retryable: true,
    });
  });

  it.each(final)('never repeats %s', async (_case, given) => {
    for (const operation of ['update', 'create'] as const) {
      const once = call(operation, [given, answer(200)]);
      const { error } = await end(once);
      expect(error).toMatchObject({ attempts: 1, retryable: false });
      expect(once.requests).toHaveLength(1);
    }
  });

  it.each([1, 2, 3, 10])('sends at most maxAttempts requests: %i', async (maxAttempts) => {
    const update = call('update', [answer(503, {})], { maxAttempts });
    const { error } = await end(update);
    expect(update.requests).toHaveLength(maxAttempts);
    expect(error).toMatchObject({
      code: 'server_error',
      attempts: maxAttempts,
      retryable: true,
      status: 503,
    });
  });
});

describe('sendWithRetry, the wait before a repetition', () => {
  const gaps = async (answers: Answer[], random: number, maxAttempts = 10) => {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    const update = call('update', answers, { maxAttempts });
    await end(update);
    return update.requests.slice(1).map(({ at }, index) => at - update.requests[index]!.at);
  };

  it('is at least 50 ms', async () => {
    expect(await gaps([answer(503, {})], 0)).toEqual(Array(9).fill(50));
  });

  it('grows from 250 ms to 8 s', async () => {
    expect(await gaps([answer(503, {})], 1, 7)).toEqual([250, 500, 1000, 2000, 4000, 8000]);
  });

  it.each<[string, number]>([
    ['0', 50],
    ['1', 1000],
    ['7', 7000],
    ['Thu, 01 Jan 2026 00:00:07 GMT', 7000],
    ['Thursday, 01-Jan-26 00:00:07 GMT', 7000],
    ['soon', 50],
    ['1.5', 50],
  ])('is what Retry-After asks for, and at least 50 ms: %s', async (value, expected) => {
    for (const status of [429, 503]) {
      vi.setSystemTime(Date.parse('2026-01-01T00:00:00Z'));
      expect(await gaps([retryAfter(status, value), answer(200)], 0)).toEqual([expected]);
    }
  });

  it('is as long as a minute, where the deadline allows it', async () => {
    const update = call('update', [retryAfter(429, '60'), answer(200)], { deadlineMs: 100_000 });
    expect((await end(update)).error).toBeUndefined();
    expect(update.requests[1]!.at - update.requests[0]!.at).toBe(60_000);
  });

  it.each([
    ['61', 61_000, 100_000],
    ['2592000', 2_592_000_000, 100_000],
    ['99999999999999999999', 9e15, 100_000],
    ['30', 30_000, 30_000],
    ['10', 10_000, 5000],
  ])('is none where Retry-After: %s asks for %i ms of %i', async (value, retryAfterMs, deadlineMs) => {
    const update = call('update', [retryAfter(429, value)], { deadlineMs });
    const { error } = await update.sent;
    expect(error).toMatchObject({ code: 'rate_limited', attempts: 1, retryAfterMs, retryable: true });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is none where the next attempt, too, would only try to connect until the deadline', async () => {
    const unreachable = later(1000, breaks('UND_ERR_CONNECT_TIMEOUT'));
    const update = call('update', [unreachable], { deadlineMs: 2050 });
    expect((await end(update)).error).toMatchObject({ code: 'network', outcome: 'not_applied', attempts: 1 });
    const longer = call('update', [unreachable, answer(200)], { deadlineMs: 2051 });
    expect((await end(longer)).error).toBeUndefined();
  });

  it.each<[string, Answer]>([
    ['a connection that broke', breaks('ECONNRESET')],
    ['a limit', answer(429, {})],
  ])('needs no more time than its own after %s', async (_case, given) => {
    const update = call('update', [later(1000, given), answer(200)], { deadlineMs: 1051 });
    expect((await end(update)).error).toBeUndefined();
  });

  it('keeps what is certain of a host that drops packets, with the limits of a client that says nothing', async () => {
    const update = call('update', [later(10_500, breaks('UND_ERR_CONNECT_TIMEOUT'))]);
    expect((await end(update)).error).toMatchObject({
      code: 'network',
      outcome: 'not_applied',
      attempts: 2,
      retryable: true,
      message: 'example update: no connection (UND_ERR_CONNECT_TIMEOUT)',
    });
  });
});

describe('sendWithRetry, the pause that all calls of a client share', () => {
  /** Two calls of one client: the second begins when the first has its answer. Tells how long its request was held back. */
  const both = async (first: Answer, own: Partial<Parameters<typeof call>[2]> = {}, deadlineMs = 30_000) => {
    const gate = createGate(100);
    const one = call('update', [first, answer(200)], { gate, ...own });
    await vi.advanceTimersByTimeAsync(0);
    const startedAt = Date.now();
    const other = call('get', [answer(200)], { gate, deadlineMs });
    const { error } = await end(other);
    await end(one);
    return { error, waitedMs: other.requests.map(({ at }) => at - startedAt), other };
  };

  it.each<[string, Answer, number]>([
    ['a 429', answer(429, {}), 50],
    ['a 429 with Retry-After', retryAfter(429, '7'), 7000],
    ['a code of the provider that says too many requests', answer(400, { code: 'TOO_FAST' }), 50],
    ['a 503 with Retry-After', retryAfter(503, '7'), 7000],
    ['a 503 with Retry-After: 0', retryAfter(503, '0'), 50],
    ['a 503', answer(503, {}), 0],
    ['a 500 with Retry-After', retryAfter(500, '7'), 0],
    ['a 400 with Retry-After', retryAfter(400, '7'), 0],
    ['a broken connection', breaks('ECONNRESET'), 0],
  ])('holds back the other calls after %s', async (_case, first, expected) => {
    expect((await both(first)).waitedMs).toEqual([expected]);
  });

  it('fails a call at once that has less time, as the answer did that asked for it', async () => {
    const { error, other } = await both(retryAfter(429, '7'), {}, 5000);
    expect(error!.toJSON()).toStrictEqual({
      name: 'BridgeError',
      message: 'example get: HTTP 429: the provider asked to wait',
      code: 'rate_limited',
      outcome: 'not_applied',
      retryable: true,
      attempts: 0,
      provider: 'example',
      operation: 'get',
      status: 429,
      retryAfterMs: 7000,
    });
    expect(other.requests).toHaveLength(0);
    expect(other.events).toEqual([]);
  });

  it('leaves the calls of another client alone', async () => {
    const one = call('update', [retryAfter(429, '7')], { maxAttempts: 1 });
    await end(one);
    const other = call('update', [answer(200)]);
    expect((await end(other)).error).toBeUndefined();
    expect(other.requests[0]!.at).toBe(one.requests[0]!.at);
  });
});

describe('sendWithRetry, the places of a client', () => {
  const sentAt = ({ requests }: Call) => requests.map(({ at }) => at - begin);
  let begin = 0;
  const ofOneClient = (places: number) => {
    const gate = createGate(places);
    begin = Date.now();
    return (answers: Answer[], own: Parameters<typeof call>[2] = {}) =>
      call('update', answers, { gate, ...own });
  };

  it('bound the requests that are under way', async () => {
    const update = ofOneClient(2);
    const calls = Array.from({ length: 5 }, () => update([later(100, answer(200))]));
    await Promise.all(calls.map(end));
    expect(calls.flatMap(sentAt)).toEqual([0, 0, 100, 100, 200]);
  });

  it('are free while a call waits before a repetition', async () => {
    const update = ofOneClient(1);
    const calls = [update([answer(503, {}), answer(200)]), update([later(20, answer(200))])];
    await Promise.all(calls.map(end));
    expect(calls.map(sentAt)).toEqual([[0, 50], [0]]);
  });

  it.each<[string, Answer]>([
    ['an error', later(100, answer(404, {}))],
    ['no answer', later(100, breaks('ECONNRESET'))],
    ['headers that throw', later(100, throwingHeaders)],
  ])('are free again after %s', async (_case, given) => {
    const update = ofOneClient(1);
    const calls = [update([given], { maxAttempts: 1 }), update([answer(200)])];
    await Promise.all(calls.map(end));
    expect(sentAt(calls[1]!)).toEqual([100]);
  });

  it.each<[string, object]>([
    ['the deadline', { code: 'timeout', message: 'example update: timeout after 50 ms (deadlineMs)' }],
    ['the signal', { code: 'aborted', message: 'example update: aborted' }],
  ])('may be waited for as long as the call lasts, and then nothing is sent: %s', async (by, expected) => {
    const update = ofOneClient(1);
    const controller = new AbortController();
    const busy = update([later(100, answer(200))]);
    const waiting = update([answer(200)], { deadlineMs: 50, signal: controller.signal });
    if (by === 'the signal') controller.abort();
    expect((await end(waiting)).error).toMatchObject({ ...expected, outcome: 'not_applied', attempts: 0 });
    expect(waiting.requests).toHaveLength(0);
    expect((await end(busy)).error).toBeUndefined();
  });

  it('are not needed for the wait for a credential', async () => {
    const gate = createGate(1);
    const login = () =>
      call('login', [answer(200, { token: 'a' })], { gate }).sent.then(() => ({ headers: {} }));
    const update = call('update', [answer(200)], { gate, credentials: credentialsWith({ get: login }) });
    expect((await end(update)).error).toBeUndefined();
  });
});

describe('sendWithRetry, the retry budget', () => {
  it('is spent by each repetition and filled up by each success', async () => {
    const budget = vi.fn<RetryBudget>(() => true);
    await end(call('update', [answer(503, {}), answer(503, {}), answer(200)], { budget }));
    expect(budget.mock.calls).toEqual([[costOfRetry], [costOfRetry], [gainOfSuccess]]);
  });
});

describe('sendWithRetry, the deadline', () => {
  it.each([1, 999, 5000, 30_000])(
    'of %i ms ends a call that hangs, to the millisecond',
    async (deadlineMs) => {
      const startedAt = Date.now();
      const { error } = await end(call('update', [hangs], { deadlineMs, timeoutMs: 60_000 }));
      expect(Date.now() - startedAt).toBe(deadlineMs);
      expect(error).toMatchObject({
        code: 'timeout',
        outcome: 'unknown',
        attempts: 1,
        retryable: true,
        message: `example update: timeout after ${deadlineMs} ms (deadlineMs); outcome unknown`,
      });
    },
  );

  it.each([31_000, 3_600_000, -3_600_000])('does not mind a clock that jumps by %i ms', async (ms) => {
    const jumping: Answer = (url, init) => {
      vi.setSystemTime(Date.now() + ms);
      return answer(503, {})(url, init);
    };
    const update = call('update', [jumping, answer(200)]);
    expect((await end(update)).error).toBeUndefined();
    expect(update.events[1]).toMatchObject({ type: 'response', durationMs: 0 });
  });

  it('ends a call whose request is not made in time, before anything is sent', async () => {
    const update = call('update', [answer(200)], { deadlineMs: 5000 }, () => new Promise(() => {}));
    const { error } = await end(update);
    expect(error).toMatchObject({ code: 'timeout', outcome: 'not_applied', attempts: 0, retryable: true });
    expect(update.requests).toHaveLength(0);
  });
});

describe("sendWithRetry, the caller's signal", () => {
  it('that has aborted already ends the call before anything is sent', async () => {
    const update = call('update', [answer(200)], { signal: AbortSignal.abort() });
    expect((await update.sent).error).toMatchObject({
      code: 'aborted',
      outcome: 'not_applied',
      attempts: 0,
      retryable: true,
    });
    expect(update.requests).toHaveLength(0);
    expect(update.events).toEqual([]);
  });

  it('ends a request that is under way, announces no repetition, and costs none', async () => {
    const controller = new AbortController();
    const budget = vi.fn<RetryBudget>(() => true);
    const update = call('update', [hangs], { signal: controller.signal, budget });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect((await update.sent).error).toMatchObject({ code: 'aborted', outcome: 'unknown', attempts: 1 });
    expect(update.events.map(({ type }) => type)).toEqual(['request', 'response']);
    expect(budget).not.toHaveBeenCalled();
  });

  it('ends a call from within what obtains a credential, whose own failure nobody hears of', async () => {
    const unhandled = vi.fn<(reason: unknown) => void>();
    process.on('unhandledRejection', unhandled);
    const controller = new AbortController();
    const current = async () => {
      controller.abort();
      await Promise.resolve();
      throw new Error('no token');
    };
    const update = call('update', [], {
      credentials: credentialsWith({ get: current }),
      signal: controller.signal,
    });
    expect((await end(update)).error).toMatchObject({ code: 'aborted', attempts: 0, outcome: 'not_applied' });
    await vi.advanceTimersByTimeAsync(0);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it.each([
    [200, { code: 'aborted', outcome: 'unknown', status: 200 }],
    [404, { code: 'not_found', outcome: 'not_applied', status: 404 }],
    [501, { code: 'server_error', outcome: 'unknown', status: 501 }],
    [429, { code: 'aborted', outcome: 'not_applied' }],
    [503, { code: 'aborted', outcome: 'unknown' }],
  ])('ends a call whose answer of %i is being read', async (status, error) => {
    const controller = new AbortController();
    const update = call('update', [stalls(status)], { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect((await update.sent).error).toMatchObject({ ...error, attempts: 1 });
    expect(update.requests).toHaveLength(1);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('ends a call from within what returns a credential at once', async () => {
    const controller = new AbortController();
    const current = () => (controller.abort(), { headers: {} });
    const update = call('update', [], {
      credentials: credentialsWith({ get: current }),
      signal: controller.signal,
    });
    expect((await end(update)).error).toMatchObject({ code: 'aborted', attempts: 0, outcome: 'not_applied' });
    expect(update.events).toEqual([]);
  });

  it('ends a call from within a listener that hears of an answer, before a repetition is announced', async () => {
    const controller = new AbortController();
    const budget = vi.fn<RetryBudget>(() => true);
    const events: string[] = [];
    const update = call('update', [answer(503, {})], {
      budget,
      signal: controller.signal,
      onEvent: ({ type }) => {
        events.push(type);
        if (type === 'response') controller.abort();
      },
    });
    expect((await update.sent).error).toMatchObject({ code: 'aborted', outcome: 'unknown', attempts: 1 });
    expect(events).toEqual(['request', 'response']);
    expect(budget).not.toHaveBeenCalled();
  });

  it('ends a call from within a listener, which hears of a request when it may have left', async () => {
    const controller = new AbortController();
    const events: string[] = [];
    const update = call('update', [answer(200)], {
      signal: controller.signal,
      onEvent: ({ type }) => {
        events.push(type);
        controller.abort();
      },
    });
    expect((await update.sent).error).toMatchObject({ code: 'aborted', outcome: 'unknown', attempts: 1 });
    expect(update.requests).toHaveLength(1);
    expect(events).toEqual(['request', 'response']);
  });
});

describe('sendWithRetry, the outcome', () => {
  it.each<[string, Operation, Answer[], string]>([
    ['a refusal', 'update', [answer(400, {})], 'not_applied'],
    ['nothing that was sent', 'update', [breaks('ENOTFOUND')], 'not_applied'],
    ['a request that the runtime refused', 'create', [refusedByRuntime], 'not_applied'],
    ['a limit, again and again', 'update', [answer(429, {})], 'not_applied'],
    ['a timeout of the provider', 'update', [answer(408, {})], 'unknown'],
    ['a gateway whose caller left', 'update', [answer(499, {})], 'unknown'],
    ['a 400 that says the provider failed', 'create', [answer(400, { code: 'BROKEN' })], 'unknown'],
    [
      'a 409 that says the provider is still at it',
      'update',
      [answer(409, { code: 'STILL_RUNNING' })],
      'unknown',
    ],
    ['an error of the provider', 'create', [answer(500, {})], 'unknown'],
    ['a broken connection', 'update', [breaks('ECONNRESET')], 'unknown'],
    ['a mistake in an injected fetch', 'update', [mistaken], 'unknown'],
    ['a redirect', 'update', [answer(302, '')], 'unknown'],
    ['an answer that is none', 'update', [answer(200, '')], 'unknown'],
    ['a refusal after an error', 'update', [answer(503, {}), answer(404, {})], 'unknown'],
    ['no connection after a broken one', 'update', [breaks('ECONNRESET'), breaks('ECONNREFUSED')], 'unknown'],
    ['a refusal after a limit', 'update', [answer(429, {}), answer(404, {})], 'not_applied'],
    ['a refusal after no connection', 'create', [breaks('ECONNREFUSED'), answer(404, {})], 'not_applied'],
  ])('of %s: %s', async (_case, operation, answers, outcome) => {
    expect((await end(call(operation, answers))).error).toMatchObject({ outcome });
  });

  it.each<[string, Operation, Answer, string]>([
    ['an error', 'get', answer(503, {}), 'HTTP 503'],
    ['an error', 'find', answer(503, {}), 'HTTP 503'],
    ['an error', 'login', answer(503, {}), 'HTTP 503'],
    ['a broken connection', 'get', breaks('ECONNRESET'), 'connection lost (ECONNRESET)'],
    ['a timeout', 'get', hangs, 'timeout after 30000 ms (deadlineMs)'],
    ['an answer that is none', 'get', answer(200, ''), 'unexpected body (no JSON)'],
    ['what must not happen', 'get', throwingHeaders, 'the call ended unexpectedly'],
  ])('of %s is none where nothing can have changed: %s', async (_case, operation, given, message) => {
    const { error } = await end(call(operation, [given]));
    expect(error).toMatchObject({ outcome: 'not_applied', message: `example ${operation}: ${message}` });
  });
});

describe('sendWithRetry, the error', () => {
  const oddSignal = Object.assign(new EventTarget(), {
    aborted: false,
    addEventListener: () => {
      throw new RangeError('secret');
    },
  }) as unknown as AbortSignal;

  it.each<[string, Partial<Parameters<typeof call>[2]>, Parameters<typeof call>[3]]>([
    ['a signal that cannot be listened to', { signal: oddSignal }, undefined],
    ['a request that cannot be made', {}, () => Promise.reject(new RangeError('secret'))],
    [
      'a credential that throws',
      { credentials: credentialsWith({ get: () => raise(new RangeError('secret')) }) },
      undefined,
    ],
  ])('is a BridgeError where something throws that must not: %s', async (_case, own, request) => {
    const update = call('update', [answer(200)], own, request);
    const { error } = await end(update);
    expect(error!.toJSON()).toEqual({
      name: 'BridgeError',
      message: 'example update: the call ended unexpectedly',
      code: 'configuration',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
      provider: 'example',
      operation: 'update',
    });
    expect(error!.cause).toMatchObject({ name: 'RangeError' });
    expect(update.requests).toHaveLength(0);
  });

  it('says that the outcome is unknown where something throws after a request was sent', async () => {
    expect((await end(call('update', [throwingHeaders]))).error).toMatchObject({
      code: 'configuration',
      outcome: 'unknown',
      attempts: 1,
      message: 'example update: the call ended unexpectedly; outcome unknown',
    });
  });

  it('is the BridgeError that making the request failed with', async () => {
    const refused = new BridgeError('example update: headers.te is set by the client', {
      code: 'configuration',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
      provider: 'example',
    });
    const update = call('update', [], {}, () => Promise.reject(refused));
    expect((await end(update)).error).toBe(refused);
  });
});

describe('sendWithRetry, the credential', () => {
  it.each<[string, Answer, boolean]>([
    ['a success', answer(200), true],
    ['a success that is none', answer(200, ''), true],
    ['a refusal', answer(404, {}), true],
    ['a 403', answer(403, {}), true],
    ['a limit', answer(429, {}), true],
    ['the last status below 500', answer(499, {}), true],
    ['a 401', unauthorized, false],
    ['an error of the provider', answer(500, {}), false],
    ['a redirect', answer(302, ''), false],
    ['what a redirect led to', followed(404), false],
    ['no answer', breaks('ECONNRESET'), false],
  ])('is accepted by what the provider answers: %s: %s', async (_case, given, isAccepted) => {
    const credential = { headers: {} };
    const accept = vi.fn<Credentials['reportAccepted']>();
    const credentials = credentialsWith({ get: () => credential, reportAccepted: accept });
    await end(call('update', [given], { credentials, maxAttempts: 1 }));
    expect(accept.mock.calls).toEqual(isAccepted ? [[credential]] : []);
  });

  it('is refused by a 401, and told with which failure', async () => {
    const credential = { headers: {} };
    const refuse = vi.fn<Credentials['reportRejected']>(() => false);
    const credentials = credentialsWith({ get: () => credential, reportRejected: refuse });
    await end(call('update', [answer(401, { code: 'EXPIRED' }), answer(200)], { credentials }));
    expect(refuse).toHaveBeenCalledExactlyOnceWith(
      credential,
      expect.objectContaining({ code: 'authentication', status: 401, providerCode: 'EXPIRED' }),
    );
  });

  const reason = new BridgeError('example login: no', {
    code: 'authentication',
    outcome: 'not_applied',
    retryable: false,
    attempts: 1,
    provider: 'example',
  });

  it('fails the call with what the credentials make of that, told how far the call had come', async () => {
    const own = new BridgeError('example login: my own', reason.toJSON());
    const errorOf = vi.fn<NonNullable<Credentials['errorOf']>>(() => own);
    const afterwards = () =>
      credentialsWith({
        get: vi
          .fn<Credentials['get']>()
          .mockReturnValueOnce({ headers: {} })
          .mockReturnValueOnce({ headers: {} })
          .mockRejectedValueOnce(reason),
        reportRejected: () => true,
        errorOf,
      });
    const atOnce = credentialsWith({ get: () => Promise.reject(reason), errorOf });
    expect((await end(call('update', [], { credentials: atOnce }))).error).toBe(own);
    await end(call('update', [answer(503, {}), unauthorized], { credentials: afterwards() }));
    await end(call('update', [answer(429, {}), unauthorized], { credentials: afterwards() }));
    expect(errorOf.mock.calls).toEqual([
      [reason, 0, 'not_applied'],
      [reason, 2, 'unknown'],
      [reason, 2, 'not_applied'],
    ]);
  });
});

describe('sendWithRetry, a token that is refused', () => {
  /** Bearer credentials whose tokens are numbered. */
  function numbered() {
    let number = 0;
    const obtain = vi.fn<() => Promise<string>>(async () => `token-${++number}`);
    return { obtain, credentials: bearerCredentials(createTokenCache(obtain)) };
  }

  /** A provider that takes no other token. */
  const taking =
    (token: string): Answer =>
    async (url, init) => {
      const { authorization } = init.headers as Record<string, string>;
      return (authorization === `Bearer ${token}` ? answer(200) : unauthorized)(url, init);
    };

  it('brings a new one and one replay, byte by byte but for the token', async () => {
    const { obtain, credentials } = numbered();
    const update = call('update', [taking('token-2')], { credentials });
    expect((await end(update)).error).toBeUndefined();
    expect(obtain).toHaveBeenCalledTimes(2);
    const [first, second] = update.requests;
    expect(first!.headers).toEqual({ accept: 'application/json', authorization: 'Bearer token-1' });
    expect(second).toEqual({ ...first, headers: { ...first!.headers, authorization: 'Bearer token-2' } });
  });

  it('brings no second replay, and the calls after that fail for a second without a request', async () => {
    const { obtain, credentials } = numbered();
    const refused = {
      code: 'authentication',
      outcome: 'not_applied',
      retryable: false,
      status: 401,
      message: 'example update: HTTP 401',
    };
    const update = call('update', [unauthorized], { credentials });
    expect((await end(update)).error).toMatchObject({ ...refused, attempts: 2 });
    const held = call('update', [answer(200)], { credentials });
    expect((await end(held)).error).toMatchObject({ ...refused, attempts: 0 });
    expect(held.requests).toHaveLength(0);
    expect(obtain).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1000);
    expect((await end(call('update', [answer(200)], { credentials }))).error).toBeUndefined();
    expect(obtain).toHaveBeenCalledTimes(3);
  });

  it('brings one new token to many calls', async () => {
    const { obtain, credentials } = numbered();
    const calls = Array.from({ length: 100 }, () => call('update', [taking('token-2')], { credentials }));
    const ends = await Promise.all(calls.map(end));
    expect(ends.every(({ error }) => error === undefined)).toBe(true);
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('brings none where it is refused late', async () => {
    const { obtain, credentials } = numbered();
    const late = call('update', [later(1000, unauthorized), taking('token-2')], { credentials });
    const early = call('update', [taking('token-2')], { credentials });
    expect((await end(early)).error).toBeUndefined();
    expect((await end(late)).error).toBeUndefined();
    expect(obtain).toHaveBeenCalledTimes(2);
    expect(late.requests[1]!.headers['authorization']).toBe('Bearer token-2');
  });
});

describe('sendWithRetry, a login that fails', () => {
  const details: BridgeErrorDetails = {
    code: 'server_error',
    outcome: 'not_applied',
    retryable: true,
    attempts: 3,
    provider: 'example',
    operation: 'login',
    status: 503,
  };
  const failing = (...tokens: string[]) =>
    bearerCredentials(
      createTokenCache(
        async () => tokens.shift() ?? Promise.reject(new BridgeError('example login: no', details)),
      ),
    );

  it('fails the call before it sends anything', async () => {
    const update = call('update', [answer(200)], { credentials: failing() });
    const { error } = await end(update);
    expect(error!.toJSON()).toStrictEqual({ name: 'BridgeError', message: 'example login: no', ...details });
    expect(update.requests).toHaveLength(0);
  });
});

describe('sendWithRetry, the events', () => {
  const subjectOf = ({ events }: Call) => ({
    provider: 'example',
    callId: events[0]!.callId,
    operation: 'update',
    method: 'PATCH',
    path: '/customers/{id}',
  });

  it('are a request and a response', async () => {
    const update = call('update', [later(120, answer(200, { id: 'c-1' }, { 'x-trace-id': 't-1' }))]);
    await end(update);
    const subject = subjectOf(update);
    expect(update.events).toEqual([
      { type: 'request', ...subject, attempt: 1 },
      { type: 'response', ...subject, attempt: 1, status: 200, requestId: 't-1', durationMs: 120 },
    ]);
  });

  it('are those of every attempt, and of every wait between two', async () => {
    const update = call('update', [answer(503, {}), breaks('ECONNRESET'), answer(404, {})]);
    await end(update);
    const subject = subjectOf(update);
    expect(update.events).toEqual([
      { type: 'request', ...subject, attempt: 1 },
      { type: 'response', ...subject, attempt: 1, status: 503, durationMs: 0 },
      { type: 'retry', ...subject, attempt: 1, delayMs: 50, code: 'server_error' },
      { type: 'request', ...subject, attempt: 2 },
      { type: 'response', ...subject, attempt: 2, code: 'network', durationMs: 0 },
      { type: 'retry', ...subject, attempt: 2, delayMs: 50, code: 'network' },
      { type: 'request', ...subject, attempt: 3 },
      { type: 'response', ...subject, attempt: 3, status: 404, durationMs: 0 },
    ]);
  });

  it('name each call by an id of its own', async () => {
    const calls = Array.from({ length: 3 }, () => call('update', [answer(503, {}), answer(200)]));
    await Promise.all(calls.map(end));
    const ids = calls.map(({ events }) => new Set(events.map(({ callId }) => callId)));
    expect(ids.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(ids.flatMap((set) => [...set])).size).toBe(3);
  });

  it('tell a status where there was one, and a code where there was none', async () => {
    const answered = call('update', [answer(200, '')]);
    await end(answered);
    expect(answered.events[1]).toMatchObject({ type: 'response', status: 200 });
    expect(answered.events[1]).toHaveProperty('code', undefined);
    const silent = call('update', [hangs], { maxAttempts: 1 });
    await end(silent);
    expect(silent.events[1]).toMatchObject({ type: 'response', code: 'timeout', durationMs: 12_000 });
    expect(silent.events[1]).toHaveProperty('status', undefined);
  });

  it('need no listener', async () => {
    const update = call('update', [answer(503, {}), answer(200)], { onEvent: undefined as never });
    expect((await end(update)).error).toBeUndefined();
  });
});

describe('sendWithRetry, where errors are returned', () => {
  const returning = { returnsErrors: true };

  it.each([400, 401, 404, 409, 418, 500, 501, 599])('returns the answer of a final %i', async (status) => {
    const { result, error } = await end(
      call('update', [answer(status, { code: 'TAKEN' })], { ...returning, maxAttempts: 1 }),
    );
    expect(error).toBeUndefined();
    expect(result!.response!.status).toBe(status);
    expect(result!.text).toBe('{"code":"TAKEN"}');
    expect(result!.failure).toMatchObject({ status });
  });

  it.each<[string, Answer[], object]>([
    ['no connection', [breaks('ECONNREFUSED')], { code: 'network', attempts: 3 }],
    [
      'no connection after an error',
      [answer(503, {}), breaks('ECONNRESET')],
      { code: 'network', attempts: 3, outcome: 'unknown' },
    ],
    ['a timeout', [hangs], { code: 'timeout' }],
    ['a redirect', [answer(302, '')], { code: 'redirected', status: 302 }],
    ['a redirect that was followed to an error', [followed(404)], { code: 'redirected', status: 404 }],
    ['a status that no Response can have', [odd(600)], { code: 'server_error', status: 600 }],
    ['an answer that is none', [answer(200, '')], { code: 'invalid_response', status: 200 }],
  ])('throws a BridgeError where there is no answer to return: %s', async (_case, answers, expected) => {
    const { result, error } = await end(call('update', answers, returning));
    expect(result).toBeUndefined();
    expect(error).toMatchObject(expected);
  });
});

/** An answer to which an injected fetch followed a redirect. */
function followed(status: number): Answer {
  return async () => Object.defineProperty(new Response('{}', { status }), 'redirected', { value: true });
}

/** An answer of a status that `Response` itself cannot have. */
function odd(status: number): Answer {
  return async () =>
    Object.defineProperties(new Response('{}'), { status: { value: status }, ok: { value: false } });
}

/** An answer of an injected fetch whose headers cannot be read. */
async function throwingHeaders(): Promise<Response> {
  return {
    status: 404,
    ok: false,
    body: null,
    headers: { get: () => raise(new RangeError('secret')) },
  } as never;
}

function raise(error: Error): never {
  throw error;
}
