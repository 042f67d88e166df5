import { type Answer, answer } from '@customer-bridge/test-support';
import { describe, expect, it, vi } from 'vitest';
import type { BridgeEvent } from '../src/index.js';
import { clientOf, customer, id } from './stub.js';

const succeeded = answer(201, { data: customer });
const tokensOf = (requests: readonly { headers: Readonly<Record<string, string>> }[]) =>
  requests.map(({ headers }) => headers['authorization']);

describe('an access token', () => {
  it('is sent with every call', async () => {
    const { kunacore, requests } = clientOf([succeeded], { auth: { accessToken: 'a-token' } });
    await kunacore.getCustomer(id);
    expect(tokensOf(requests)).toEqual(['Bearer a-token']);
    expect(requests[0]!.headers).not.toHaveProperty('api-key');
  });

  it('cannot be renewed: a 401 is final', async () => {
    const { kunacore, requests } = clientOf([answer(401)], { auth: { accessToken: 'a-token' } });
    await expect(kunacore.getCustomer(id)).rejects.toMatchObject({ code: 'authentication', attempts: 1 });
    expect(requests).toHaveLength(1);
  });
});

describe('an access token function', () => {
  const clientWith = (accessToken: () => string | Promise<string>, answers: Answer[] = [succeeded]) =>
    clientOf(answers, { auth: { accessToken } });

  it.each<[string, () => string | Promise<string>]>([
    ['a token', () => 'a-token'],
    ['a promise of one', async () => 'a-token'],
  ])('may return %s', async (_case, accessToken) => {
    const { kunacore, requests } = clientWith(accessToken);
    await kunacore.getCustomer(id);
    expect(tokensOf(requests)).toEqual(['Bearer a-token']);
  });

  it('is told as a login', async () => {
    const events: BridgeEvent[] = [];
    const auth = { accessToken: () => 'a-token' };
    const { kunacore } = clientOf([succeeded], { auth, onEvent: (event) => void events.push(event) });
    await kunacore.getCustomer(id);
    expect(events.map(({ type }) => type)).toEqual(['login', 'request', 'response']);
  });

  it.each<[string, () => unknown]>([
    ['an empty text', () => ''],
    ['nothing', () => undefined],
    ['a number', () => 42],
    ['a token that no header could carry', () => 'canary\n'],
    ['a promise of such a token', async () => 'canary canary'],
  ])('must return a token, not %s', async (_case, accessToken) => {
    const { kunacore, requests } = clientWith(accessToken as () => string);
    const error = (await kunacore.getCustomer(id).catch((reason: unknown) => reason)) as Error;
    expect(error).toMatchObject({
      code: 'authentication',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
    });
    expect(error.message).toBe(
      'kunacore: the accessToken function returned no token that a header can carry',
    );
    expect('cause' in error).toBe(false);
    expect(requests).toEqual([]);
  });

  it.each<[string, () => never | Promise<never>]>([
    [
      'throws',
      () => {
        throw Object.assign(new RangeError('canary'), { code: 'ERR_VAULT' });
      },
    ],
    ['rejects', () => Promise.reject(Object.assign(new RangeError('canary'), { code: 'ERR_VAULT' }))],
  ])('whose failure is kept by name and code where it %s', async (_case, accessToken) => {
    const { kunacore, requests } = clientWith(accessToken);
    const error = (await kunacore.getCustomer(id).catch((reason: unknown) => reason)) as Error;
    expect(error).toMatchObject({
      code: 'authentication',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
    });
    expect(error.message).toBe('kunacore: the accessToken function failed');
    expect(error.cause).toMatchObject({ name: 'RangeError', code: 'ERR_VAULT', message: 'ERR_VAULT' });
    expect(requests).toEqual([]);
  });

  it('whose failure is nothing is one nevertheless', async () => {
    // oxlint-disable-next-line prefer-promise-reject-errors
    const { kunacore } = clientWith(() => Promise.reject());
    await expect(kunacore.getCustomer(id)).rejects.toMatchObject({
      message: 'kunacore: the accessToken function failed',
    });
  });

  it('is asked again by the next call after it failed', async () => {
    const accessToken = vi.fn<() => string>(() => 'a-token').mockReturnValueOnce('');
    const { kunacore } = clientWith(accessToken);
    await expect(kunacore.getCustomer(id)).rejects.toMatchObject({ code: 'authentication' });
    expect(await kunacore.getCustomer(id)).toEqual(customer);
  });
});
