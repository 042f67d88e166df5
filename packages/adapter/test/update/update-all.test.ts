import { describe, expect, it } from 'vitest';
import { createCustomerAdapter, type ProviderResult } from '../../src/index.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

const patch = { email: 'ana@example.com' };

describe('updateAll', () => {
  it('updates every provider that is named, and no other', async () => {
    const { customers, ids, requests } = createTestAdapter();
    expect(await customers.updateAll(ids, patch)).toMatchObject({
      ok: true,
      results: {
        kunacore: {
          status: 'applied',
          customer: { provider: 'kunacore', id: ids.kunacore, ...patch },
          warnings: [],
        },
        yuno: { status: 'applied', customer: { provider: 'yuno', id: ids.yuno, ...patch }, warnings: [] },
      },
    });
    const { results } = await customers.updateAll({ yuno: ids.yuno, kunacore: undefined }, patch);
    expect(Object.keys(results)).toEqual(['yuno']);
    expect(requests()).toEqual({ kunacore: 1, yuno: 2 });
  });

  it('makes a provider not_applied that does not support a field, and goes on with the others', async () => {
    const { customers, ids, requests } = createTestAdapter();
    const { ok, results } = await customers.updateAll(ids, { country: 'SV' });
    expect(ok).toBe(false);
    expect(results).toMatchObject({
      yuno: {
        status: 'not_applied',
        error: { code: 'invalid_request', attempts: 0, issues: [{ path: 'country' }] },
      },
      kunacore: { status: 'applied' },
    });
    expect(requests()).toEqual({ kunacore: 1, yuno: 0 });
  });

  it('warns of what was lost or left out', async () => {
    const { customers, ids } = createTestAdapter();
    const { results } = await customers.updateAll(
      ids,
      { country: 'SV', ...patch, address: { line1: 'Calle 34' } },
      { onUnsupported: 'omit' },
    );
    expect(results.yuno).toMatchObject({
      status: 'applied',
      warnings: [{ field: 'country', verdict: 'unsupported' }],
    });
    expect(results.kunacore).toMatchObject({
      status: 'applied',
      warnings: [{ field: 'address', verdict: 'lossy' }],
    });
  });

  it('gives each provider its own fields alone', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const { ok, results } = await customers.updateAll(ids, {
      ...patch,
      providerFields: { yuno: { gender: 'F' }, kunacore: { comment: 'a note' } },
    });
    expect(ok).toBe(true);
    expect(results.yuno.warnings).toEqual([]);
    expect(fakes.yuno.requests[0]!.body).toEqual({ ...patch, gender: 'F' });
    expect(fakes.kunacore.requests[0]!.body).toEqual({ id: ids.kunacore, ...patch, comment: 'a note' });
  });

  it('leaves a provider unchanged for which the patch has nothing', async () => {
    const { customers, ids, requests } = createTestAdapter();
    expect(await customers.updateAll(ids, { providerFields: { yuno: { gender: 'F' } } })).toMatchObject({
      ok: true,
      results: { yuno: { status: 'applied' }, kunacore: { status: 'unchanged', warnings: [] } },
    });
    expect(requests()).toEqual({ kunacore: 0, yuno: 1 });
    expect(await customers.updateAll(ids, {})).toMatchObject({
      ok: true,
      results: { yuno: { status: 'unchanged' }, kunacore: { status: 'unchanged' } },
    });
  });

  it('leaves a provider unchanged, with a warning, of which nothing is left', async () => {
    const { customers, ids, requests } = createTestAdapter();
    const { results } = await customers.updateAll(ids, { country: 'SV' }, { onUnsupported: 'omit' });
    expect(results.yuno).toEqual({
      status: 'unchanged',
      warnings: [{ field: 'country', verdict: 'unsupported', note: expect.any(String) }],
    });
    expect(requests().yuno).toBe(0);
  });

  it('takes the fields of every provider of the adapter, and ignores those of one that is no target', async () => {
    const { customers, fakes, ids, requests } = createTestAdapter();
    const fields = { ...patch, providerFields: { yuno: { gender: 'F' }, kunacore: { comment: 'a note' } } };
    expect(await customers.updateAll({ kunacore: ids.kunacore }, fields)).toMatchObject({
      ok: true,
      results: { kunacore: { status: 'applied', warnings: [] } },
    });
    expect(fakes.kunacore.requests[0]!.body).toEqual({ id: ids.kunacore, ...patch, comment: 'a note' });
    expect(requests()).toEqual({ kunacore: 1, yuno: 0 });
    for (const providerFields of [{ adyen: {} }, { yuno: { gneder: 'F' } }, { yuno: { gender: 1 } }]) {
      await expect(
        customers.updateAll({ kunacore: ids.kunacore }, { ...patch, providerFields } as typeof patch),
      ).rejects.toMatchObject({
        code: 'invalid_request',
        issues: [{ path: expect.stringContaining('providerFields.') }],
      });
    }
    expect(requests()).toEqual({ kunacore: 1, yuno: 0 });
  });

  it('tells each result as it comes in: a slow provider delays no other', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const gate = new AbortController();
    const seen: [string, ProviderResult['status']][] = [];
    fakes.yuno.fail({ delayMs: 60_000 });
    const { results } = await customers.updateAll(ids, patch, {
      signal: gate.signal,
      onResult: (provider, { status }) => {
        seen.push([provider, status]);
        if (provider === 'kunacore') gate.abort();
      },
    });
    expect(seen).toEqual([
      ['kunacore', 'applied'],
      ['yuno', 'unknown'],
    ]);
    expect(results).toMatchObject({
      kunacore: { status: 'applied' },
      yuno: { status: 'unknown', error: { code: 'aborted' } },
    });
  });

  const thenable = { then: (_ok: unknown, fail: (error: Error) => void) => fail(new Error('a listener')) };
  it.each<[string, () => unknown]>([
    ['throws', () => expect.unreachable('a listener that throws')],
    ['is async and rejects', () => Promise.reject(new Error('the audit log is down'))],
    ['rejects later', () => new Promise((_resolve, reject) => setTimeout(reject, 1, new Error('later')))],
    ['rejects with nothing', () => Promise.reject()],
    ['gives a thenable that fails', () => thenable],
    ['gives a promise that never settles', () => new Promise(() => {})],
  ])('lets no listener change a result or end the process, even one that %s', async (_what, onResult) => {
    const { customers, ids } = createTestAdapter();
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      const all = await customers.updateAll(ids, patch, { onResult });
      expect(all).toMatchObject({ ok: true, results: { yuno: { status: 'applied' } } });
      expect(await all.retry({ onResult })).toMatchObject({ ok: true });
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('has results for a call that was aborted before it began', async () => {
    const { customers, ids, requests } = createTestAdapter();
    expect(await customers.updateAll(ids, patch, { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      results: {
        yuno: { status: 'not_applied', error: { code: 'aborted', attempts: 0 } },
        kunacore: { status: 'not_applied', error: { code: 'aborted', attempts: 0 } },
      },
    });
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });

  it('never throws for what a provider does, even one that breaks its promises', async () => {
    const { providers, ids } = createTestAdapter();
    const customers = createCustomerAdapter({
      ...providers,
      yuno: { ...providers.yuno, update: () => Promise.reject(new TypeError('ana@example.com')) },
    });
    const { results } = await customers.updateAll(ids, patch);
    expect(results).toMatchObject({
      kunacore: { status: 'applied' },
      yuno: {
        status: 'unknown',
        error: { name: 'BridgeError', code: 'invalid_response', outcome: 'unknown' },
      },
    });
    expect(results.yuno.error?.message).not.toContain('ana');
    expect(await catchError(() => customers.update('yuno', ids.yuno, patch))).toMatchObject({
      outcome: 'unknown',
    });
  });
});

describe('updateAll: retry', () => {
  it('repeats nothing where all is done', async () => {
    const { customers, ids, requests } = createTestAdapter();
    const { retry } = await customers.updateAll(ids, { providerFields: { yuno: { gender: 'F' } } });
    expect(await retry()).toMatchObject({ ok: true, results: { kunacore: { status: 'unchanged' } } });
    expect(requests()).toEqual({ kunacore: 0, yuno: 1 });
  });

  it('can be repeated itself until all is done', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500, times: 2 });
    fakes.kunacore.fail({ status: 500 });
    const first = await customers.updateAll(ids, patch);
    const second = await first.retry();
    const third = await second.retry();
    expect([first.ok, second.ok, third.ok]).toEqual([false, false, true]);
  });

  it('takes options of its own, and keeps the others', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const aborted = AbortSignal.abort();
    const first = await customers.updateAll(
      ids,
      { country: 'SV', ...patch },
      { signal: aborted, onLossy: 'error' },
    );
    const second = await first.retry({ onUnsupported: 'omit' });
    expect(second).toMatchObject({ ok: true, results: { yuno: { warnings: [{ field: 'country' }] } } });
    expect(fakes.yuno.requests[0]!.body).toEqual(patch);
    await expect(first.retry({ onUnsuported: 'omit' } as object)).rejects.toMatchObject({
      code: 'configuration',
    });
  });

  it('sends the patch as it was, whatever became of the object since', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const changing = { ...patch };
    const { retry } = await customers.updateAll(ids, changing);
    changing.email = 'changed@example.com';
    await retry();
    expect(fakes.yuno.requests.map(({ body }) => body)).toEqual([patch, patch]);
  });
});
