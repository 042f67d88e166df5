import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { bearerCredentials, fixedCredentials } from '../../src/auth/credentials.js';
import { createTokenSource } from '../../src/auth/token-cache.js';

describe('fixed credentials', () => {
  const credentials = fixedCredentials({ 'x-secret-key': 'secret' });

  it('are the same for every request', () => {
    expect(credentials.current('update')).toEqual({ headers: { 'x-secret-key': 'secret' } });
    expect(credentials.current('update')).toBe(credentials.current('create'));
  });

  it('are never waited for, so that no error comes of it', () => {
    expect(credentials.errorOf).toBeUndefined();
  });

  it('cannot be renewed', () => {
    expect(credentials.refuse({ headers: {} })).toBe(false);
  });
});

describe('bearer credentials', () => {
  const bearer = () => {
    let number = 0;
    const obtain = vi.fn<() => Promise<string>>(async () => `token-${++number}`);
    return { obtain, credentials: bearerCredentials(createTokenSource(obtain)) };
  };

  it('are the current token', async () => {
    const { obtain, credentials } = bearer();
    expect(await credentials.current('update')).toMatchObject({
      headers: { authorization: 'Bearer token-1' },
    });
    expect(await credentials.current('update')).toMatchObject({
      headers: { authorization: 'Bearer token-1' },
    });
    expect(obtain).toHaveBeenCalledOnce();
  });

  it('are another token after one was refused', async () => {
    const { credentials } = bearer();
    expect(credentials.refuse(await credentials.current('update'))).toBe(true);
    expect(await credentials.current('update')).toMatchObject({
      headers: { authorization: 'Bearer token-2' },
    });
  });

  it('bring the current token to a request whose older one is refused late', async () => {
    const { obtain, credentials } = bearer();
    const old = await credentials.current('update');
    credentials.refuse(old);
    await credentials.current('update');
    expect(credentials.refuse(old)).toBe(true);
    expect(await credentials.current('update')).toMatchObject({
      headers: { authorization: 'Bearer token-2' },
    });
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('cannot renew what is no token', () => {
    expect(bearer().credentials.refuse({ headers: {} })).toBe(false);
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
    await credentials.current('update');
    expect(inspect(credentials, { showHidden: true, depth: 20 }) + JSON.stringify(credentials)).not.toContain(
      'token-1',
    );
  });
});
