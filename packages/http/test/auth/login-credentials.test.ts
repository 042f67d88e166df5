import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loginCredentials } from '../../src/auth/login-credentials.js';
import type { LastingToken } from '../../src/auth/token-cache.js';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { fail } from '../../src/errors/classify-failure.js';
import type { BridgeEvent } from '../../src/transport/events.js';

const refused = fail('authentication', 'HTTP 401', false, 'not_applied');

/** Credentials whose tokens are numbered, and what they tell. */
function numbered(lastsMs: number[] = []) {
  let number = 0;
  const events: BridgeEvent[] = [];
  const calls: string[] = [];
  const obtain = async (callId: string): Promise<LastingToken> => {
    calls.push(callId);
    return { value: `token-${++number}`, lastsMs: lastsMs.shift() ?? Infinity };
  };
  const credentials = loginCredentials('example', obtain, { onEvent: (event) => void events.push(event) });
  const next = async (callId = 'call') => credentials.get('update', callId, 'PATCH', { url: '', body: null });
  return { credentials, next, events, calls };
}

describe('loginCredentials', () => {
  it('tell each login with the call that needed it, and no other call', async () => {
    const { next, events, calls } = numbered([0]);
    const tokens: unknown[] = [];
    for (const callId of ['call-1', 'call-2', 'call-3'])
      tokens.push((await next(callId)).headers['authorization']);
    expect(tokens).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-2']);
    const login = { type: 'login', provider: 'example', operation: 'login' };
    expect(calls).toEqual(['call-1', 'call-2']);
    expect(events).toEqual(calls.map((callId) => ({ ...login, callId })));
  });

  it('tell the token source what a token was refused with, and which one was taken', async () => {
    const { credentials, next } = numbered();
    credentials.reportRejected(await next(), refused);
    const second = await next();
    credentials.reportAccepted(second);
    expect(credentials.reportRejected(second, refused)).toBe(true);
    credentials.reportRejected(await next(), refused);
    expect(credentials.reportRejected(await next(), refused)).toBe(false);
    await expect(next()).rejects.toBe(refused);
  });

  it('can neither renew nor accept what is no token', () => {
    const { credentials } = numbered();
    expect(credentials.reportRejected({ headers: {} }, refused)).toBe(false);
    expect(() => credentials.reportAccepted({ headers: {} })).not.toThrow();
  });

  it('give each caller who waited for a login an error of its own', () => {
    const error = new BridgeError('example login: connection lost', {
      code: 'network',
      outcome: 'not_applied',
      retryable: true,
      attempts: 2,
      provider: 'example',
    });
    const copy = numbered().credentials.errorOf!(error, 1, 'unknown');
    expect(copy).not.toBe(error);
    expect(copy).toMatchObject({ code: 'network', outcome: 'unknown', attempts: 3 });
  });

  it('give a login no longer than a call has', async () => {
    const { get } = loginCredentials('example', () => new Promise(() => {}), { deadlineMs: 5 });
    const pending = Promise.resolve(get('update', 'call', 'PATCH', { url: '', body: null }));
    await expect(pending).rejects.toMatchObject({ code: 'timeout' });
  });

  it('are in no dump', async () => {
    const { credentials, next } = numbered();
    await next();
    const dump = inspect(credentials, { showHidden: true, depth: 20 }) + JSON.stringify(credentials);
    expect(dump).not.toContain('token-1');
  });
});
