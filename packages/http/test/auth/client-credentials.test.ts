import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientCredentials } from '../../src/auth/client-credentials.js';
import type { BridgeError } from '../../src/errors/bridge-error.js';
import type { ClientOptions } from '../../src/options/options.js';
import type { BridgeEvent } from '../../src/transport/events.js';
import { createTransport } from '../../src/transport/transport.js';
import { baseUrl, config } from '../support/example-provider.js';

const tokenUrl = 'https://auth.example.com/oauth/token';

const usual = ['customers.read', 'customers.write'];

/** A client whose tokens come from a server that answers so. */
function client(
  answers: object[],
  statuses: number[] = [],
  scopes: string[] | null = usual,
  own: ClientOptions = {},
) {
  const logins: { headers: Record<string, string>; body: string }[] = [];
  const tokens: (string | undefined)[] = [];
  const events: BridgeEvent[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = init.headers as Record<string, string>;
    if (url === tokenUrl) {
      const answer = answers[Math.min(logins.length, answers.length - 1)]!;
      logins.push({ headers, body: init.body as string });
      if ('hangs' in answer) return new Promise(() => {});
      const status = 'error' in answer ? 401 : 'down' in answer ? 503 : 200;
      return new Response(JSON.stringify(answer), { status });
    }
    tokens.push(headers['authorization']);
    return new Response('{"id":"c-1"}', { status: statuses.shift() ?? 200 });
  };
  const options = { baseUrl, fetch, onEvent: (event: BridgeEvent) => void events.push(event), ...own };
  const credentials = clientCredentials({
    provider: 'example',
    tokenUrl,
    clientId: 'shop:1',
    clientSecret: 'a secret',
    scopes: scopes ?? undefined,
    options,
  });
  const { call } = createTransport({ config, options, credentials });
  return { get: () => call('get', undefined, { path: { id: 'c-1' } }), logins, tokens, events };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('client credentials', () => {
  it('are exchanged for a token once, by a form and basic authentication', async () => {
    const { get, logins, tokens, events } = client([{ access_token: 't1', expires_in: 3600 }]);
    await Promise.all([get(), get()]);
    await get();
    expect(tokens).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t1']);
    expect(logins).toHaveLength(1);
    expect(logins[0]!.body).toBe('grant_type=client_credentials&scope=customers.read+customers.write');
    expect(logins[0]!.headers).toMatchObject({
      // RFC 6749, section 2.3.1: each part is encoded as in a form before they are joined.
      authorization: `Basic ${btoa('shop%3A1:a%20secret')}`,
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'customer-bridge',
    });
    const [login, request] = events;
    expect(login).toEqual({
      type: 'login',
      provider: 'example',
      operation: 'login',
      callId: expect.any(String) as string,
    });
    expect(request).toMatchObject({ type: 'request', operation: 'login', method: 'POST', path: '' });
    expect(events.filter(({ type }) => type === 'login')).toHaveLength(1);
  });

  it('ask for no scope where none is given', async () => {
    const { get, logins } = client([{ access_token: 't1' }], [], null);
    await get();
    expect(logins[0]!.body).toBe('grant_type=client_credentials');
  });

  it('are exchanged again where the server of tokens was down', async () => {
    const { get, logins, tokens } = client([{ down: true }, { access_token: 't1' }]);
    const pending = get();
    await vi.runAllTimersAsync();
    await pending;
    expect(logins).toHaveLength(2);
    expect(tokens).toEqual(['Bearer t1']);
  });

  it.each([[undefined], [null], [0], ['soon']])(
    'keep a token that does not say when it ends: %j',
    async (expires_in) => {
      const { get, tokens } = client([{ access_token: 't1', expires_in }, { access_token: 't2' }]);
      await get();
      vi.advanceTimersByTime(10 * 365 * 86_400_000);
      await get();
      expect(tokens).toEqual(['Bearer t1', 'Bearer t1']);
    },
  );

  it.each([
    ['3600 s', 3600, 3_569_999, 3_570_000],
    ['20 s', 20, 9999, 10_000],
    ['a text of 20 s', '20', 9999, 10_000],
  ])('are exchanged anew before a token of %s ends', async (_what, expires_in, before, after) => {
    const { get, tokens } = client([{ access_token: 't1', expires_in }, { access_token: 't2' }]);
    await get();
    vi.advanceTimersByTime(before);
    await get();
    vi.advanceTimersByTime(after - before);
    await get();
    expect(tokens).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2']);
  });

  it('are exchanged anew once a call, though the new token is refused too', async () => {
    const answers = [{ access_token: 't1' }, { access_token: 't2' }, { access_token: 't3' }];
    const { get, tokens } = client(answers, [200, 401, 401]);
    await get();
    await expect(get()).rejects.toMatchObject({ code: 'authentication', attempts: 2 });
    expect(tokens).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2']);
  });

  it('are exchanged within the limits of the client', async () => {
    const down = { access_token: 't1', down: true };
    const failing = async (own: ClientOptions, answer: object = down) => {
      const { get, logins } = client([answer], [], usual, own);
      const end = get().catch((thrown: unknown) => thrown);
      await vi.runAllTimersAsync();
      return [((await end) as BridgeError).message, logins.length];
    };
    expect(await failing({ maxAttempts: 1 })).toEqual(['example login: HTTP 503', 1]);
    expect(await failing({ maxResponseBytes: 5 }, { access_token: 't1' })).toEqual([
      'example login: answer longer than 5 bytes (maxResponseBytes)',
      1,
    ]);
    const hanging = { hangs: true };
    expect(await failing({ maxAttempts: 1, timeoutMs: 50_000, deadlineMs: 60_000 }, hanging)).toEqual([
      'example login: timeout after 50000 ms (timeoutMs)',
      1,
    ]);
  });

  it.each([
    ['refused ones', { error: 'invalid_client' }, 'authentication'],
    ['a token that no header can carry', { access_token: 'a b' }, 'invalid_response'],
  ])('end the call with an error that quotes neither: %s', async (_what, answer, code) => {
    const { get, tokens } = client([answer]);
    const error = await get().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, outcome: 'not_applied', provider: 'example' });
    expect(JSON.stringify(error)).not.toContain('a secret');
    expect(tokens).toEqual([]);
  });
});
