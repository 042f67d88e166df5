import { useFakeTime } from '@customer-bridge/test-support';
import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { type Credentials, fixedCredentials } from '../../src/auth/credentials.js';
import { loginCredentials } from '../../src/auth/login-credentials.js';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { costOfRetry, gainOfSuccess, type RetryBudget } from '../../src/time/retry-budget.js';
import { createThrottle } from '../../src/transport/throttle.js';
import { type Call, call, end, type Operation, requestOf } from '../support/call.js';
import { type Answer, answer, breaks, hangs, later, stalls } from '../support/stub-fetch.js';

useFakeTime();

type Own = NonNullable<Parameters<typeof call>[2]>;

const unauthorized = answer(401, {});
const retryAfter = (status: number, value: string) => answer(status, {}, { 'retry-after': value });
const errorOf = async (...input: Parameters<typeof call>) => (await end(call(...input))).error;

/** Credentials that are always the same, but for what the test says of them. */
const credentialsWith = (own: Partial<Credentials>): Credentials => ({ ...fixedCredentials({}), ...own });

describe('sendWithRetry', () => {
  it('sends one request and returns the result', async () => {
    const update = call('update', [answer(200, { id: 'c-1' }, { 'x-trace-id': 't-1' })]);
    const { result } = await end(update);
    expect(result).toMatchObject({ json: { id: 'c-1' }, text: '{"id":"c-1"}', requestId: 't-1' });
    expect(result!.failure).toBeUndefined();
    expect(result!.response!.status).toBe(200);
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
  it.each<[string, Answer, boolean]>([
    ['a 408', answer(408, {}), false],
    ['a 425', answer(425, {}), true],
    ['a 429', answer(429, {}), true],
    ['a 500', answer(500, {}), false],
    ['a 400 that says the provider failed', answer(400, { code: 'BROKEN' }), false],
    ['a 400 that says too many requests', answer(400, { code: 'TOO_FAST' }), true],
    ['a refused connection', breaks('ECONNREFUSED'), true],
    ['a broken connection', breaks('ECONNRESET'), false],
    ['an attempt timeout', hangs, false],
  ])('repeats what is idempotent, or was certainly not processed: %s', async (_case, given, isCertain) => {
    const update = call('update', [given, answer(200)]);
    expect((await end(update)).error).toBeUndefined();
    expect(update.requests).toHaveLength(2);
    const create = call('create', [given, answer(200)]);
    expect((await end(create)).error?.retryable).toBe(isCertain ? undefined : false);
    expect(create.requests).toHaveLength(isCertain ? 2 : 1);
  });

  it('repeats a 421 of what is idempotent alone, for Node has sent it twice already', async () => {
    expect(await errorOf('update', [answer(421, {}), answer(200)])).toBeUndefined();
    expect(await errorOf('create', [answer(421, {}), answer(200)])).toMatchObject({
      code: 'rejected',
      outcome: 'not_applied',
      attempts: 1,
      retryable: true,
    });
  });

  it.each<[string, Answer]>([
    ['a 400', answer(400, {})],
    ['a 401', unauthorized],
    ['a 501', answer(501, {})],
    ['a redirect', answer(307, '')],
    ['an invalid answer', answer(200, {})],
    ['no Response', async () => ({}) as Response],
    ['a mistake in an injected fetch', () => Promise.reject(new TypeError('secret'))],
    ['a request that the runtime refuses', () => Promise.reject(new TypeError('bad port'))],
  ])('never repeats %s', async (_case, given) => {
    const update = call('update', [given, answer(200)]);
    expect((await end(update)).error).toMatchObject({ attempts: 1, retryable: false });
    expect(update.requests).toHaveLength(1);
  });

  it.each([1, 2, 10])('sends at most maxAttempts requests: %i', async (maxAttempts) => {
    const update = call('update', [answer(503, {})], { maxAttempts });
    const expected = { code: 'server_error', attempts: maxAttempts, retryable: true, status: 503 };
    expect((await end(update)).error).toMatchObject(expected);
    expect(update.requests).toHaveLength(maxAttempts);
  });
});

describe('sendWithRetry, the wait before a repetition', () => {
  const gaps = async (answers: Answer[], random: number, maxAttempts = 7) => {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    const update = call('update', answers, { maxAttempts });
    await end(update);
    return update.requests.slice(1).map(({ at }, index) => at - update.requests[index]!.at);
  };

  it('is drawn from 50 ms to what grows from 250 ms to 8 s', async () => {
    expect(await gaps([answer(503, {})], 0)).toEqual(Array(6).fill(50));
    expect(await gaps([answer(503, {})], 1)).toEqual([250, 500, 1000, 2000, 4000, 8000]);
  });

  it.each([429, 503])('is what Retry-After of a %i asks for, and at least 50 ms', async (status) => {
    const answers = [retryAfter(status, '7'), retryAfter(status, '0'), answer(200)];
    expect(await gaps(answers, 0)).toEqual([7000, 50]);
  });

  it.each([
    ['61', 61_000, 100_000],
    ['30', 30_000, 30_000],
  ])('is none where Retry-After: %s asks for %i ms of %i', async (value, retryAfterMs, deadlineMs) => {
    const update = call('update', [retryAfter(429, value)], { deadlineMs });
    const expected = { code: 'rate_limited', attempts: 1, retryAfterMs, retryable: true };
    expect((await update.sent).error).toMatchObject(expected);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is none where the next attempt, too, would only try to connect until the deadline', async () => {
    const unreachable = later(1000, breaks('UND_ERR_CONNECT_TIMEOUT'));
    expect(await errorOf('update', [unreachable], { deadlineMs: 2050 })).toMatchObject({
      message: 'example update: no connection (UND_ERR_CONNECT_TIMEOUT)',
      code: 'network',
      outcome: 'not_applied',
      attempts: 1,
      retryable: true,
    });
    expect(await errorOf('update', [unreachable, answer(200)], { deadlineMs: 2051 })).toBeUndefined();
  });

  it.each<[string, Answer]>([
    ['a connection that broke', breaks('ECONNRESET')],
    ['a limit', answer(429, {})],
  ])('needs no more time than its own after %s', async (_case, given) => {
    const answers = [later(1000, given), answer(200)];
    expect(await errorOf('update', answers, { deadlineMs: 1051 })).toBeUndefined();
  });
});

describe('sendWithRetry, the pause that all calls of a client share', () => {
  /** Two calls of one client: the second begins when the first has its answer. */
  const secondAfter = async (first: Answer, deadlineMs = 30_000) => {
    const throttle = createThrottle(100);
    const one = call('update', [first, answer(200)], { throttle });
    await vi.advanceTimersByTimeAsync(0);
    const startedAt = Date.now();
    const other = call('get', [answer(200)], { throttle, deadlineMs });
    const { error } = await end(other);
    await end(one);
    return { ...other, error, waitedMs: other.requests.map(({ at }) => at - startedAt) };
  };

  it.each<[string, Answer, number]>([
    ['a 429', answer(429, {}), 50],
    ['a 429 with Retry-After', retryAfter(429, '7'), 7000],
    ['a code of the provider that says too many requests', answer(400, { code: 'TOO_FAST' }), 50],
    ['a 503 with Retry-After', retryAfter(503, '7'), 7000],
    ['a 503 with Retry-After: 0', retryAfter(503, '0'), 50],
    ['a 503', answer(503, {}), 0],
    ['a 500 with Retry-After', retryAfter(500, '7'), 0],
  ])('holds back the other calls after %s', async (_case, first, expected) => {
    expect((await secondAfter(first)).waitedMs).toEqual([expected]);
  });

  it('fails a call at once that has less time, as the answer did that asked for it', async () => {
    const { error, requests, events } = await secondAfter(retryAfter(429, '7'), 5000);
    expect(error).toMatchObject({
      message: 'example get: HTTP 429: the provider asked to wait',
      code: 'rate_limited',
      outcome: 'not_applied',
      retryable: true,
      attempts: 0,
      status: 429,
      retryAfterMs: 7000,
    });
    expect([requests, events]).toEqual([[], []]);
  });
});

describe('sendWithRetry, the places of a client', () => {
  const ofOneClient = (places: number) => {
    const throttle = createThrottle(places);
    return (answers: Answer[], own: Own = {}) => call('update', answers, { throttle, ...own });
  };
  const sentAt = async (calls: Call[]) => {
    const begin = Date.now();
    await Promise.all(calls.map(end));
    return calls.map(({ requests }) => requests.map(({ at }) => at - begin));
  };

  it('bound the requests that are under way', async () => {
    const update = ofOneClient(2);
    const calls = Array.from({ length: 5 }, () => update([later(100, answer(200))]));
    expect((await sentAt(calls)).flat()).toEqual([0, 0, 100, 100, 200]);
  });

  it('are free while a call waits before a repetition, and after one whose headers throw', async () => {
    const update = ofOneClient(1);
    const calls = [update([answer(503, {}), throwingHeaders]), update([later(20, answer(200))])];
    expect(await sentAt(calls)).toEqual([[0, 50], [0]]);
    expect(await sentAt([update([answer(200)])])).toEqual([[0]]);
  });

  it('may be waited for as long as the call lasts, and then nothing is sent', async () => {
    const update = ofOneClient(1);
    const controller = new AbortController();
    const busy = update([later(100, answer(200))]);
    const late = update([answer(200)], { deadlineMs: 50 });
    const left = update([answer(200)], { signal: controller.signal });
    controller.abort();
    const over = { code: 'timeout', message: 'example update: timeout after 50 ms (deadlineMs)' };
    expect((await end(late)).error).toMatchObject({ ...over, outcome: 'not_applied', attempts: 0 });
    expect((await end(left)).error).toMatchObject({ code: 'aborted', outcome: 'not_applied', attempts: 0 });
    expect([late.requests, left.requests]).toEqual([[], []]);
    expect((await end(busy)).error).toBeUndefined();
  });

  it('are not needed for the wait for a credential', async () => {
    const throttle = createThrottle(1);
    const get = () =>
      call('login', [answer(200, { token: 'a' })], { throttle }).sent.then(() => ({ headers: {} }));
    const own = { throttle, credentials: credentialsWith({ get }) };
    expect(await errorOf('update', [answer(200)], own)).toBeUndefined();
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
  it('ends a call that hangs, to the millisecond', async () => {
    const startedAt = Date.now();
    expect(await errorOf('update', [hangs], { deadlineMs: 999, timeoutMs: 60_000 })).toMatchObject({
      code: 'timeout',
      outcome: 'unknown',
      attempts: 1,
      retryable: true,
      message: 'example update: timeout after 999 ms (deadlineMs); outcome unknown',
    });
    expect(Date.now() - startedAt).toBe(999);
  });

  it.each([3_600_000, -3_600_000])('does not mind a clock that jumps by %i ms', async (ms) => {
    const jumping: Answer = (url, init) => {
      vi.setSystemTime(Date.now() + ms);
      return answer(503, {})(url, init);
    };
    const update = call('update', [jumping, answer(200)]);
    expect((await end(update)).error).toBeUndefined();
    expect(update.events[1]).toMatchObject({ type: 'response', durationMs: 0 });
  });
});

describe("sendWithRetry, the caller's signal", () => {
  it('that has aborted already ends the call before anything is sent', async () => {
    const update = call('update', [answer(200)], { signal: AbortSignal.abort() });
    const expected = { code: 'aborted', outcome: 'not_applied', attempts: 0, retryable: true };
    expect((await update.sent).error).toMatchObject(expected);
    expect([update.requests, update.events]).toEqual([[], []]);
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
    const get = async () => {
      controller.abort();
      await Promise.resolve();
      throw new Error('no token');
    };
    const own = { credentials: credentialsWith({ get }), signal: controller.signal };
    const expected = { code: 'aborted', attempts: 0, outcome: 'not_applied' };
    expect(await errorOf('update', [], own)).toMatchObject(expected);
    await vi.advanceTimersByTimeAsync(0);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('ends a call whose answer is being read', async () => {
    const controller = new AbortController();
    const update = call('update', [stalls(200)], { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    const expected = { code: 'aborted', outcome: 'unknown', status: 200, attempts: 1 };
    expect((await update.sent).error).toMatchObject(expected);
  });
});

describe('sendWithRetry, the outcome', () => {
  it.each<[string, Operation, Answer[], string]>([
    ['a limit, again and again', 'update', [answer(429, {})], 'not_applied'],
    ['a refusal after an error', 'update', [answer(503, {}), answer(404, {})], 'unknown'],
    ['no connection after a broken one', 'update', [breaks('ECONNRESET'), breaks('ECONNREFUSED')], 'unknown'],
    ['a refusal after a limit', 'update', [answer(429, {}), answer(404, {})], 'not_applied'],
    ['a refusal after no connection', 'create', [breaks('ECONNREFUSED'), answer(404, {})], 'not_applied'],
  ])('of %s: %s', async (_case, operation, answers, outcome) => {
    expect(await errorOf(operation, answers)).toMatchObject({ outcome });
  });

  it.each<[Operation, Answer, string]>([
    ['get', answer(503, {}), 'HTTP 503'],
    ['find', answer(503, {}), 'HTTP 503'],
    ['login', answer(503, {}), 'HTTP 503'],
    ['get', breaks('ECONNRESET'), 'connection lost (ECONNRESET)'],
    ['get', answer(200, ''), 'unexpected body (no JSON)'],
    ['get', throwingHeaders, 'the call ended unexpectedly'],
  ])('of %s is none where nothing can have changed', async (operation, given, message) => {
    const expected = { outcome: 'not_applied', message: `example ${operation}: ${message}` };
    expect(await errorOf(operation, [given])).toMatchObject(expected);
  });
});

describe('sendWithRetry, the error', () => {
  const secret = new RangeError('secret');
  const addEventListener = () => raise(secret);
  const signal = Object.assign(new EventTarget(), { aborted: false, addEventListener }) as never;

  it.each<[string, Own, Parameters<typeof call>[3]]>([
    ['a signal that cannot be listened to', { signal }, undefined],
    ['a request that cannot be made', {}, () => Promise.reject(secret)],
    ['a credential', { credentials: credentialsWith({ get: () => raise(secret) }) }, undefined],
  ])('is a BridgeError where something throws that must not: %s', async (_case, own, request) => {
    const update = call('update', [answer(200)], own, request);
    const { error } = await end(update);
    expect(error).toMatchObject({
      message: 'example update: the call ended unexpectedly',
      code: 'configuration',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
      cause: { name: 'RangeError' },
    });
    expect(update.requests).toHaveLength(0);
  });

  it('says that the outcome is unknown where something throws after a request was sent', async () => {
    expect(await errorOf('update', [throwingHeaders])).toMatchObject({
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
    expect(await errorOf('update', [], {}, () => Promise.reject(refused))).toBe(refused);
  });
});

describe('sendWithRetry, the credential', () => {
  it.each<[string, Answer, boolean]>([
    ['a success', answer(200), true],
    ['a success that is none', answer(200, ''), true],
    ['the last status below 500', answer(499, {}), true],
    ['a 401', unauthorized, false],
    ['an error of the provider', answer(500, {}), false],
    ['a redirect', answer(302, ''), false],
    ['what a redirect led to', followed(404), false],
    ['no answer', breaks('ECONNRESET'), false],
  ])('is accepted by what the provider answers: %s', async (_case, given, isAccepted) => {
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
    const failure = { code: 'authentication', status: 401, providerCode: 'EXPIRED' };
    expect(refuse).toHaveBeenCalledExactlyOnceWith(credential, expect.objectContaining(failure));
  });

  it('fails the call with what the credentials make of their error, told how far the call had come', async () => {
    const [reason, own] = ['no', 'my own'].map(
      (message) =>
        new BridgeError(message, {
          code: 'authentication',
          outcome: 'not_applied',
          retryable: false,
          attempts: 1,
          provider: 'example',
        }),
    ) as [BridgeError, BridgeError];
    const asked = vi.fn<NonNullable<Credentials['errorOf']>>(() => own);
    const failingAfter = (credentials: number) =>
      credentialsWith({
        get: () => (credentials-- > 0 ? { headers: {} } : Promise.reject(reason)),
        reportRejected: () => true,
        errorOf: asked,
      });
    expect(await errorOf('update', [], { credentials: failingAfter(0) })).toBe(own);
    await end(call('update', [answer(503, {}), unauthorized], { credentials: failingAfter(2) }));
    await end(call('update', [answer(429, {}), unauthorized], { credentials: failingAfter(2) }));
    expect(asked.mock.calls).toEqual([
      [reason, 0, 'not_applied'],
      [reason, 2, 'unknown'],
      [reason, 2, 'not_applied'],
    ]);
  });
});

describe('sendWithRetry, a token that is refused', () => {
  /** Credentials whose tokens are numbered. */
  function numbered() {
    let number = 0;
    const obtain = vi.fn<() => Promise<string>>(async () => `token-${++number}`);
    return { obtain, credentials: loginCredentials('example', obtain, {}) };
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

  it('brings a replay that maxAttempts does not count', async () => {
    const { credentials } = numbered();
    const update = call('update', [unauthorized, answer(503, {}), answer(200)], {
      credentials,
      maxAttempts: 2,
    });
    expect((await end(update)).error).toBeUndefined();
    expect(update.requests).toHaveLength(3);
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
    const update = [unauthorized];
    expect(await errorOf('update', update, { credentials })).toMatchObject({ ...refused, attempts: 2 });
    expect(await errorOf('update', update, { credentials })).toMatchObject({ ...refused, attempts: 0 });
    expect(obtain).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1000);
    expect(await errorOf('update', [answer(200)], { credentials })).toBeUndefined();
    expect(obtain).toHaveBeenCalledTimes(3);
  });

  it('brings one new token to many calls, and none where it is refused late', async () => {
    const { obtain, credentials } = numbered();
    const late = call('update', [later(1000, unauthorized), taking('token-2')], { credentials });
    const calls = Array.from({ length: 100 }, () => call('update', [taking('token-2')], { credentials }));
    const ends = await Promise.all([late, ...calls].map(end));
    expect(ends.every(({ error }) => error === undefined)).toBe(true);
    expect(obtain).toHaveBeenCalledTimes(2);
  });
});

describe('sendWithRetry, the events', () => {
  it('are those of every attempt, and of every wait between two', async () => {
    const update = call('update', [
      answer(503, {}),
      breaks('ECONNRESET'),
      later(120, answer(404, {}, { 'x-trace-id': 't-1' })),
    ]);
    await end(update);
    const { callId } = update.events[0]!;
    const subject = { provider: 'example', callId, operation: 'update' };
    const shared = { ...subject, method: 'PATCH', path: '/customers/{id}' };
    expect(update.events).toEqual(
      [
        { type: 'request', attempt: 1 },
        { type: 'response', attempt: 1, status: 503, durationMs: 0 },
        { type: 'retry', attempt: 1, delayMs: 50, code: 'server_error' },
        { type: 'request', attempt: 2 },
        { type: 'response', attempt: 2, code: 'network', durationMs: 0 },
        { type: 'retry', attempt: 2, delayMs: 50, code: 'network' },
        { type: 'request', attempt: 3 },
        { type: 'response', attempt: 3, status: 404, requestId: 't-1', durationMs: 120 },
      ].map((event) => ({ ...shared, ...event })),
    );
  });

  it('tell whole milliseconds', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 0.4));
    const update = call('update', [answer(200)]);
    await end(update);
    const { durationMs } = update.events[1] as { durationMs?: number };
    expect(durationMs).toSatisfy(Number.isInteger);
  });

  it('need no listener', async () => {
    const own = { onEvent: undefined as never };
    expect(await errorOf('update', [answer(503, {}), answer(200)], own)).toBeUndefined();
  });
});

describe('sendWithRetry, where errors are returned', () => {
  const own = { returnsErrors: true };

  it.each([400, 599])('returns the answer of a final %i', async (status) => {
    const { result, error } = await end(
      call('update', [answer(status, { code: 'TAKEN' })], { ...own, maxAttempts: 1 }),
    );
    expect(error).toBeUndefined();
    expect(result).toMatchObject({ text: '{"code":"TAKEN"}', failure: { status } });
    expect(result!.response!.status).toBe(status);
  });

  it.each<[string, Answer[], object]>([
    ['no connection', [answer(503, {}), breaks('ECONNRESET')], { code: 'network', attempts: 3 }],
    ['a redirect', [answer(302, '')], { code: 'redirected', status: 302 }],
    ['a redirect that was followed to an error', [followed(404)], { code: 'redirected', status: 404 }],
    ['a status that no Response can have', [odd(600)], { code: 'server_error', status: 600 }],
    ['an answer that is none', [answer(200, '')], { code: 'invalid_response', status: 200 }],
  ])('throws a BridgeError where there is no answer to return: %s', async (_case, answers, expected) => {
    const { result, error } = await end(call('update', answers, own));
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
  const properties = { status: { value: status }, ok: { value: false } };
  return async () => Object.defineProperties(new Response('{}'), properties);
}

/** An answer of an injected fetch whose headers cannot be read. */
async function throwingHeaders(): Promise<Response> {
  const headers = { get: () => raise(new RangeError('secret')) };
  return { status: 404, ok: false, body: null, headers } as never;
}

function raise(error: Error): never {
  throw error;
}
