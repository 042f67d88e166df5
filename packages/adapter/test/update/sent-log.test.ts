import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { createSentLog } from '../../src/update/sent-log.js';
import { createManualAdapter, email } from '../support/manual-adapter.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

/** An adapter whose next update at Yuno fails. */
function failingOnce(times = 1) {
  const setup = createTestAdapter();
  if (times > 0) setup.fakes.yuno.fail({ status: 500, times });
  return { ...setup, ids: { yuno: setup.ids.yuno }, lastBody: () => setup.fakes.yuno.requests.at(-1)!.body };
}

describe('SentLog: a retry', () => {
  it('sends nothing that a later call has sent, and says so', async () => {
    const { customers, ids, lastBody } = failingOnce();
    const first = await customers.updateAll(ids, { ...email('first'), firstName: 'Anna', lastName: 'López' });
    await customers.updateAll(ids, email('second'));
    await customers.update('yuno', ids.yuno, { lastName: 'Gómez' });
    const note = expect.stringContaining('later call') as string;
    expect(await first.retry()).toMatchObject({
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
    expect(lastBody()).toEqual({ first_name: 'Anna' });
  });

  it('knows of the call that began the moment the first one failed', async () => {
    const { customers, fakes, ids } = failingOnce();
    const [first] = await Promise.all([
      customers.updateAll(ids, email('first')),
      customers.update('yuno', ids.yuno, email('second')),
      customers.updateAll(ids, { firstName: 'Anna' }),
    ]);
    expect((await first.retry()).results.yuno).toMatchObject({
      status: 'unchanged',
      warnings: [{ field: 'email', verdict: 'superseded' }],
    });
    expect(fakes.yuno.customers.get(ids.yuno)).toMatchObject(email('second'));
  });

  it.each([
    ['while it waited', false],
    ['the moment its turn had come', true],
  ])('of a call that was aborted %s sends nothing older than those behind it', async (_when, isLate) => {
    const { customers, id, update, started, end } = createManualAdapter();
    const leaving = new AbortController();
    void update('a');
    const aborted = customers.updateAll({ yuno: id }, email('b'), { signal: leaving.signal });
    void update('c');
    const ended = isLate ? end('a') : undefined;
    leaving.abort();
    await (ended ?? end('a'));
    await end('c');
    expect((await (await aborted).retry()).results.yuno).toMatchObject({ status: 'unchanged' });
    expect(started).toEqual(['a', 'c']);
  });

  it('of a call that was refused before it was sent knows of those since', async () => {
    const { customers, ids, lastBody } = failingOnce(0);
    const omit = { onUnsupported: 'omit' } as const;
    const first = await customers.updateAll(ids, { ...email('first'), firstName: 'Anna', country: 'SV' });
    await customers.update('yuno', ids.yuno, email('second'));
    expect((await first.retry(omit)).results.yuno.status).toBe('applied');
    expect(lastBody()).toEqual({ first_name: 'Anna' });
  });

  it('is judged when its turn comes, not when it is made', async () => {
    const { customers, fakes, ids, lastBody } = failingOnce();
    const first = await customers.updateAll(ids, { ...email('first'), firstName: 'Anna' });
    fakes.yuno.fail({ delayMs: 20 });
    const later = customers.update('yuno', ids.yuno, email('second'));
    const [again] = await Promise.all([first.retry(), later]);
    expect(again.results.yuno.warnings).toMatchObject([{ field: 'email', verdict: 'superseded' }]);
    expect(lastBody()).toEqual({ first_name: 'Anna' });
  });

  it('repeats what was sent before it, and what a later call did not get sent', async () => {
    const { customers, fakes, ids, lastBody } = failingOnce();
    const first = await customers.updateAll(ids, { ...email('first'), firstName: 'Anna' });
    await catchError(() => customers.update('yuno', ids.yuno, { ...email('refused'), country: 'SV' }));
    const partly = { lastName: 'López', firstName: 'Al' };
    await customers.update('yuno', ids.yuno, partly, { onUnsupported: 'omit' });
    expect((await first.retry()).results.yuno).toMatchObject({ status: 'applied', warnings: [] });
    expect(lastBody()).toEqual({ ...email('first'), first_name: 'Anna' });
    fakes.yuno.fail({ status: 500 });
    const second = await customers.updateAll(ids, email('after'));
    expect((await second.retry()).results.yuno).toMatchObject({ status: 'applied', warnings: [] });
  });

  it('of the older of two open calls leaves the newer one its value', async () => {
    const { customers, fakes, ids } = failingOnce(2);
    const older = await customers.updateAll(ids, { ...email('older'), firstName: 'Anna' });
    const newer = await customers.updateAll(ids, { ...email('newer'), lastName: 'López' });
    expect((await older.retry()).results.yuno).toMatchObject({ warnings: [{ field: 'email' }] });
    expect((await newer.retry()).results.yuno).toMatchObject({ status: 'applied', warnings: [] });
    expect(fakes.yuno.customers.get(ids.yuno)).toMatchObject({
      ...email('newer'),
      first_name: 'Anna',
      last_name: 'López',
    });
  });

  it('sends its value though an older one has been sent since', async () => {
    const { customers, ids, lastBody } = failingOnce();
    const older = await customers.updateAll(ids, email('older'));
    const newer = await customers.updateAll(ids, { ...email('newer'), country: 'SV' });
    await older.retry();
    expect(lastBody()).toEqual(email('older'));
    await newer.retry({ onUnsupported: 'omit' });
    expect(lastBody()).toEqual(email('newer'));
  });

  it('that fails remembers still what was sent since the first call', async () => {
    const { customers, fakes, ids, lastBody } = failingOnce();
    const first = await customers.updateAll(ids, { ...email('first'), firstName: 'Anna' });
    await customers.update('yuno', ids.yuno, email('second'));
    fakes.yuno.fail({ status: 500 });
    const second = await first.retry();
    expect(second.results.yuno).toMatchObject({
      status: 'unknown',
      warnings: [{ field: 'email', verdict: 'superseded' }],
    });
    expect(second.open).toEqual({ ids, patch: { firstName: 'Anna' } });
    await second.retry();
    expect(lastBody()).toEqual({ first_name: 'Anna' });
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
