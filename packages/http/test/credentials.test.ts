import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { bearerCredentials, fixedCredentials, noCredentials } from '../src/credentials.js';
import { createTokenSource } from '../src/token-source.js';

describe('fixed credentials', () => {
  const credentials = fixedCredentials({ 'x-secret-key': 'secret' });

  it('are the same for every request', () => {
    expect(credentials.current()).toEqual({ headers: { 'x-secret-key': 'secret' } });
    expect(credentials.current()).toBe(credentials.current());
  });

  it('cannot be renewed', () => {
    expect(credentials.refuse({ headers: {} })).toBe(false);
  });
});

describe('no credentials', () => {
  it('are no headers', () => expect(noCredentials.current()).toEqual({ headers: {} }));
});

describe('bearer credentials', () => {
  const bearer = () => {
    let number = 0;
    const obtain = vi.fn<() => Promise<string>>(async () => `token-${++number}`);
    return { obtain, credentials: bearerCredentials(createTokenSource(obtain)) };
  };

  it('are the current token', async () => {
    const { obtain, credentials } = bearer();
    expect(await credentials.current()).toMatchObject({ headers: { authorization: 'Bearer token-1' } });
    expect(await credentials.current()).toMatchObject({ headers: { authorization: 'Bearer token-1' } });
    expect(obtain).toHaveBeenCalledOnce();
  });

  it('are another token after one was refused', async () => {
    const { credentials } = bearer();
    expect(credentials.refuse(await credentials.current())).toBe(true);
    expect(await credentials.current()).toMatchObject({ headers: { authorization: 'Bearer token-2' } });
  });

  it('bring the current token to a request whose older one is refused late', async () => {
    const { obtain, credentials } = bearer();
    const old = await credentials.current();
    credentials.refuse(old);
    await credentials.current();
    expect(credentials.refuse(old)).toBe(true);
    expect(await credentials.current()).toMatchObject({ headers: { authorization: 'Bearer token-2' } });
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('cannot renew what is no token', () => {
    expect(bearer().credentials.refuse({ headers: {} })).toBe(false);
  });

  it('are in no dump', async () => {
    const { credentials } = bearer();
    await credentials.current();
    expect(inspect(credentials, { showHidden: true, depth: 20 }) + JSON.stringify(credentials)).not.toContain(
      'token-1',
    );
  });
});
