import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCustomerAdapter, type BridgeError } from '../../src/index.js';
import { createCustomerQueue } from '../../src/update/customer-queue.js';
import { createSentLog } from '../../src/update/sent-log.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

const email = (name: string): { email: string } => ({ email: `${name}@example.com` });

/** An adapter of one provider whose updates are ended by hand. */
function manualBench() {
  const { providers, ids } = createTestAdapter();
  const started: string[] = [];
  const options: Readonly<Record<string, unknown>>[] = [];
  const ends: (() => void)[] = [];
  const fails: ((error: unknown) => void)[] = [];
  const yuno: typeof providers.yuno = {
    ...providers.yuno,
    update(id, changes, call) {
      started.push(String(changes['email']));
      options.push({ ...call });
      return new Promise((resolve, reject) => {
        ends.push(() => resolve({ ...changes, id } as never));
        fails.push(reject);
      });
    },
  };
  const customers = createCustomerAdapter({ yuno, again: yuno });
  return { customers, id: ids.yuno, started, options, ends, fails };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

afterEach(() => void vi.useRealTimers());

describe('CustomerQueue: updates of one customer', () => {
  it('run one after the other, in the order in which they were made', async () => {
    const { customers, id, started, ends, fails } = manualBench();
    const calls = [
      customers.update('yuno', id, email('a')),
      customers.updateAll({ yuno: id }, email('b')),
      customers.update('yuno', id.toUpperCase(), email('c')),
      customers.update('yuno', id, email('d')).catch((error: BridgeError) => error.outcome),
      customers.update('yuno', id, email('e')),
    ];
    expect(started).toEqual(['a@example.com']);
    ends[0]!();
    await calls[0];
    await turns();
    expect(started).toEqual(['a@example.com', 'b@example.com']);
    ends[1]!();
    await calls[1];
    await turns();
    ends[2]!();
    await calls[2];
    await turns();
    fails[3]!(new TypeError('a failure ends a turn too'));
    expect(await calls[3]).toBe('unknown');
    await turns();
    ends[4]!();
    await calls[4];
    expect(started).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.com`));
  });

  it('begin at once where no other is under way, before the call returns', async () => {
    const { customers, id, started, ends, options } = manualBench();
    const first = customers.update('yuno', id, email('a'), { deadlineMs: 5000 });
    expect(started).toHaveLength(1);
    expect(options[0]).toMatchObject({ deadlineMs: 5000 });
    ends[0]!();
    await first;
    const second = customers.update('yuno', id, email('b'));
    expect(started).toHaveLength(2);
    ends[1]!();
    await second;
  });

  it('do not wait for those of another customer, of another key, or for what is refused before it is sent', async () => {
    const { customers, id, started } = manualBench();
    const other = '94121f98-98f7-4d57-aa5f-228401d35b12';
    void customers.update('yuno', id, email('a'));
    void customers.update('yuno', other, email('b'));
    void customers.update('again', id, email('c'));
    expect(started).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
    expect(await catchError(() => customers.update('yuno', id, { country: 'SV' }))).toMatchObject({
      code: 'invalid_request',
    });
    expect(customers.plan('yuno', id, email('d')).fields).toHaveLength(1);
  });

  it('keep no read waiting', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const leaving = new AbortController();
    fakes.yuno.fail({ delayMs: Infinity, operation: 'updateCustomer' });
    const stuck = customers.update('yuno', ids.yuno, email('a'), { signal: leaving.signal });
    expect(await customers.get('yuno', ids.yuno)).toMatchObject({ id: ids.yuno });
    expect(await customers.reconcile('yuno', ids.yuno, email('a'))).toMatchObject({
      fields: [{ state: 'differs' }],
    });
    leaving.abort();
    expect(await catchError(() => stuck)).toMatchObject({ code: 'aborted' });
  });
});

describe('CustomerQueue: an update that waits', () => {
  it('ends at once when its signal aborts, does not run any more, and leaves no listener', async () => {
    const { customers, id, started, ends } = manualBench();
    const first = customers.update('yuno', id, email('a'));
    const leaving = new AbortController();
    const { signal } = leaving;
    const second = catchError(() => customers.update('yuno', id, email('b'), { signal }));
    const all = customers.updateAll({ yuno: id }, email('c'), { signal });
    const last = customers.update('yuno', id, email('d'));
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
    ends[0]!();
    await first;
    await turns();
    ends[1]!();
    await last;
    expect(started).toEqual(['a@example.com', 'd@example.com']);
  });

  it('ends at once where its signal had aborted before', async () => {
    const { customers, id, ends } = manualBench();
    const first = customers.update('yuno', id, email('a'));
    expect(
      await catchError(() => customers.update('yuno', id, email('b'), { signal: AbortSignal.abort() })),
    ).toMatchObject({ code: 'aborted', attempts: 0 });
    ends[0]!();
    await first;
  });

  it('leaves no listener when its turn comes', async () => {
    const { customers, id, ends } = manualBench();
    const { signal } = new AbortController();
    const first = customers.update('yuno', id, email('a'));
    const second = customers.update('yuno', id, email('b'), { signal });
    ends[0]!();
    await first;
    await turns();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    ends[1]!();
    await second;
  });

  it('is not kept by a signal that cannot be listened to', async () => {
    const { customers, id, ends, started } = manualBench();
    class Deaf {
      readonly aborted = false;
      addEventListener(): never {
        throw new TypeError('deaf');
      }
      removeEventListener(): never {
        throw new TypeError('deaf');
      }
    }
    const first = customers.update('yuno', id, email('a'));
    const second = customers.update('yuno', id, email('b'), { signal: new Deaf() as unknown as AbortSignal });
    ends[0]!();
    await first;
    await turns();
    ends[1]!();
    await second;
    expect(started).toHaveLength(2);
  });

  it('ends when its deadline passes, and runs with what is left of it where its turn comes before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { customers, id, started, options, ends } = manualBench();
    void customers.update('yuno', id, email('a'));
    const late = catchError(() => customers.update('yuno', id, email('b'), { deadlineMs: 1000 }));
    const second = customers.update('yuno', id, email('c'), { deadlineMs: 5000, timeoutMs: 77 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await late).toMatchObject({
      code: 'timeout',
      outcome: 'not_applied',
      retryable: true,
      attempts: 0,
    });
    await vi.advanceTimersByTimeAsync(500);
    ends[0]!();
    await turns();
    expect(started).toEqual(['a@example.com', 'c@example.com']);
    expect(options[1]).toMatchObject({ deadlineMs: 3500, timeoutMs: 77 });
    ends[1]!();
    await second;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits no longer than a client would by default, and leaves the deadline to the client', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { customers, id, options, ends } = manualBench();
    void customers.update('yuno', id, email('a'));
    const second = catchError(() => customers.update('yuno', id, email('b')));
    await vi.advanceTimersByTimeAsync(29_999);
    const third = customers.update('yuno', id, email('c'));
    await vi.advanceTimersByTimeAsync(1);
    expect(await second).toMatchObject({ code: 'timeout', attempts: 0 });
    ends[0]!();
    await turns();
    expect(options[1]!['deadlineMs']).toBeUndefined();
    ends[1]!();
    await third;
  });

  it('sends nothing where the process was too busy to notice that its time was over', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { customers, id, started, ends } = manualBench();
    const first = customers.update('yuno', id, email('a'));
    const second = catchError(() => customers.update('yuno', id, email('b'), { deadlineMs: 60_000 }));
    const third = customers.update('yuno', id, email('c'), { deadlineMs: 60_001 });
    const fourth = catchError(() => customers.update('yuno', id, email('d')));
    vi.advanceTimersByTime(60_000);
    ends[0]!();
    await first;
    expect(await second).toMatchObject({ code: 'timeout', outcome: 'not_applied' });
    await turns();
    ends[1]!();
    await third;
    expect(await fourth).toMatchObject({ code: 'timeout', outcome: 'not_applied' });
    expect(started).toEqual(['a@example.com', 'c@example.com']);
  });

  it('is not for a call that is lost: in workers a request takes its calls with it', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { customers, id, started, ends } = manualBench();
    const lost = customers.update('yuno', id, email('lost'));
    const longest = customers.update('yuno', id, email('longest'), { deadlineMs: 200_000 });
    vi.advanceTimersByTime(120_000);
    const early = customers.update('yuno', id, email('early'), { deadlineMs: 200_000 });
    expect(started).toEqual(['lost@example.com']);
    vi.advanceTimersByTime(1);
    const next = customers.update('yuno', id, email('next'), { deadlineMs: 200_000 });
    await turns();
    // Those that came before go first, and one that comes back after all does not let in another.
    ends[0]!();
    await lost;
    await turns();
    expect(started).toEqual(['lost@example.com', 'longest@example.com']);
    ends[1]!();
    await longest;
    await turns();
    ends[2]!();
    await early;
    await turns();
    ends[3]!();
    await next;
    expect(started.slice(2)).toEqual(['early@example.com', 'next@example.com']);
  });

  it('is for a call with a deadline as long as that is not over', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { customers, id, started, ends } = manualBench();
    const first = customers.update('yuno', id, email('a'), { deadlineMs: 600_000 });
    vi.advanceTimersByTime(600_999);
    const second = customers.update('yuno', id, email('b'));
    await turns();
    expect(started).toEqual(['a@example.com']);
    ends[0]!();
    await first;
    await turns();
    ends[1]!();
    await second;
    expect(started).toEqual(['a@example.com', 'b@example.com']);
  });

  it('is one of any number', async () => {
    const { customers, id, started } = manualBench();
    const leaving = new AbortController();
    const { signal } = leaving;
    void customers.update('yuno', id, email('a'));
    const waiting = Array.from({ length: 5000 }, () =>
      catchError(() => customers.update('yuno', id, email('b'), { signal })),
    );
    leaving.abort();
    const ended = (await Promise.all(waiting)) as BridgeError[];
    expect(new Set(ended.map(({ code }) => code))).toEqual(new Set(['aborted']));
    expect(started).toHaveLength(1);
  });
});

describe('CustomerQueue', () => {
  it('keeps nothing of a customer with no call under way', async () => {
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

describe('SentLog: a retry', () => {
  it('sends nothing that a later call has sent, and says so', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const first = await customers.updateAll(ids, { ...email('first'), firstName: 'Anna', lastName: 'López' });
    await customers.updateAll(ids, email('second'));
    await customers.update('yuno', ids.yuno, { lastName: 'Gómez' });
    const again = await first.retry();
    const note = expect.stringContaining('later call') as string;
    expect(again).toMatchObject({
      ok: true,
      results: {
        yuno: {
          status: 'applied',
          warnings: [
            { field: 'email', verdict: 'superseded', note },
            { field: 'lastName', verdict: 'superseded', note },
          ],
        },
      },
    });
    expect(again.results.kunacore).toBe(first.results.kunacore);
    expect(fakes.yuno.requests.at(-1)!.body).toEqual({ first_name: 'Anna' });
    expect(fakes.yuno.customers.get(ids.yuno)).toMatchObject({
      email: 'second@example.com',
      last_name: 'Gómez',
    });
  });

  it('leaves a provider unchanged where nothing is left', async () => {
    const { customers, fakes, ids, requests } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const first = await customers.updateAll(ids, email('first'));
    await customers.update('yuno', ids.yuno, email('second'));
    const before = requests();
    const again = await first.retry();
    expect(again).toMatchObject({
      ok: true,
      results: { yuno: { status: 'unchanged', warnings: [{ field: 'email', verdict: 'superseded' }] } },
    });
    expect(again.open).toBeUndefined();
    expect(requests()).toEqual(before);
  });

  it('knows of the call that began the moment the first one failed', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const [first] = await Promise.all([
      customers.updateAll({ yuno: ids.yuno }, email('first')),
      customers.update('yuno', ids.yuno, email('second')),
      customers.updateAll({ yuno: ids.yuno }, { firstName: 'Anna' }),
    ]);
    expect(first.ok).toBe(false);
    expect((await first.retry()).results.yuno).toMatchObject({
      status: 'unchanged',
      warnings: [{ field: 'email', verdict: 'superseded' }],
    });
    expect(fakes.yuno.customers.get(ids.yuno)).toMatchObject(email('second'));
  });

  it('knows of the call that began the moment the first one was aborted in its wait', async () => {
    const { customers, id, started, ends } = manualBench();
    const leaving = new AbortController();
    const before = customers.update('yuno', id, email('a'));
    const aborted = customers.updateAll({ yuno: id }, email('b'), { signal: leaving.signal });
    const last = customers.update('yuno', id, email('c'));
    ends[0]!();
    leaving.abort();
    await before;
    await turns();
    ends[1]!();
    await last;
    expect((await (await aborted).retry()).results.yuno).toMatchObject({ status: 'unchanged' });
    expect(started).toEqual(['a@example.com', 'c@example.com']);
  });

  it('is judged when its turn comes, not when it is made', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const first = await customers.updateAll({ yuno: ids.yuno }, { ...email('first'), firstName: 'Anna' });
    fakes.yuno.fail({ delayMs: 20 });
    const later = customers.update('yuno', ids.yuno, email('second'));
    const [again] = await Promise.all([first.retry(), later]);
    expect(again.results.yuno).toMatchObject({
      status: 'applied',
      warnings: [{ field: 'email', verdict: 'superseded' }],
    });
    expect(fakes.yuno.requests.at(-1)!.body).toEqual({ first_name: 'Anna' });
  });

  it('repeats what was sent before it, and what a later call did not get sent', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const omit = { onUnsupported: 'omit' } as const;
    await customers.update('yuno', ids.yuno, email('before'));
    fakes.yuno.fail({ status: 500 });
    const first = await customers.updateAll({ yuno: ids.yuno }, { ...email('first'), firstName: 'Anna' });
    await catchError(() => customers.update('yuno', ids.yuno, { ...email('refused'), country: 'SV' }));
    await customers.update('yuno', ids.yuno, { lastName: 'López', firstName: 'Al' }, omit);
    expect((await first.retry()).results.yuno).toMatchObject({ status: 'applied', warnings: [] });
    expect(fakes.yuno.requests.at(-1)!.body).toEqual({ ...email('first'), first_name: 'Anna' });
  });

  it('of the older of two open calls leaves the newer one its value', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500, times: 2 });
    const older = await customers.updateAll({ yuno: ids.yuno }, { ...email('older'), firstName: 'Anna' });
    const newer = await customers.updateAll({ yuno: ids.yuno }, { ...email('newer'), lastName: 'López' });
    expect((await older.retry()).results.yuno).toMatchObject({ warnings: [{ field: 'email' }] });
    expect((await newer.retry()).results.yuno).toMatchObject({ status: 'applied', warnings: [] });
    expect(fakes.yuno.customers.get(ids.yuno)).toMatchObject({
      email: 'newer@example.com',
      first_name: 'Anna',
      last_name: 'López',
    });
  });

  it('that fails remembers still what was sent since the first call', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const first = await customers.updateAll({ yuno: ids.yuno }, { ...email('first'), firstName: 'Anna' });
    await customers.update('yuno', ids.yuno, email('second'));
    fakes.yuno.fail({ status: 500 });
    const second = await first.retry();
    expect(second.results.yuno).toMatchObject({
      status: 'unknown',
      warnings: [{ field: 'email', verdict: 'superseded' }],
    });
    expect(second.open).toEqual({ ids: { yuno: ids.yuno }, patch: { firstName: 'Anna' } });
    await second.retry();
    expect(fakes.yuno.requests.at(-1)!.body).toEqual({ first_name: 'Anna' });
  });

  it('of a call that was aborted while it waited sends nothing older than those behind it', async () => {
    const { customers, id, started, ends } = manualBench();
    const leaving = new AbortController();
    const first = customers.update('yuno', id, email('a'));
    const aborted = customers.updateAll({ yuno: id }, email('b'), { signal: leaving.signal });
    const last = customers.update('yuno', id, email('c'));
    leaving.abort();
    const open = await aborted;
    ends[0]!();
    await first;
    await turns();
    ends[1]!();
    await last;
    expect((await open.retry()).results.yuno).toMatchObject({ status: 'unchanged' });
    expect(started).toEqual(['a@example.com', 'c@example.com']);
  });
});

describe('SentLog', () => {
  const collect = (): void => {
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
  };

  it('lasts as long as the result of the open call, and no longer', async () => {
    const deleted = vi.spyOn(Map.prototype, 'delete');
    const sent = createSentLog();
    const kept = sent.watch('kept', sent.nextSequence());
    for (let call = 0; call < 999; call += 1) sent.watch(`forgotten-${call}`, sent.nextSequence());
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    deleted.mockClear();
    sent.watch('another', sent.nextSequence());
    const forgotten = deleted.mock.calls.filter(([key]) => String(key).startsWith('forgotten-'));
    deleted.mockRestore();
    expect(forgotten).toHaveLength(999);
    sent.record('kept', sent.nextSequence(), ['email']);
    expect(kept.fields).toEqual(new Set(['email']));
  });

  it('needs no weak references', () => {
    vi.stubGlobal('WeakRef', undefined);
    const sent = createSentLog();
    const since = sent.watch('x', sent.nextSequence());
    sent.record('x', sent.nextSequence(), ['email']);
    vi.unstubAllGlobals();
    expect(since.fields).toEqual(new Set(['email']));
  });
});
