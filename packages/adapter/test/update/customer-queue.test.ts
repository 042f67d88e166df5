import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AdapterOptions, BridgeError } from '../../src/index.js';
import { createCustomerQueue } from '../../src/update/customer-queue.js';
import { createManualAdapter, email, nextTurn } from '../support/manual-adapter.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

afterEach(() => void vi.useRealTimers());

describe('CustomerQueue: updates of one customer', () => {
  it('run one after the other, in the order in which they were made', async () => {
    const { customers, id, update, started, end, fail } = createManualAdapter();
    const calls = [
      update('a'),
      customers.updateAll({ yuno: id }, email('b')),
      customers.update('yuno', id.toUpperCase(), email('c')),
      update('d').catch((error: BridgeError) => error.outcome),
      update('e'),
    ];
    expect(started).toEqual(['a']);
    await end('a');
    expect(started).toEqual(['a', 'b']);
    await end('b');
    await end('c');
    await fail('d', new TypeError('a failure ends a turn too'));
    await end('e');
    expect((await Promise.all(calls))[3]).toBe('unknown');
    expect(started).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('begin at once where no other is under way, before the call returns', async () => {
    const { update, started, end, optionsOf } = createManualAdapter();
    void update('a', { deadlineMs: 5000 });
    expect(started).toEqual(['a']);
    expect(optionsOf('a')).toMatchObject({ deadlineMs: 5000 });
    await end('a');
    void update('b');
    expect(started).toEqual(['a', 'b']);
  });

  it('do not wait for those of another customer, of another key, or for what is refused before it is sent', async () => {
    const { customers, id, update, started } = createManualAdapter();
    void update('a');
    void customers.update('yuno', '94121f98-98f7-4d57-aa5f-228401d35b12', email('b'));
    void customers.update('again', id, email('c'));
    expect(started).toEqual(['a', 'b', 'c']);
    expect(await catchError(() => customers.update('yuno', id, { country: 'SV' }))).toMatchObject({
      code: 'invalid_request',
    });
  });

  it('keep no read waiting', async () => {
    const { customers, id, update } = createManualAdapter();
    void update('a');
    expect(await customers.get('yuno', id)).toMatchObject({ id });
    expect(await customers.reconcile('yuno', id, email('a'))).toMatchObject({
      fields: [{ state: 'differs' }],
    });
  });

  it('leave nothing behind once no call is under way', async () => {
    const set = vi.spyOn(Map.prototype, 'set');
    const { enqueue } = createCustomerQueue();
    const place = { customer: 'x', provider: createTestAdapter().providers.yuno };
    const calls = Promise.all([
      enqueue(place, {}, async () => 1),
      enqueue(place, {}, () => Promise.reject(new Error('x'))).catch(() => {}),
      enqueue(place, { signal: AbortSignal.abort() }, async () => 2).catch(() => {}),
      enqueue(place, {}, async () => 3),
    ]);
    const busy = set.mock.contexts[set.mock.calls.findIndex(([key]) => key === 'x')] as Map<string, unknown>;
    set.mockRestore();
    expect(busy.size).toBe(1);
    await calls;
    expect(busy.size).toBe(0);
  });
});

describe('CustomerQueue: the signal of an update that waits', () => {
  it('ends the wait at once, and is listened to no longer', async () => {
    const { customers, id, update, started, end } = createManualAdapter();
    void update('a');
    const leaving = new AbortController();
    const { signal } = leaving;
    const second = catchError(() => update('b', { signal }));
    const all = customers.updateAll({ yuno: id }, email('c'), { signal });
    void update('d');
    expect(getEventListeners(signal, 'abort')).toHaveLength(2);
    leaving.abort();
    const aborted = {
      code: 'aborted',
      outcome: 'not_applied',
      retryable: true,
      attempts: 0,
      provider: 'yuno',
    };
    expect(await second).toMatchObject({ ...aborted, operation: 'updateCustomer' });
    expect(await all).toMatchObject({ results: { yuno: { status: 'not_applied', error: aborted } } });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await end('a');
    expect(started).toEqual(['a', 'd']);
  });

  it('may have aborted before', async () => {
    const { update } = createManualAdapter();
    void update('a');
    expect(await catchError(() => update('b', { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'aborted',
      attempts: 0,
    });
  });

  it('is listened to no longer when its turn comes', async () => {
    const { update, end } = createManualAdapter();
    const { signal } = new AbortController();
    void update('a');
    void update('b', { signal });
    await end('a');
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('may be one that cannot be listened to', async () => {
    const { update, end, started } = createManualAdapter();
    const deaf = vi.fn<() => void>().mockThrow(new TypeError('deaf'));
    const { signal } = new AbortController();
    Object.assign(signal, { addEventListener: deaf, removeEventListener: deaf });
    void update('a');
    void update('b', { signal });
    await end('a');
    expect(started).toEqual(['a', 'b']);
    expect(deaf).toHaveBeenCalledTimes(2);
  });

  it('may end any number of them', async () => {
    const { update, started } = createManualAdapter();
    const leaving = new AbortController();
    void update('a');
    const waiting = Array.from({ length: 5000 }, () =>
      catchError(() => update('b', { signal: leaving.signal })),
    );
    leaving.abort();
    const ended = (await Promise.all(waiting)) as BridgeError[];
    expect(new Set(ended.map(({ code }) => code))).toEqual(new Set(['aborted']));
    expect(started).toEqual(['a']);
  });
});

describe('CustomerQueue: the time of an update that waits', () => {
  const timedOut = { code: 'timeout', outcome: 'not_applied', retryable: true, attempts: 0 };

  it('is its deadline, of which it runs with what is left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { update, started, optionsOf, end } = createManualAdapter();
    void update('a');
    const late = catchError(() => update('b', { deadlineMs: 1000 }));
    void update('c', { deadlineMs: 5000, timeoutMs: 77 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await late).toMatchObject(timedOut);
    await vi.advanceTimersByTimeAsync(500);
    await end('a');
    expect(started).toEqual(['a', 'c']);
    expect(optionsOf('c')).toMatchObject({ deadlineMs: 3500, timeoutMs: 77 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is by default that of a client, which gets its own deadline then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { update, optionsOf, end } = createManualAdapter();
    void update('a');
    const second = catchError(() => update('b'));
    await vi.advanceTimersByTimeAsync(29_999);
    void update('c');
    await vi.advanceTimersByTimeAsync(1);
    expect(await second).toMatchObject(timedOut);
    await end('a');
    expect(optionsOf('c')).not.toHaveProperty('deadlineMs');
  });

  it('is over even where the process was too busy to notice', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { update, started, end } = createManualAdapter();
    void update('a');
    const second = catchError(() => update('b', { deadlineMs: 60_000 }));
    void update('c', { deadlineMs: 60_001 });
    const fourth = catchError(() => update('d'));
    vi.advanceTimersByTime(60_000);
    await end('a');
    expect(await second).toMatchObject(timedOut);
    await end('c');
    expect(await fourth).toMatchObject(timedOut);
    expect(started).toEqual(['a', 'c']);
  });

  it('is not for a call that is lost: in workers a request takes its calls with it', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { update, started, end } = createManualAdapter();
    const patient: AdapterOptions = { deadlineMs: 200_000 };
    void update('lost');
    void update('longest', patient);
    vi.advanceTimersByTime(120_000);
    void update('early', patient);
    expect(started).toEqual(['lost']);
    vi.advanceTimersByTime(1);
    void update('next', patient);
    // Those that came before go first, and one that comes back after all does not let in another.
    await nextTurn();
    expect(started).toEqual(['lost', 'longest']);
    await end('lost');
    expect(started).toEqual(['lost', 'longest']);
    await end('longest');
    await end('early');
    expect(started).toEqual(['lost', 'longest', 'early', 'next']);
  });

  it('is for a call with a deadline as long as that is not over', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { update, started, end } = createManualAdapter();
    void update('a', { deadlineMs: 600_000 });
    vi.advanceTimersByTime(600_999);
    void update('b');
    expect(started).toEqual(['a']);
    await end('a');
    expect(started).toEqual(['a', 'b']);
  });
});
