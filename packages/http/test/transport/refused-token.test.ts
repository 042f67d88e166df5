import { describe, expect, it, vi } from 'vitest';
import { BridgeError, type BridgeErrorDetails } from '../../src/errors/bridge-error.js';
import { bearerCredentials, fixedCredentials } from '../../src/auth/credentials.js';
import { createRetryBudget, gainOfSuccess, type RetryBudget } from '../../src/time/retry-budget.js';
import { createTokenSource } from '../../src/auth/token-cache.js';
import { call, end, type Operation } from '../support/call.js';
import { useFakeTime } from '../support/fake-time.js';
import { type Answer, answer, breaks } from '../support/stub-fetch.js';

useFakeTime();

const unauthorized = answer(401, {});
const later =
  (ms: number, given: Answer): Answer =>
  async (url, init) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return given(url, init);
  };

/** Bearer credentials whose tokens are numbered. */
function numbered() {
  let number = 0;
  const obtain = vi.fn<() => Promise<string>>(async () => `token-${++number}`);
  return { obtain, credentials: bearerCredentials(createTokenSource(obtain)) };
}

/** A provider that takes no other token. */
const taking =
  (token: string): Answer =>
  async (url, init) => {
    const { authorization } = init.headers as Record<string, string>;
    return (authorization === `Bearer ${token}` ? answer(200) : unauthorized)(url, init);
  };

describe('a 401', () => {
  it('brings a new token and one replay, byte by byte but for the token', async () => {
    const { obtain, credentials } = numbered();
    const update = call('update', [taking('token-2')], { credentials });
    expect((await end(update)).error).toBeUndefined();
    expect(obtain).toHaveBeenCalledTimes(2);
    const [first, second] = update.requests;
    expect(first!.headers).toEqual({ accept: 'application/json', authorization: 'Bearer token-1' });
    expect(second).toEqual({ ...first, headers: { ...first!.headers, authorization: 'Bearer token-2' } });
  });

  it.each<Operation>(['create', 'update', 'get', 'remove'])(
    'brings it to every operation: %s',
    async (operation) => {
      const { credentials } = numbered();
      expect((await end(call(operation, [taking('token-2')], { credentials }))).error).toBeUndefined();
    },
  );

  it('from where a redirect led brings no token there', async () => {
    const { obtain, credentials } = numbered();
    const followed: Answer = async () =>
      Object.defineProperty(new Response('{}', { status: 401 }), 'redirected', { value: true });
    const update = call('update', [followed], { credentials });
    expect((await end(update)).error).toMatchObject({ code: 'redirected', attempts: 1 });
    expect(obtain).toHaveBeenCalledOnce();
  });

  it('brings no second replay', async () => {
    const { obtain, credentials } = numbered();
    const update = call('update', [unauthorized], { credentials });
    expect((await end(update)).error).toMatchObject({
      code: 'authentication',
      outcome: 'not_applied',
      retryable: false,
      attempts: 2,
      status: 401,
    });
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('brings a replay that is free of maxAttempts, of the budget and of any wait', async () => {
    const { credentials } = numbered();
    const budget = vi.fn<RetryBudget>(() => true);
    const update = call('update', [taking('token-2')], { credentials, budget, maxAttempts: 1 });
    expect((await update.sent).error).toBeUndefined();
    expect(update.requests).toHaveLength(2);
    expect(budget).toHaveBeenCalledExactlyOnceWith(gainOfSuccess);
  });

  it('leaves the attempts of the call as they are', async () => {
    const { credentials } = numbered();
    const update = call('update', [answer(503, {}), unauthorized, answer(503, {})], { credentials });
    expect((await end(update)).error).toMatchObject({ code: 'server_error', attempts: 4 });
  });

  it('brings no replay where the credentials cannot be renewed', async () => {
    const update = call('update', [unauthorized], { credentials: fixedCredentials({ key: 'secret' }) });
    expect((await end(update)).error).toMatchObject({
      code: 'authentication',
      attempts: 1,
      retryable: false,
    });
  });

  it('is one by its status, whatever its body says', async () => {
    const { credentials } = numbered();
    const update = call('update', [answer(401, { code: 'TAKEN' }), answer(200)], { credentials });
    expect((await end(update)).error).toBeUndefined();
    const other = call('update', [answer(400, { code: 'UNAUTHORIZED' })], { credentials });
    expect((await end(other)).error).toMatchObject({ attempts: 1 });
  });
});

describe('many calls whose token has expired', () => {
  it('share one new token', async () => {
    const { obtain, credentials } = numbered();
    const budget = createRetryBudget();
    const calls = Array.from({ length: 100 }, () =>
      call('update', [taking('token-2')], { credentials, budget }),
    );
    const ends = await Promise.all(calls.map(end));
    expect(ends.every(({ error }) => error === undefined)).toBe(true);
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('take no notice of a late refusal of the old one', async () => {
    const { obtain, credentials } = numbered();
    const late = call('update', [later(1000, unauthorized), taking('token-2')], { credentials });
    const early = call('update', [taking('token-2')], { credentials });
    expect((await end(early)).error).toBeUndefined();
    expect((await end(late)).error).toBeUndefined();
    expect(obtain).toHaveBeenCalledTimes(2);
    expect(late.requests[1]!.headers['authorization']).toBe('Bearer token-2');
  });
});

describe('a login that fails', () => {
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
      createTokenSource(
        async () => tokens.shift() ?? Promise.reject(new BridgeError('example login: no', details)),
      ),
    );

  it('fails the call before it sends anything', async () => {
    const update = call('update', [answer(200)], { credentials: failing() });
    const { error } = await end(update);
    expect(error!.toJSON()).toStrictEqual({ name: 'BridgeError', message: 'example login: no', ...details });
    expect(update.requests).toHaveLength(0);
  });

  it('counts its requests and those of the call', async () => {
    const update = call('update', [unauthorized], { credentials: failing('token-1') });
    expect((await end(update)).error).toMatchObject({ attempts: 4, outcome: 'not_applied' });
  });

  it('leaves the outcome of earlier attempts as it is', async () => {
    const update = call('update', [breaks('ECONNRESET'), unauthorized], { credentials: failing('token-1') });
    const { error } = await end(update);
    expect(error).toMatchObject({ code: 'server_error', attempts: 5, outcome: 'unknown' });
    expect(error!.message).toBe('example login: no; outcome unknown');
  });

  it('gives each caller an error of its own', async () => {
    const credentials = failing();
    const [first, second] = await Promise.all([
      end(call('update', [], { credentials })),
      end(call('update', [], { credentials })),
    ]);
    expect(first.error).not.toBe(second.error);
    expect(first.error!.toJSON()).toEqual(second.error!.toJSON());
  });
});

describe('a caller who waits for a login', () => {
  const slowLogin = () => {
    const obtain = vi.fn<() => Promise<string>>(
      () => new Promise((resolve) => setTimeout(resolve, 5000, 'token-1')),
    );
    return { obtain, credentials: bearerCredentials(createTokenSource(obtain)) };
  };

  it('ends nothing but the own wait by leaving', async () => {
    const { obtain, credentials } = slowLogin();
    const controller = new AbortController();
    const leaving = call('update', [answer(200)], { credentials, signal: controller.signal });
    const staying = call('update', [answer(200)], { credentials });
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    expect((await leaving.sent).error).toMatchObject({ code: 'aborted', attempts: 0 });
    expect((await end(staying)).error).toBeUndefined();
    expect(obtain).toHaveBeenCalledOnce();
  });

  it('ends nothing but the own wait by a short deadline', async () => {
    const { obtain, credentials } = slowLogin();
    const hasty = call('update', [answer(200)], { credentials, deadlineMs: 1000 });
    const patient = call('update', [answer(200)], { credentials });
    expect((await end(hasty)).error).toMatchObject({ code: 'timeout', outcome: 'not_applied', attempts: 0 });
    expect((await end(patient)).error).toBeUndefined();
    expect(obtain).toHaveBeenCalledOnce();
  });
});
