import { useFakeTime } from '@customer-bridge/test-support';
import { describe, expect, it, vi } from 'vitest';
import { createTokenCache, type TokenCache } from '../../src/auth/token-cache.js';
import { BridgeError, type BridgeErrorDetails } from '../../src/errors/bridge-error.js';
import { fail } from '../../src/errors/classify-failure.js';

useFakeTime();

/** Obtains tokens that the test hands out, one after the other. */
function handedOut() {
  const waiting: { give: (token: string) => void; deny: (error: unknown) => void }[] = [];
  const obtain = vi.fn<(callId: string) => Promise<string>>(
    () => new Promise((give, deny) => waiting.push({ give, deny })),
  );
  return {
    obtain,
    give: (token: string) => waiting.shift()!.give(token),
    deny: (error: unknown) => waiting.shift()!.deny(error),
  };
}

/** Obtains numbered tokens. */
function numbered() {
  let number = 0;
  return vi.fn<(callId: string) => Promise<string>>(async () => `token-${++number}`);
}

const reasonOf = (run: Promise<unknown>): Promise<unknown> => run.catch((reason: unknown) => reason);

const refused = fail('authentication', 'HTTP 401', false, 'not_applied');

describe('createTokenCache', () => {
  it('obtains a token for the call that first needs one, and keeps it for all others', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenCache(obtain);
    expect(obtain).not.toHaveBeenCalled();
    const [first, second] = [tokens.get('call-1'), tokens.get('call-2')];
    expect(obtain).toHaveBeenCalledExactlyOnceWith('call-1');
    give('first');
    expect((await first).value).toBe('first');
    expect(await second).toBe(await first);
    expect(await tokens.get('call-3')).toBe(await first);
    expect(obtain).toHaveBeenCalledOnce();
  });

  it('obtains another one after the current one was refused', async () => {
    const tokens = createTokenCache(numbered());
    expect(tokens.reportRejected(await tokens.get('call-1'), refused)).toBe(true);
    expect((await tokens.get('call-1')).value).toBe('token-2');
  });
});

describe('createTokenCache, where no token can be had', () => {
  const details: BridgeErrorDetails = {
    code: 'network',
    outcome: 'not_applied',
    retryable: true,
    attempts: 3,
    provider: 'example',
    operation: 'login',
  };

  it.each<[string, unknown]>([
    ['a failure', fail('timeout', 'timeout after 1 ms (deadlineMs)', true)],
    ['a BridgeError', new BridgeError('example login: connection lost', details)],
  ])('fails everyone who waits with %s, and is asked again by the next caller', async (_case, reason) => {
    const { obtain, give, deny } = handedOut();
    const tokens = createTokenCache(obtain);
    const callers = [tokens.get('call-1'), tokens.get('call-2')];
    deny(reason);
    expect(await Promise.allSettled(callers)).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    expect(obtain).toHaveBeenCalledOnce();
    const next = tokens.get('call-3');
    give('next');
    expect((await next).value).toBe('next');
  });

  it('ends an attempt that hangs after its own deadline, and lets it block nobody', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenCache(obtain, 5000);
    const hanging = reasonOf(tokens.get('call-1'));
    await vi.advanceTimersByTimeAsync(4999);
    const sharing = reasonOf(tokens.get('call-2'));
    expect(obtain).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    expect(await hanging).toMatchObject({ code: 'timeout', message: 'timeout after 5000 ms (deadlineMs)' });
    expect(await sharing).toBe(await hanging);
    const next = tokens.get('call-3');
    give('too late');
    give('next');
    expect((await next).value).toBe('next');
    expect((await tokens.get('call-4')).value).toBe('next');
  });
});

describe('createTokenCache, where a request that obtains the token is cut off', () => {
  it('begins anew where the attempt rejects with an error of the runtime, for all who wait', async () => {
    const { obtain, give, deny } = handedOut();
    const tokens = createTokenCache(obtain);
    const callers = [tokens.get('call-1'), tokens.get('call-2')];
    deny(new Error('the request that created this promise has ended'));
    await vi.advanceTimersByTimeAsync(0);
    give('second');
    expect((await Promise.all(callers)).map(({ value }) => value)).toEqual(['second', 'second']);
    expect(obtain.mock.calls).toEqual([['call-1'], ['call-1']]);
  });

  it('begins anew only once, and leaves no timer behind', async () => {
    const obtain = vi.fn<(callId: string) => Promise<string>>(() => {
      throw new RangeError('secret');
    });
    const tokens = createTokenCache(obtain);
    expect(await reasonOf(tokens.get('call-1'))).toEqual({
      code: 'authentication',
      message: 'the login was cut off',
      transient: true,
      outcome: 'not_applied',
      cause: new RangeError('secret'),
    });
    expect(obtain).toHaveBeenCalledTimes(2);
    obtain.mockResolvedValue('next');
    expect((await tokens.get('call-2')).value).toBe('next');
  });

  /** A token source whose first attempt is under way, and has lost its timer. */
  const abandoned = () => {
    const handed = handedOut();
    const tokens = createTokenCache(handed.obtain, 5000);
    const first = reasonOf(tokens.get('call-1'));
    vi.clearAllTimers();
    return { ...handed, tokens, first };
  };

  it('begins anew a second after the deadline of an attempt that never ends', async () => {
    const { obtain, give, tokens } = abandoned();
    vi.advanceTimersByTime(6000);
    void tokens.get('call-2');
    expect(obtain).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1);
    const third = tokens.get('call-3');
    expect(obtain).toHaveBeenLastCalledWith('call-3');
    give('first');
    give('second');
    expect((await third).value).toBe('second');
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('keeps to the new attempt where the old one ends after all', async () => {
    const { obtain, give, deny, tokens, first } = abandoned();
    vi.advanceTimersByTime(6001);
    const second = tokens.get('call-2');
    deny(fail('network', 'connection lost (no code)', true));
    expect(await first).toMatchObject({ code: 'network' });
    const third = tokens.get('call-3');
    give('second');
    expect(await third).toBe(await second);
    expect(obtain).toHaveBeenCalledTimes(2);
  });
});

describe('createTokenCache, where the login is refused', () => {
  const loginError = (own: Partial<BridgeErrorDetails> = {}) =>
    new BridgeError('example login: HTTP 401', {
      code: 'authentication',
      outcome: 'not_applied',
      retryable: false,
      attempts: 1,
      provider: 'example',
      operation: 'login',
      status: 401,
      ...own,
    });

  it('does not try again for a second, and fails meanwhile with what it was refused with', async () => {
    const error = loginError({ providerCode: 'LOCKED', requestId: 'trace-1', retryAfterMs: 5 });
    const obtain = vi.fn<() => Promise<string>>(() => Promise.reject(error));
    const tokens = createTokenCache(obtain);
    expect(await reasonOf(tokens.get('call-1'))).toBe(error);
    vi.advanceTimersByTime(999);
    expect(await reasonOf(tokens.get('call-2'))).toEqual({
      code: 'authentication',
      message: 'the login was refused, and is not tried again yet',
      transient: false,
      outcome: 'not_applied',
      status: 401,
      providerCode: 'LOCKED',
      requestId: 'trace-1',
    });
    expect(obtain).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1);
    expect(await reasonOf(tokens.get('call-3'))).toBe(error);
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('waits twice as long after each refusal, up to a minute, and a second again after a token was taken', async () => {
    const obtain = vi.fn<() => Promise<string>>(() => Promise.reject(loginError()));
    const tokens = createTokenCache(obtain);
    expect(await pausesOf(tokens, obtain, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    vi.advanceTimersByTime(60_000);
    obtain.mockResolvedValueOnce('token');
    const token = await tokens.get('call');
    tokens.reportAccepted(token);
    tokens.reportRejected(token, refused);
    expect(await pausesOf(tokens, obtain, 2)).toEqual([1, 2]);
  });

  it.each<[BridgeErrorDetails['code'], number]>([
    ['authentication', 401],
    ['forbidden', 403],
    ['invalid_request', 400],
    ['not_found', 404],
    ['rejected', 402],
  ])('takes %s for a refusal', async (code, status) => {
    const obtain = vi.fn<() => Promise<string>>(() => Promise.reject(loginError({ code, status })));
    const tokens = createTokenCache(obtain);
    await reasonOf(tokens.get('call'));
    expect(await reasonOf(tokens.get('call'))).toMatchObject({ code, status, transient: false });
    expect(obtain).toHaveBeenCalledOnce();
  });

  it.each<[string, unknown]>([
    ['no answer', loginError({ code: 'network', status: undefined })],
    ['a limit', loginError({ code: 'rate_limited', status: 429 })],
    ['a token function that failed', loginError({ status: undefined })],
    ['a failure', Object.assign(fail('authentication', 'HTTP 401'), { status: 401 })],
  ])('tries again at once after anything else: %s', async (_case, error) => {
    const obtain = vi.fn<() => Promise<string>>(() => Promise.reject(error));
    const tokens = createTokenCache(obtain);
    expect(await reasonOf(tokens.get('call'))).toBe(error);
    expect(await reasonOf(tokens.get('call'))).toBe(error);
    expect(obtain).toHaveBeenCalledTimes(2);
  });
});

describe('createTokenCache, where fresh tokens are refused', () => {
  it('replaces the first one at once, and waits before it obtains the next ones', async () => {
    const obtain = numbered();
    const tokens = createTokenCache(obtain);
    expect(tokens.reportRejected(await tokens.get('call'), refused)).toBe(true);
    for (const pauseMs of [1000, 2000, 4000]) {
      expect(tokens.reportRejected(await tokens.get('call'), refused)).toBe(false);
      vi.advanceTimersByTime(pauseMs - 1);
      expect(await reasonOf(tokens.get('call'))).toBe(refused);
      vi.advanceTimersByTime(1);
    }
    await tokens.get('call');
    expect(obtain).toHaveBeenCalledTimes(5);
  });

  it('does not begin to count anew when an old one is accepted late', async () => {
    const tokens = createTokenCache(numbered());
    const first = await tokens.get('call');
    tokens.reportAccepted(first);
    tokens.reportRejected(first, refused);
    expect(tokens.reportRejected(await tokens.get('call'), refused)).toBe(true);
    tokens.reportAccepted(first);
    expect(tokens.reportRejected(await tokens.get('call'), refused)).toBe(false);
  });
});

/** How many seconds pass before each of the next attempts, the first of which is under way at once. */
async function pausesOf(
  tokens: TokenCache,
  obtain: { readonly mock: { readonly calls: unknown[] } },
  attempts: number,
): Promise<number[]> {
  const pauses: number[] = [];
  await reasonOf(tokens.get('call'));
  while (pauses.length < attempts) {
    const before = obtain.mock.calls.length;
    let seconds = 0;
    while (obtain.mock.calls.length === before) {
      vi.advanceTimersByTime(1000);
      seconds++;
      await reasonOf(tokens.get('call'));
    }
    pauses.push(seconds);
  }
  return pauses;
}
