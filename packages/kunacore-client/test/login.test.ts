import { type Answer, answer, settled, useFakeTime } from '@customer-bridge/test-support';
import { describe, expect, it, vi } from 'vitest';
import type { BridgeEvent } from '../src/index.js';
import { baseUrl, clientOf, customer, id } from './stub.js';

useFakeTime();

const auth = { email: 'merchant@example.com', password: 'a password', merchantId: 'm-1' };
const loggedIn = (accessToken: unknown): Answer => answer(201, { data: { accessToken } });
const succeeded = answer(201, { data: customer });

/** The error of a call in fake time. */
function errorOf(run: Promise<unknown>): Promise<unknown> {
  return settled(run).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a login', () => {
  it('comes before the first call, as the provider documents it', async () => {
    const { kunacore, requests } = clientOf([loggedIn('a-token'), succeeded], { auth });
    expect(await kunacore.updateCustomer(id, { firstName: 'Alexander' })).toEqual(customer);
    const usualHeaders = {
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^customer-bridge-kunacore\//),
    };
    expect(requests).toEqual([
      {
        line: `POST ${baseUrl}/v2/auth/login`,
        headers: { ...usualHeaders, merchant_id: 'm-1' },
        body: { email: 'merchant@example.com', password: 'a password' },
      },
      {
        line: `POST ${baseUrl}/v2/customer/update`,
        headers: { ...usualHeaders, authorization: 'Bearer a-token' },
        body: { id, firstName: 'Alexander' },
      },
    ]);
  });

  it('is not made for input that is refused', async () => {
    const { kunacore, requests } = clientOf([], { auth });
    await expect(kunacore.getCustomer('')).rejects.toMatchObject({ code: 'invalid_request' });
    expect(requests).toEqual([]);
  });

  it('is told as an event, with its own request and response', async () => {
    const events: BridgeEvent[] = [];
    const { kunacore } = clientOf([loggedIn('a-token'), succeeded], {
      auth,
      onEvent: (event) => void events.push(event),
    });
    await kunacore.getCustomer(id);
    expect(events.map(({ type, operation }) => `${operation} ${type}`)).toEqual([
      'login login',
      'login request',
      'login response',
      'getCustomer request',
      'getCustomer response',
    ]);
    // It names the call that needs the token.
    const { callId } = events.at(-1)!;
    expect(events[0]).toEqual({ type: 'login', provider: 'kunacore', callId, operation: 'login' });
  });

  it('is repeated as any call, and as often', async () => {
    const { kunacore, requests } = clientOf([answer(503), loggedIn('a-token'), succeeded], {
      auth,
      maxAttempts: 2,
    });
    expect(await errorOf(kunacore.getCustomer(id))).toBeUndefined();
    expect(requests).toHaveLength(3);
  });
});

describe('a login that fails', () => {
  it.each<[string, Answer, object]>([
    ['is refused', answer(401), { code: 'authentication', status: 401, retryable: false }],
    ['is forbidden', answer(403), { code: 'forbidden', status: 403, retryable: false }],
    ['meets an error', answer(500), { code: 'server_error', status: 500, retryable: true }],
    [
      'is redirected',
      answer(307, undefined, { location: 'https://attacker.example' }),
      { code: 'redirected' },
    ],
    ['brings no token', answer(201, {}), { code: 'invalid_response' }],
    ['brings null', answer(201, { data: null }), { code: 'invalid_response' }],
    ['brings an empty token', loggedIn(''), { code: 'invalid_response' }],
    ['brings a token that is no text', loggedIn(42), { code: 'invalid_response' }],
    ['brings a token that no header could carry', loggedIn('a\r\nx: y'), { code: 'invalid_response' }],
    [
      'brings a token without its envelope',
      answer(201, { accessToken: 'a-token' }),
      { code: 'invalid_response' },
    ],
  ])('because it %s fails the call, which was certainly not applied', async (_case, given, details) => {
    const { kunacore, requests } = clientOf([given], { auth });
    expect(await errorOf(kunacore.updateCustomer(id, {}))).toMatchObject({
      ...details,
      outcome: 'not_applied',
      provider: 'kunacore',
      operation: 'login',
      attempts: 1,
    });
    expect(requests).toHaveLength(1);
  });

  it('says nothing of a change that may have been applied', async () => {
    const { kunacore } = clientOf([answer(500)], { auth });
    const error = (await errorOf(kunacore.updateCustomer(id, {}))) as Error;
    expect(error.message).toBe('kunacore login: HTTP 500');
  });

  it('is not tried again for a second where it was refused', async () => {
    const { kunacore, requests } = clientOf([answer(401), loggedIn('a-token'), succeeded], { auth });
    const refused = { code: 'authentication', status: 401, outcome: 'not_applied', retryable: false };
    await expect(kunacore.getCustomer(id)).rejects.toMatchObject({ ...refused, attempts: 1 });
    vi.advanceTimersByTime(999);
    await expect(kunacore.getCustomer(id)).rejects.toMatchObject({
      ...refused,
      attempts: 0,
      message: 'kunacore getCustomer: the login was refused, and is not tried again yet',
    });
    vi.advanceTimersByTime(1);
    expect(await kunacore.getCustomer(id)).toEqual(customer);
    expect(requests).toHaveLength(3);
  });
});
