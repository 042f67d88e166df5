import { describe, expect, it, vi } from 'vitest';
import { accessTokenCredentials, accessTokenRule } from '../../src/auth/access-token.js';
import { fail } from '../../src/errors/classify-failure.js';
import type { BridgeEvent } from '../../src/transport/events.js';

const request = { url: 'https://api.example.com/v1/customers/1', body: '{}' };
const refused = fail('authentication', 'HTTP 401', false, 'not_applied');

/** The credentials, what they give for one attempt, and the events. */
function credentialsOf(accessToken: Parameters<typeof accessTokenCredentials>[1]) {
  const events: BridgeEvent[] = [];
  const onEvent = (event: BridgeEvent) => void events.push(event);
  const credentials = accessTokenCredentials('example', accessToken, { onEvent });
  return {
    credentials,
    events,
    next: async () => credentials.get('update', 'call-1', 'PATCH', request),
  };
}

describe('accessTokenRule', () => {
  it('takes a token or a function, and nothing else', () => {
    const problem = 'must be a function, or visible ASCII characters without white space';
    expect(['a-token', () => ''].map(accessTokenRule)).toEqual([undefined, undefined]);
    expect(['', 'a token', 42].map(accessTokenRule)).toEqual([problem, problem, problem]);
  });
});

describe('accessTokenCredentials', () => {
  it('send a text as it is, and cannot renew it', async () => {
    const { credentials, events, next } = credentialsOf('a-token');
    expect(await next()).toEqual({ headers: { authorization: 'Bearer a-token' } });
    expect(credentials.reportRejected(await next(), refused)).toBe(false);
    expect(events).toEqual([]);
  });

  it('ask a function once, and again after a refusal, each told as a login', async () => {
    const accessToken = vi.fn<() => string>().mockReturnValueOnce('first').mockReturnValue('second');
    const { credentials, events, next } = credentialsOf(accessToken);
    const [first] = [await next(), await next()];
    expect(first).toMatchObject({ headers: { authorization: 'Bearer first' } });
    expect(accessToken).toHaveBeenCalledOnce();
    expect(credentials.reportRejected(first, refused)).toBe(true);
    expect(await next()).toMatchObject({ headers: { authorization: 'Bearer second' } });
    const login = { type: 'login', provider: 'example', callId: 'call-1', operation: 'login' };
    expect(events).toEqual([login, login]);
  });

  it.each<[string, () => unknown, string, string | undefined]>([
    [
      'returns what no header can carry',
      () => 'canary\n',
      'returned no token that a header can carry',
      undefined,
    ],
    ['rejects', () => Promise.reject(new RangeError('canary')), 'failed', 'RangeError'],
    ['rejects with nothing', () => Promise.reject(), 'failed', 'Error'],
  ])('reject where a function %s', async (_case, accessToken, problem, cause) => {
    const { next } = credentialsOf(accessToken as () => string);
    const error = (await next().catch((reason: unknown) => reason)) as Error;
    expect(error).toMatchObject({
      message: `example: the accessToken function ${problem}`,
      code: 'authentication',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
    });
    expect((error.cause as Error | undefined)?.name).toBe(cause);
  });
});
