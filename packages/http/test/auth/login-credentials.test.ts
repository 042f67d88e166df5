import { describe, expect, it, vi } from 'vitest';
import { loginCredentials } from '../../src/auth/login-credentials.js';
import type { BridgeEvent } from '../../src/transport/events.js';

const request = { url: 'https://api.example.com/v1/customers/1', body: '{}' };

describe('loginCredentials', () => {
  it('tell each login with the call that needed it, and no other call', async () => {
    const events: BridgeEvent[] = [];
    const obtain = vi
      .fn<() => Promise<{ value: string; lastsMs: number }>>()
      .mockResolvedValueOnce({ value: 'first', lastsMs: 0 })
      .mockResolvedValue({ value: 'second', lastsMs: 60_000 });
    const onEvent = (event: BridgeEvent) => void events.push(event);
    const credentials = loginCredentials('example', obtain, { onEvent });
    const tokens: unknown[] = [];
    for (const callId of ['call-1', 'call-2', 'call-3'])
      tokens.push((await credentials.get('update', callId, 'PATCH', request)).headers['authorization']);
    expect(tokens).toEqual(['Bearer first', 'Bearer second', 'Bearer second']);
    const login = { type: 'login', provider: 'example', operation: 'login' };
    expect(events).toEqual([
      { ...login, callId: 'call-1' },
      { ...login, callId: 'call-2' },
    ]);
  });

  it('give a login no longer than a call has', async () => {
    const credentials = loginCredentials('example', () => new Promise(() => {}), { deadlineMs: 20 });
    await expect((async () => credentials.get('update', 'call-1', 'PATCH', request))()).rejects.toMatchObject(
      { code: 'timeout' },
    );
  });
});
