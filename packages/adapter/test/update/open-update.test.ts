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
    expect(structuredClone(open)).toEqual(open);
  });

  it('keeps nulls, and no own fields where there are none', async () => {
    const { customers, fakes, ids } = createTestAdapter({ clear: 'null' });
    fakes.kunacore.fail({ status: 400 });
    const cleared = { phone: null, providerFields: { yuno: { gender: 'F' } } };
    const { open } = await customers.updateAll(ids, cleared);
    expect(open).toStrictEqual({ ids: { kunacore: ids.kunacore }, patch: { phone: null } });
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
    const third = await second.retry();
    expect(Object.keys(third)).toEqual(['ok', 'results']);
  });

  it('has any key of the adapter', async () => {
    const { ids, providers, fakes } = createTestAdapter();
    const keys = ['1', '', '__proto__', 'constructor'];
    const byKey = <Value>(value: Value) => Object.fromEntries(keys.map((key) => [key, value]));
    const odd = createCustomerAdapter(byKey(providers.yuno));
    fakes.yuno.fail({ status: 400, times: Infinity });
    const { open } = await odd.updateAll(byKey(ids.yuno), { providerFields: byKey({ gender: 'F' }) });
    expect(Object.keys(open!.ids).sort()).toEqual([...keys].sort());
    expect(Object.keys(open!.patch.providerFields as object).sort()).toEqual([...keys].sort());
  });
});

describe('UpdatedAll: the results of updateAll', () => {
  it('survive structuredClone, and keep the facts of their errors as JSON', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const all = await customers.updateAll(ids, patch);
    expect(structuredClone(all)).toMatchObject({
      ok: false,
      results: {
        kunacore: { status: 'applied', customer: { email: patch.email }, warnings: [{ field: 'address' }] },
        yuno: { status: 'unknown', error: { message: all.results.yuno.error!.message } },
      },
      open: { ids: { yuno: ids.yuno }, patch: { email: patch.email } },
    });
    const { results } = JSON.parse(JSON.stringify(all)) as { results: { yuno: { error: unknown } } };
    expect(BridgeError.from(results.yuno.error).toJSON()).toEqual(all.results.yuno.error!.toJSON());
  });
});
