import { BridgeError } from '@customer-bridge/http';
import { describe, expect, it } from 'vitest';
import { createCustomerAdapter } from '../../src/index.js';
import { createTestAdapter } from '../support/test-adapter.js';

const patch = {
  email: 'ana@example.com',
  address: { line1: 'Calle 34', line2: '', city: 'Bogotá' },
  lastName: undefined,
  providerFields: {
    yuno: { gender: 'F', metadata: [{ key: 'a', value: 'b' }] },
    kunacore: { comment: 'a note' },
  },
};

describe('OpenUpdate: what is open after updateAll', () => {
  it('is nothing where every provider is done', async () => {
    const { customers, ids } = createTestAdapter();
    const all = await customers.updateAll(ids, patch);
    expect(all.ok).toBe(true);
    expect(all.open).toBeUndefined();
    expect(Object.keys(all)).toEqual(['ok', 'results']);
  });

  it.each([
    ['not_applied', { status: 400 }],
    ['unknown', { status: 500 }],
  ])('is the ids of what is %s, and the patch with the fields that concern them', async (status, fault) => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail(fault);
    const { open, results } = await customers.updateAll(ids, patch);
    expect(results.yuno.status).toBe(status);
    expect(open).toStrictEqual({
      ids: { yuno: ids.yuno },
      patch: {
        email: patch.email,
        address: { line1: 'Calle 34', city: 'Bogotá' },
        providerFields: { yuno: patch.providerFields.yuno },
      },
    });
  });

  it('keeps nulls, and no own fields where there are none', async () => {
    const { customers, fakes, ids } = createTestAdapter({ clear: 'null' });
    fakes.kunacore.fail({ status: 400 });
    const { open } = await customers.updateAll(ids, {
      phone: null,
      providerFields: { yuno: { gender: 'F' } },
    });
    expect(open).toStrictEqual({ ids: { kunacore: ids.kunacore }, patch: { phone: null } });
  });

  it('is what an adapter in another process takes up', async () => {
    const { customers, fakes, ids, providers, requests } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const { open } = await customers.updateAll(ids, patch);
    const stored = JSON.parse(JSON.stringify(open)) as NonNullable<typeof open>;
    const elsewhere = createCustomerAdapter(providers);
    expect(await elsewhere.updateAll(stored.ids, stored.patch)).toMatchObject({
      ok: true,
      results: { yuno: { status: 'applied', warnings: [] } },
    });
    expect(requests()).toEqual({ kunacore: 1, yuno: 2 });
    expect(fakes.yuno.requests[1]!.body).toEqual(fakes.yuno.requests[0]!.body);
  });

  it('is taken up as it is in the same process too, and by structuredClone', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 400, times: 2 });
    const first = await customers.updateAll(ids, patch);
    const second = await customers.updateAll(first.open!.ids, first.open!.patch);
    expect(second.open).toEqual(first.open);
    const clone = structuredClone(second.open!);
    expect(await customers.updateAll(clone.ids, clone.patch)).toMatchObject({ ok: true });
  });

  it('is what a retry leaves open', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    fakes.kunacore.fail({ status: 500, times: 2 });
    const first = await customers.updateAll(ids, patch);
    expect(Object.keys(first.open!.ids).sort()).toEqual(['kunacore', 'yuno']);
    const second = await first.retry();
    expect(second.open).toMatchObject({
      ids: { kunacore: ids.kunacore },
      patch: { providerFields: { kunacore: { comment: 'a note' } } },
    });
    expect(second.open!.patch.providerFields).not.toHaveProperty('yuno');
    expect((await second.retry()).open).toBeUndefined();
  });

  it('is a copy: a change of it changes no retry', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const { open, retry } = await customers.updateAll(ids, patch);
    Object.assign(open!.patch, { email: 'changed@example.com' });
    Object.assign(open!.patch.address!, { city: 'changed' });
    await retry();
    expect(fakes.yuno.requests[1]!.body).toEqual(fakes.yuno.requests[0]!.body);
  });

  it('has any key of the adapter', async () => {
    const { ids, providers, fakes } = createTestAdapter();
    const odd = createCustomerAdapter(
      Object.fromEntries(['__proto__', 'constructor', '1', ''].map((key) => [key, providers.yuno])),
    );
    fakes.yuno.fail({ status: 400, times: Infinity });
    const keys = ['__proto__', 'constructor', '1', ''];
    const targets = Object.fromEntries(keys.map((key) => [key, ids.yuno]));
    const providerFields = Object.fromEntries(keys.map((key) => [key, { gender: 'F' }]));
    const { open } = await odd.updateAll(targets, { providerFields } as object);
    expect(Object.keys(open!.ids).sort()).toEqual([...keys].sort());
    expect(Object.keys(open!.patch.providerFields as object).sort()).toEqual([...keys].sort());
  });
});

describe('UpdatedAll: the results of updateAll', () => {
  it('survive structuredClone: statuses, customers, warnings and what is open', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const all = await customers.updateAll(ids, patch);
    const clone = structuredClone({ ...all });
    expect(clone).toEqual(structuredClone(all));
    expect(clone).toMatchObject({
      ok: false,
      results: {
        kunacore: { status: 'applied', customer: { email: patch.email }, warnings: [{ field: 'address' }] },
        yuno: { status: 'unknown', error: { message: all.results.yuno.error!.message } },
      },
      open: { ids: { yuno: ids.yuno }, patch: { email: patch.email } },
    });
  });

  it('keep the facts of their errors as JSON', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const all = await customers.updateAll(ids, patch);
    const { results } = JSON.parse(JSON.stringify(all)) as { results: { yuno: { error: unknown } } };
    const taken = BridgeError.from(results.yuno.error);
    expect(taken.toJSON()).toEqual(all.results.yuno.error!.toJSON());
  });

  it('are equal to plain data', async () => {
    const { customers, ids } = createTestAdapter();
    const { customer, warnings } = await customers.update('yuno', ids.yuno, { email: 'ana@example.com' });
    const all = await customers.updateAll({ yuno: ids.yuno }, { email: 'ana@example.com' });
    const again = {
      ...customer,
      updatedAt: all.results.yuno.customer!.updatedAt,
      raw: all.results.yuno.customer!.raw,
    };
    expect(all).toEqual({ ok: true, results: { yuno: { status: 'applied', customer: again, warnings } } });
  });
});
