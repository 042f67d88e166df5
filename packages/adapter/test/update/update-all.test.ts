import { describe, expect, it } from 'vitest';
import type { ProviderResult } from '../../src/index.js';
import { createTestAdapter } from '../support/test-adapter.js';

const patch = { email: 'ana@example.com' };

describe('updateAll', () => {
  it('updates no provider that has no id', async () => {
    const { customers, ids, requests } = createTestAdapter();
    const { results } = await customers.updateAll({ yuno: ids.yuno, kunacore: undefined }, patch);
    expect(Object.keys(results)).toEqual(['yuno']);
    expect(requests()).toEqual({ kunacore: 0, yuno: 1 });
  });

  it('makes a provider not_applied that does not support a field, and goes on with the others', async () => {
    const { customers, ids, requests } = createTestAdapter();
    expect(await customers.updateAll(ids, { country: 'SV' })).toMatchObject({
      ok: false,
      results: {
        yuno: {
          status: 'not_applied',
          error: { code: 'invalid_request', attempts: 0, issues: [{ path: 'country' }] },
          warnings: [{ field: 'country', verdict: 'unsupported' }],
        },
        kunacore: { status: 'applied' },
      },
    });
    expect(requests()).toEqual({ kunacore: 1, yuno: 0 });
  });

  it('warns of what was lost or left out, of all that a provider would get too', async () => {
    const { customers, ids, requests } = createTestAdapter();
    const omit = { onUnsupported: 'omit' } as const;
    const unsupported = { field: 'country', verdict: 'unsupported', note: expect.any(String) };
    const some = { country: 'SV', ...patch, address: { line1: 'Calle 34' } };
    expect((await customers.updateAll(ids, some, omit)).results).toMatchObject({
      yuno: { status: 'applied', warnings: [unsupported] },
      kunacore: { status: 'applied', warnings: [{ field: 'address', verdict: 'lossy' }] },
    });
    const { results } = await customers.updateAll(ids, { country: 'SV' }, omit);
    expect(results.yuno).toEqual({ status: 'unchanged', warnings: [unsupported] });
    expect(requests().yuno).toBe(1);
  });

  it('gives each provider its own fields alone, and takes those of one that is no target', async () => {
    const { customers, fakes, ids, requests } = createTestAdapter();
    const fields = { ...patch, providerFields: { yuno: { gender: 'F' }, kunacore: { comment: 'a note' } } };
    expect(await customers.updateAll({ kunacore: ids.kunacore }, fields)).toMatchObject({
      ok: true,
      results: { kunacore: { status: 'applied', warnings: [] } },
    });
    expect(fakes.kunacore.requests[0]!.body).toEqual({ id: ids.kunacore, ...patch, comment: 'a note' });
    const { results } = await customers.updateAll(ids, fields);
    expect(results.yuno.warnings).toEqual([]);
    expect(fakes.yuno.requests[0]!.body).toEqual({ ...patch, gender: 'F' });
    const before = requests();
    for (const providerFields of [{ adyen: {} }, { yuno: { gneder: 'F' } }, { yuno: { gender: 1 } }]) {
      await expect(
        customers.updateAll({ kunacore: ids.kunacore }, { ...patch, providerFields } as typeof patch),
      ).rejects.toMatchObject({ issues: [{ path: expect.stringContaining('providerFields.') }] });
    }
    expect(requests()).toEqual(before);
  });

  it('leaves every provider unchanged by an empty patch', async () => {
    const { customers, ids, requests } = createTestAdapter();
    const { ok, results, retry } = await customers.updateAll(ids, {});
    expect([ok, results.yuno.status, results.kunacore.status]).toEqual([true, 'unchanged', 'unchanged']);
    expect(await retry()).toMatchObject({ ok: true });
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });

  it('tells each result as it comes in: a slow provider delays no other', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const gate = new AbortController();
    const seen: [string, ProviderResult['status']][] = [];
    fakes.yuno.fail({ delayMs: Infinity });
    await customers.updateAll(ids, patch, {
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
  });

  const thenable = { then: (_ok: unknown, fail: (error: Error) => void) => fail(new Error('a listener')) };
  it.each<[string, () => unknown]>([
    ['throws', () => expect.unreachable('a listener that throws')],
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
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('has results for a call that was aborted before it began', async () => {
    const { customers, ids } = createTestAdapter();
    const aborted = { status: 'not_applied', error: { code: 'aborted', attempts: 0 } };
    expect(await customers.updateAll(ids, patch, { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      results: { yuno: aborted, kunacore: aborted },
    });
  });
});

describe('updateAll: retry', () => {
  it('takes options of its own, and keeps the others but for the signal', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const options = { signal: AbortSignal.abort(), onLossy: 'error' } as const;
    const address = { line1: 'Calle 34' };
    const first = await customers.updateAll(ids, { country: 'SV', ...patch, address }, options);
    const second = await first.retry({ onUnsupported: 'omit' });
    expect(second.results).toMatchObject({
      yuno: { status: 'applied', warnings: [{ field: 'country' }] },
      kunacore: { status: 'not_applied', error: { issues: [{ path: 'address' }] } },
    });
    expect(fakes.yuno.requests).toHaveLength(1);
    await expect(first.retry({ onUnsuported: 'omit' } as object)).rejects.toMatchObject({
      code: 'configuration',
    });
  });

  it('sends the patch as it was, whatever became of the object or of what is open since', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const changing = { ...patch, address: { line1: 'Calle 34' } };
    const sent = structuredClone(changing);
    const { open, retry } = await customers.updateAll(ids, changing);
    for (const given of [changing, open!.patch]) {
      Object.assign(given, { email: 'changed@example.com' });
      Object.assign(given.address!, { line1: 'changed' });
    }
    await retry();
    const body = customers.plan('yuno', ids.yuno, sent).body;
    expect(fakes.yuno.requests.map((request) => request.body)).toEqual([body, body]);
  });
});
