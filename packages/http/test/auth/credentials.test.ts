import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { bearerCredentials, fixedCredentials, withHeaders } from '../../src/auth/credentials.js';
import { createTokenCache } from '../../src/auth/token-cache.js';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { fail } from '../../src/errors/classify-failure.js';

const refused = fail('authentication', 'HTTP 401', false, 'not_applied');

const request = { url: 'https://api.example.com/v1/customers/1', body: '{}' };

describe('fixedCredentials', () => {
  const credentials = fixedCredentials({ 'x-secret-key': 'secret' });

  it('are the same for every request', () => {
    expect(credentials.get('update', 'call-1', 'PATCH', request)).toEqual({
      headers: { 'x-secret-key': 'secret' },
    });
    expect(credentials.get('update', 'call-1', 'PATCH', request)).toBe(
      credentials.get('create', 'call-2', 'PATCH', request),
    );
  });

  it('are never waited for, so that no error comes of it', () => {
    expect(credentials.errorOf).toBeUndefined();
  });

  it('cannot be renewed', () => {
    expect(credentials.reportRejected({ headers: {} }, refused)).toBe(false);
    expect(credentials.reportAccepted({ headers: {} })).toBeUndefined();
  });
});

describe('withHeaders', () => {
  it('add headers to each credential, which keeps its token and is renewed as before', async () => {
    let number = 0;
    const bearer = bearerCredentials(createTokenCache(async () => `token-${++number}`));
    const credentials = withHeaders({ 'x-key': 'key' }, bearer);
    const first = await credentials.get('update', 'call-1', 'PATCH', request);
    expect(first.headers).toEqual({ 'x-key': 'key', authorization: 'Bearer token-1' });
    expect(credentials.reportRejected(first, refused)).toBe(true);
    const second = await credentials.get('update', 'call-1', 'PATCH', request);
    expect(second.headers).toEqual({ 'x-key': 'key', authorization: 'Bearer token-2' });
  });
});

describe('bearerCredentials', () => {
  const bearer = () => {
    let number = 0;
    const obtain = vi.fn<(callId: string) => Promise<string>>(async () => `token-${++number}`);
    return { obtain, credentials: bearerCredentials(createTokenCache(obtain)) };
  };
  const authorization = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  it('are the current token, obtained for the call that needs it first', async () => {
    const { obtain, credentials } = bearer();
    expect(await credentials.get('update', 'call-1', 'PATCH', request)).toMatchObject(
      authorization('token-1'),
    );
    expect(await credentials.get('update', 'call-2', 'PATCH', request)).toMatchObject(
      authorization('token-1'),
    );
    expect(obtain).toHaveBeenCalledExactlyOnceWith('call-1');
  });

  it('are another token after one was refused', async () => {
    const { credentials } = bearer();
    expect(
      credentials.reportRejected(await credentials.get('update', 'call', 'PATCH', request), refused),
    ).toBe(true);
    expect(await credentials.get('update', 'call', 'PATCH', request)).toMatchObject(authorization('token-2'));
  });

  it('tell the token source what a token was refused with, and which one was taken', async () => {
    const { credentials } = bearer();
    credentials.reportRejected(await credentials.get('update', 'call', 'PATCH', request), refused);
    const second = await credentials.get('update', 'call', 'PATCH', request);
    credentials.reportAccepted(second);
    expect(credentials.reportRejected(second, refused)).toBe(true);
    credentials.reportRejected(await credentials.get('update', 'call', 'PATCH', request), refused);
    expect(
      credentials.reportRejected(await credentials.get('update', 'call', 'PATCH', request), refused),
    ).toBe(false);
    await expect(credentials.get('update', 'call', 'PATCH', request)).rejects.toBe(refused);
  });

  it('can neither renew nor accept what is no token', () => {
    const { credentials } = bearer();
    expect(credentials.reportRejected({ headers: {} }, refused)).toBe(false);
    expect(() => credentials.reportAccepted({ headers: {} })).not.toThrow();
  });

  it('give each caller who waited for them an error of its own', () => {
    const details = {
      code: 'network',
      outcome: 'not_applied',
      retryable: true,
      attempts: 2,
      provider: 'example',
    } as const;
    const error = new BridgeError('example login: connection lost', details);
    const copy = bearer().credentials.errorOf!(error, 1, 'unknown');
    expect(copy).not.toBe(error);
    expect(copy).toMatchObject({ code: 'network', outcome: 'unknown', attempts: 3 });
  });

  it('are in no dump', async () => {
    const { credentials } = bearer();
    await credentials.get('update', 'call', 'PATCH', request);
    const dump = inspect(credentials, { showHidden: true, depth: 20 }) + JSON.stringify(credentials);
    expect(dump).not.toContain('token-1');
  });
});
