import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { type Credentials, fixedCredentials } from '../../src/auth/credentials.js';
import { fail } from '../../src/errors/failure.js';
import { costOfRetry, createRetryBudget, gainOfSuccess, type RetryBudget } from '../../src/time/retry-budget.js';
import { call, end, type Operation } from '../support/call.js';
import { useFakeTime } from '../support/fake-time.js';
import { type Answer, answer, breaks, hangs } from '../support/stub-fetch.js';

useFakeTime();

const full: RetryBudget = () => true;

describe('obtaining a credential', () => {
  it('may end the call itself, and then fail, without anybody to tell', async () => {
    const unhandled = vi.fn<(reason: unknown) => void>();
    process.on('unhandledRejection', unhandled);
    const controller = new AbortController();
    const credentials: Credentials = {
      current: async () => {
        controller.abort();
        await Promise.resolve();
        throw new Error('no token');
      },
      refuse: () => false,
    };
    const update = call('update', [answer(200)], { credentials, signal: controller.signal });
    expect((await end(update)).error).toMatchObject({ code: 'aborted', attempts: 0, outcome: 'not_applied' });
    await vi.advanceTimersByTimeAsync(0);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('a call that succeeds', () => {
  it('sends one request and gives its answer', async () => {
    const update = call('update', [answer(200, { id: 'c-1' }, { 'x-trace-id': 't-1' })]);
    const { json, text, response, requestId, failure } = (await end(update)).result!;
    expect(failure).toBeUndefined();
    expect(json).toEqual({ id: 'c-1' });
    expect(text).toBe('{"id":"c-1"}');
    expect(response!.status).toBe(200);
    expect(requestId).toBe('t-1');
    expect(update.requests).toHaveLength(1);
  });

  it('adds its credential to the headers of the request', async () => {
    const credentials = fixedCredentials({ 'x-secret-key': 'secret' });
    const update = call('update', [answer(200)], { credentials });
    await end(update);
    expect(update.requests[0]).toMatchObject({
      url: 'https://api.example.com/v1/customers/c-1',
      method: 'PATCH',
      headers: { accept: 'application/json', 'x-secret-key': 'secret' },
      body: '{"email":"ana@example.com"}',
    });
  });

  it('lets nothing override its credential', async () => {
    const credentials = fixedCredentials({ accept: 'secret' });
    const update = call('update', [answer(200)], { credentials });
    await end(update);
    expect(update.requests[0]!.headers).toEqual({ accept: 'secret' });
  });

  it('leaves no timer and no listener behind', async () => {
    const { signal } = new AbortController();
    const update = call('update', [answer(200)], { signal });
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await update.sent;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a failed attempt', () => {
  const repeated: [string, Answer][] = [
    ...[408, 425, 429, 500, 502, 503, 504].map((status): [string, Answer] => [
      `a ${status}`,
      answer(status, {}),
    ]),
    ['a refused connection', breaks('ECONNREFUSED')],
    ['a broken connection', breaks('ECONNRESET')],
    ['an attempt timeout', hangs],
  ];
  const final: [string, Answer][] = [
    ...[400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 451, 501, 505, 511].map(
      (status): [string, Answer] => [`a ${status}`, answer(status, {})],
    ),
    ['a redirect', answer(307, '')],
    ['an invalid answer', answer(200, {})],
    ['no Response', async () => ({}) as Response],
  ];
  const neverProcessed = ['a refused connection', 'a 425', 'a 429'];

  describe.each<Operation>(['get', 'update', 'remove', 'login'])(
    'of the idempotent operation %s',
    (operation) => {
      it.each(repeated)('is repeated after %s', async (_case, given) => {
        const repeat = call(operation, [given, answer(200, { id: 'c-1', token: 'a' })]);
        expect((await end(repeat)).error).toBeUndefined();
        expect(repeat.requests).toHaveLength(2);
      });
    },
  );

  it.each(repeated)(
    'of an operation that is not idempotent is repeated after %s only if it was not processed',
    async (name, given) => {
      const create = call('create', [given, answer(200)]);
      const { error } = await end(create);
      const isRepeated = neverProcessed.includes(name);
      expect(create.requests).toHaveLength(isRepeated ? 2 : 1);
      expect(error?.retryable).toBe(isRepeated ? undefined : false);
    },
  );

  it.each(final)('is never repeated after %s', async (_case, given) => {
    for (const operation of ['update', 'create'] as const) {
      const once = call(operation, [given, answer(200)]);
      const { error } = await end(once);
      expect(error).toMatchObject({ attempts: 1, retryable: false });
      expect(once.requests).toHaveLength(1);
    }
  });

  it('is repeated byte by byte', async () => {
    const update = call('update', [answer(503, {}), breaks('ECONNRESET'), answer(200)]);
    await end(update);
    const [first, ...others] = update.requests.map(({ at: _at, ...request }) => request);
    expect(others).toEqual([first, first]);
  });
});

describe('the number of attempts', () => {
  it.each([1, 2, 3, 10])('is at most %i', async (maxAttempts) => {
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

  it('is no more than it takes', async () => {
    const update = call('update', [answer(503, {}), answer(503, {}), answer(200)], { maxAttempts: 10 });
    expect((await end(update)).error).toBeUndefined();
    expect(update.requests).toHaveLength(3);
  });

  it('is told by the error, with its last failure', async () => {
    const { error } = await end(call('update', [answer(503, {}), answer(404, { code: 'NO_SUCH_CUSTOMER' })]));
    expect(error).toMatchObject({
      code: 'not_found',
      status: 404,
      providerCode: 'NO_SUCH_CUSTOMER',
      attempts: 2,
    });
  });
});

describe('the wait before a repetition', () => {
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

  it.each<[string, number[]]>([
    ['0', [50]],
    ['1', [1000]],
    ['7', [7000]],
    ['soon', [50]],
    ['-1', [50]],
    ['1.5', [50]],
    ['Infinity', [50]],
  ])('is what Retry-After asks for, and at least 50 ms: %s', async (value, expected) => {
    for (const status of [429, 503]) {
      expect(await gaps([answer(status, {}, { 'retry-after': value }), answer(200)], 0)).toEqual(expected);
    }
  });

  it('is as long as a minute, where the deadline allows it', async () => {
    const asks = answer(429, {}, { 'retry-after': '60' });
    const update = call('update', [asks, answer(200)], { deadlineMs: 100_000 });
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
    const update = call('update', [answer(429, {}, { 'retry-after': value })], { deadlineMs });
    const { error } = await update.sent;
    expect(error).toMatchObject({ code: 'rate_limited', attempts: 1, retryAfterMs, retryable: true });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is none where the deadline would come first', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const update = call('update', [answer(503, {})], { deadlineMs: 250 });
    expect((await update.sent).error).toMatchObject({ code: 'server_error', attempts: 1 });
    const shorter = call('update', [answer(503, {}), answer(200)], { deadlineMs: 251 });
    expect((await end(shorter)).error).toBeUndefined();
  });
});

describe('the retry budget', () => {
  it('is spent by each repetition and filled up by each success', async () => {
    const budget = vi.fn<RetryBudget>(() => true);
    await end(call('update', [answer(503, {}), answer(503, {}), answer(200)], { budget }));
    expect(budget.mock.calls).toEqual([[costOfRetry], [costOfRetry], [gainOfSuccess]]);
  });

  it('is neither spent nor filled up by a failure that is not repeated', async () => {
    const budget = vi.fn<RetryBudget>(() => true);
    await end(call('update', [answer(404, {})], { budget }));
    await end(call('update', [answer(503, {})], { budget, maxAttempts: 1 }));
    await end(call('update', [answer(429, {}, { 'retry-after': '99' })], { budget }));
    await end(call('update', [answer(404, {})], { budget, returnsErrors: true }));
    expect(budget).not.toHaveBeenCalled();
  });

  it('forbids repetitions when it is empty', async () => {
    const update = call('update', [answer(503, {})], { budget: () => false });
    expect((await end(update)).error).toMatchObject({ attempts: 1, retryable: true });
  });

  it('allows 100 repetitions in a total outage, however many calls there are', async () => {
    const budget = createRetryBudget();
    const calls = Array.from({ length: 300 }, () => call('update', [answer(503, {})], { budget }));
    await vi.runAllTimersAsync();
    await Promise.all(calls.map(({ sent }) => sent));
    expect(calls.flatMap(({ requests }) => requests)).toHaveLength(400);
  });
});

describe('the deadline', () => {
  it.each([1, 999, 5000, 30_000])(
    'of %i ms ends a call that hangs, to the millisecond',
    async (deadlineMs) => {
      const startedAt = Date.now();
      const update = call('update', [hangs], { deadlineMs, timeoutMs: 60_000 });
      const { error } = await end(update);
      expect(Date.now() - startedAt).toBe(deadlineMs);
      expect(error).toMatchObject({ code: 'timeout', outcome: 'unknown', attempts: 1, retryable: true });
    },
  );

  it('covers all attempts and waits', async () => {
    const startedAt = Date.now();
    const update = call('update', [hangs], { budget: full });
    const { error } = await end(update);
    expect(Date.now() - startedAt).toBe(30_000);
    expect(error).toMatchObject({ code: 'timeout', attempts: 3 });
  });

  it('ends a call that waits for its credential, before any I/O', async () => {
    const credentials = { current: () => new Promise<never>(() => {}), refuse: () => false };
    const update = call('update', [answer(200)], { credentials, deadlineMs: 5000 });
    const { error } = await end(update);
    expect(error).toMatchObject({ code: 'timeout', outcome: 'not_applied', attempts: 0, retryable: true });
    expect(update.requests).toHaveLength(0);
  });
});

describe("the caller's signal", () => {
  it('that has aborted already ends the call before any I/O', async () => {
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

  it('ends a request that is under way', async () => {
    const controller = new AbortController();
    const update = call('update', [hangs], { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect((await update.sent).error).toMatchObject({ code: 'aborted', outcome: 'unknown', attempts: 1 });
  });

  it('that ends a request announces no repetition, and costs none', async () => {
    const controller = new AbortController();
    const budget = vi.fn<RetryBudget>(() => true);
    const update = call('update', [hangs], { signal: controller.signal, budget });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    await update.sent;
    expect(update.events.map(({ type }) => type)).toEqual(['request', 'response']);
    expect(budget).not.toHaveBeenCalled();
  });

  it.each([
    [429, 'not_applied'],
    [503, 'unknown'],
  ] as const)('ends the wait after a %i: %s', async (status, outcome) => {
    const controller = new AbortController();
    const update = call('update', [answer(status, {})], { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect((await update.sent).error).toMatchObject({ code: 'aborted', outcome, attempts: 1 });
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    expect(update.requests).toHaveLength(1);
  });

  it('ends the wait for a credential, before any I/O', async () => {
    const controller = new AbortController();
    const credentials = { current: () => new Promise<never>(() => {}), refuse: () => false };
    const update = call('update', [answer(200)], { credentials, signal: controller.signal });
    controller.abort();
    expect((await update.sent).error).toMatchObject({ code: 'aborted', outcome: 'not_applied', attempts: 0 });
  });

  const stalling =
    (status: number): Answer =>
    async () =>
      new Response(new ReadableStream(), { status });

  it.each([
    [200, { code: 'aborted', outcome: 'unknown', status: 200 }],
    [404, { code: 'not_found', outcome: 'not_applied', status: 404 }],
    [501, { code: 'server_error', outcome: 'unknown', status: 501 }],
    [429, { code: 'aborted', outcome: 'not_applied' }],
    [503, { code: 'aborted', outcome: 'unknown' }],
  ])('ends a call whose answer of %i is being read', async (status, error) => {
    const controller = new AbortController();
    const update = call('update', [stalling(status)], { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect((await update.sent).error).toMatchObject({ ...error, attempts: 1 });
    expect(update.requests).toHaveLength(1);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('ends a call from within its listener, before the request is sent', async () => {
    const controller = new AbortController();
    const update = call('update', [answer(200)], {
      signal: controller.signal,
      onEvent: () => controller.abort(),
    });
    expect((await update.sent).error).toMatchObject({ code: 'aborted', outcome: 'not_applied', attempts: 0 });
    expect(update.requests).toHaveLength(0);
  });
});

describe('the outcome', () => {
  it.each<[string, Operation, Answer[], string]>([
    ['a refusal', 'update', [answer(400, {})], 'not_applied'],
    ['nothing that was sent', 'update', [breaks('ENOTFOUND')], 'not_applied'],
    ['a limit, again and again', 'update', [answer(429, {})], 'not_applied'],
    ['a timeout of the provider', 'update', [answer(408, {})], 'unknown'],
    ['an error of the provider', 'create', [answer(500, {})], 'unknown'],
    ['a broken connection', 'update', [breaks('ECONNRESET')], 'unknown'],
    ['a redirect', 'update', [answer(302, '')], 'unknown'],
    ['an answer that is none', 'update', [answer(200, '')], 'unknown'],
    ['a refusal after an error', 'update', [answer(503, {}), answer(404, {})], 'unknown'],
    ['no connection after a broken one', 'update', [breaks('ECONNRESET'), breaks('ECONNREFUSED')], 'unknown'],
    ['a refusal after a limit', 'update', [answer(429, {}), answer(404, {})], 'not_applied'],
    ['a refusal after no connection', 'create', [breaks('ECONNREFUSED'), answer(404, {})], 'not_applied'],
    ['a login that may have arrived, for it changes nothing', 'login', [answer(503, {})], 'not_applied'],
  ])('of %s: %s', async (_case, operation, answers, outcome) => {
    expect((await end(call(operation, answers))).error).toMatchObject({ outcome });
  });
});

describe('the error of a call', () => {
  const shared = fail('timeout', 'timeout', true);

  it('is a BridgeError that names the provider and the operation', async () => {
    const { error } = await end(call('create', [answer(409, { code: 'TAKEN' }, { 'x-trace-id': 't-1' })]));
    expect(BridgeError.isInstance(error)).toBe(true);
    expect(error!.toJSON()).toStrictEqual({
      name: 'BridgeError',
      message: 'example create: HTTP 409 TAKEN',
      code: 'conflict',
      outcome: 'not_applied',
      retryable: false,
      attempts: 1,
      provider: 'example',
      operation: 'create',
      status: 409,
      providerCode: 'TAKEN',
      requestId: 't-1',
    });
  });

  it('is an error of its own where calls end for the same reason', async () => {
    const credentials = { current: () => Promise.reject(shared), refuse: () => false };
    const [first, second] = await Promise.all([
      end(call('update', [], { credentials })),
      end(call('update', [], { credentials })),
    ]);
    expect(first.error).not.toBe(second.error);
    expect(first.error).toMatchObject({ code: 'timeout', outcome: 'not_applied', attempts: 0 });
  });
});

describe('what obtaining a credential failed with', () => {
  const reason = new BridgeError('example login: no', {
    code: 'authentication',
    outcome: 'not_applied',
    retryable: false,
    attempts: 1,
    provider: 'example',
  });
  const failing = { current: () => Promise.reject(reason), refuse: () => false };

  it('is what the call fails with', async () => {
    const { error } = await end(call('update', [], { credentials: failing }));
    expect(error).toBe(reason);
  });

  it('is what the credentials make of it, told how far the call had come', async () => {
    const own = new BridgeError('example login: my own', reason.toJSON());
    const errorOf = vi.fn<NonNullable<Credentials['errorOf']>>(() => own);
    const first = call('update', [], { credentials: { ...failing, errorOf } });
    expect((await end(first)).error).toBe(own);
    const current = vi
      .fn<Credentials['current']>()
      .mockReturnValueOnce({ headers: {} })
      .mockRejectedValueOnce(reason);
    const credentials = { current, refuse: () => true, errorOf };
    await end(call('update', [answer(503, {}), answer(401, {})], { credentials }));
    await end(call('update', [answer(401, {})], { credentials: { ...credentials, current: rejecting() } }));
    expect(errorOf.mock.calls).toEqual([
      [reason, 0, 'not_applied'],
      [reason, 1, 'unknown'],
      [reason, 1, 'not_applied'],
    ]);

    function rejecting() {
      return vi
        .fn<Credentials['current']>()
        .mockReturnValueOnce({ headers: {} })
        .mockRejectedValueOnce(reason);
    }
  });

  it('is asked for by the operation that needs it', async () => {
    const current = vi.fn<Credentials['current']>(() => ({ headers: {} }));
    await end(call('get', [answer(200)], { credentials: { current, refuse: () => false } }));
    expect(current).toHaveBeenCalledExactlyOnceWith('get');
  });
});

describe('a call that returns errors', () => {
  const returning = { returnsErrors: true };

  it.each([400, 401, 404, 409, 418, 500, 501])('returns the answer of a final %i', async (status) => {
    const { result, error } = await end(
      call('update', [answer(status, { code: 'TAKEN' })], { ...returning, maxAttempts: 1 }),
    );
    expect(error).toBeUndefined();
    expect(result!.response!.status).toBe(status);
    expect(result!.text).toBe('{"code":"TAKEN"}');
    expect(result!.failure).toMatchObject({ status });
  });

  it('repeats its request first, as any other', async () => {
    const update = call(
      'update',
      [answer(503, {}), answer(429, {}), answer(404, {}), answer(200)],
      returning,
    );
    expect((await end(update)).result!.response!.status).toBe(404);
    expect(update.requests).toHaveLength(3);
  });

  it('returns the last of its answers', async () => {
    const { result } = await end(
      call('update', [answer(503, {}), answer(500, {}), answer(502, {})], returning),
    );
    expect(result!.response!.status).toBe(502);
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
    ['an answer that is none', [answer(200, '')], { code: 'invalid_response', status: 200 }],
  ])('throws a BridgeError where there is none: %s', async (_case, answers, expected) => {
    const { result, error } = await end(call('update', answers, returning));
    expect(result).toBeUndefined();
    expect(error).toMatchObject(expected);
  });

  it('throws where the caller ends the wait after one', async () => {
    const controller = new AbortController();
    const update = call('update', [answer(503, {})], { ...returning, signal: controller.signal });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect((await update.sent).error).toMatchObject({ code: 'aborted', outcome: 'unknown' });
  });
});
