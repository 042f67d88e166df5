import { describe, expect, it, vi } from 'vitest';
import { bearerCredentials } from '../../src/auth/credentials.js';
import { createTokenSource } from '../../src/auth/token-cache.js';
import { call, end } from '../support/call.js';
import { useFakeTime } from '../support/fake-time.js';
import { type Answer, answer, breaks, hangs } from '../support/stub-fetch.js';

useFakeTime();

const subject = { provider: 'example', operation: 'update', method: 'PATCH', path: '/customers/{id}' };
const after =
  (ms: number, given: Answer): Answer =>
  async (url, init) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return given(url, init);
  };

describe('the events of a call', () => {
  it('are a request and a response', async () => {
    const update = call('update', [after(120, answer(200, { id: 'c-1' }, { 'x-trace-id': 't-1' }))]);
    await end(update);
    expect(update.events).toEqual([
      { type: 'request', ...subject, attempt: 1 },
      { type: 'response', ...subject, attempt: 1, status: 200, requestId: 't-1', durationMs: 120 },
    ]);
  });

  it('are those of every attempt, and of every wait between two', async () => {
    const answers = [answer(503, {}), breaks('ECONNRESET'), answer(404, {})];
    const update = call('update', answers);
    await end(update);
    expect(update.events).toEqual([
      { type: 'request', ...subject, attempt: 1 },
      { type: 'response', ...subject, attempt: 1, status: 503, durationMs: 0 },
      { type: 'retry', ...subject, attempt: 1, delayMs: 50, code: 'server_error' },
      { type: 'request', ...subject, attempt: 2 },
      { type: 'response', ...subject, attempt: 2, code: 'network', durationMs: 0 },
      { type: 'retry', ...subject, attempt: 2, delayMs: 50, code: 'network' },
      { type: 'request', ...subject, attempt: 3 },
      { type: 'response', ...subject, attempt: 3, status: 404, durationMs: 0 },
    ]);
  });

  it('tell a status where there was one, and a code where there was none', async () => {
    const answered = call('update', [answer(200, '')]);
    await end(answered);
    expect(answered.events[1]).toMatchObject({ type: 'response', status: 200 });
    expect(answered.events[1]).toHaveProperty('code', undefined);
    const silent = call('update', [hangs], { maxAttempts: 1 });
    await end(silent);
    expect(silent.events[1]).toMatchObject({ type: 'response', code: 'timeout', durationMs: 10_000 });
    expect(silent.events[1]).toHaveProperty('status', undefined);
  });

  it('are those of a replay with a new token too', async () => {
    const credentials = bearerCredentials(createTokenSource(async () => 'secret-token'));
    const update = call('update', [answer(401, {}), answer(200)], { credentials });
    await end(update);
    expect(update.events.map(({ type }) => type)).toEqual(['request', 'response', 'request', 'response']);
    expect(update.events).toMatchObject([{ attempt: 1 }, { status: 401 }, { attempt: 2 }, { status: 200 }]);
    expect(JSON.stringify(update.events)).not.toContain('secret-token');
  });

  it('hold nothing of the request', async () => {
    const update = call('update', [answer(503, { email: 'ana@example.com' })]);
    await end(update);
    expect(JSON.stringify(update.events)).not.toMatch(/c-1|ana@example\.com|application/);
  });

  it('never run backwards, whatever the clock of the machine does', async () => {
    const back: Answer = (url, init) => {
      vi.setSystemTime(Date.now() - 60_000);
      return answer(200)(url, init);
    };
    const update = call('update', [back]);
    await end(update);
    expect(update.events[1]).toMatchObject({ durationMs: 0 });
  });
});

describe('a listener', () => {
  it('that throws changes nothing', async () => {
    const onEvent = vi.fn<() => void>(() => {
      throw new Error('log is full');
    });
    const update = call('update', [answer(503, {}), answer(200)], { onEvent });
    expect((await end(update)).error).toBeUndefined();
    expect(onEvent).toHaveBeenCalledTimes(5);
  });

  it('is told of a request before it is sent', async () => {
    const order: string[] = [];
    const fetch: Answer = (url, init) => {
      order.push('sent');
      return answer(200)(url, init);
    };
    await end(call('update', [], { fetch, onEvent: ({ type }) => void order.push(type) }));
    expect(order).toEqual(['request', 'sent', 'response']);
  });
});
