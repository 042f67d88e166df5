import { describe, expect, it } from 'vitest';
import { createCustomerAdapter, type CustomerProvider } from '../../src/index.js';
import { createTestAdapter } from '../support/test-adapter.js';

/** An adapter of Yuno whose answers to an update are these. */
function answering(answer: (raw: Record<string, unknown>) => object, options = {}) {
  const bench = createTestAdapter(options);
  const yuno = {
    ...bench.providers.yuno,
    update: async (...call: Parameters<CustomerProvider['update']>) =>
      answer({ ...(await bench.providers.yuno.update(...call)) }),
  } as unknown as typeof bench.providers.yuno;
  return { ...bench, customers: createCustomerAdapter({ yuno }) };
}

const patch = {
  email: 'ana@example.com',
  phone: '+573132450765',
  firstName: 'Anna',
  address: { line1: 'Calle 34', city: 'Bogotá' },
  providerFields: { yuno: { gender: 'F', metadata: [{ key: 'a', value: 'b' }] } },
};

describe('compareField: the response to an update', () => {
  it('that reports what was sent brings no warning', async () => {
    const { customers, ids } = answering((raw) => raw);
    expect((await customers.update('yuno', ids.yuno, patch)).warnings).toEqual([]);
  });

  it('that reports the old values brings a warning for each field, although it is a success', async () => {
    const { customers, ids } = answering(({ id }) => ({
      id,
      email: 'old@example.com',
      phone: null,
      first_name: 'Old',
      billing_address: { city: 'Bogotá' },
      gender: 'M',
      metadata: [],
    }));
    const { customer, warnings } = await customers.update('yuno', ids.yuno, patch);
    expect(warnings).toEqual(
      [
        'email',
        'phone',
        'firstName',
        'address',
        'providerFields.yuno.gender',
        'providerFields.yuno.metadata',
      ].map((field) => ({ field, verdict: 'differs', note: expect.stringContaining('response') })),
    );
    expect(customer.email).toBe('old@example.com');
    expect(JSON.stringify(warnings)).not.toMatch(/old|ana@/i);
    const { ok, results } = await customers.updateAll({ yuno: ids.yuno }, { email: patch.email });
    expect(ok).toBe(true);
    expect(results.yuno).toMatchObject({
      status: 'applied',
      warnings: [{ field: 'email', verdict: 'differs' }],
    });
  });

  it('that reports another spelling of the same brings none', async () => {
    const { customers, ids } = answering((raw) => ({
      ...raw,
      id: String(raw['id']).toUpperCase(),
      email: 'ANA@example.com ',
      phone: { number: '313 245-0765', country_code: '+57' },
      billing_address: { ...(raw['billing_address'] as object), state: null, zip_code: '' },
    }));
    expect((await customers.update('yuno', ids.yuno, patch)).warnings).toEqual([]);
  });

  it('that leaves a field out brings none: it is not known', async () => {
    const { customers, ids } = answering(({ id }) => ({ id }));
    expect((await customers.update('yuno', ids.yuno, patch)).warnings).toEqual([]);
  });

  it('that is about another customer brings one', async () => {
    const { customers, ids } = answering((raw) => ({ ...raw, id: '94121f98-98f7-4d57-aa5f-228401d35b12' }));
    const { customer, warnings } = await customers.update('yuno', ids.yuno, { email: patch.email });
    expect(warnings).toMatchObject([{ field: 'id', verdict: 'differs' }]);
    expect(customer.id).not.toBe(ids.yuno);
  });

  it.each([
    ['null', null, []],
    ['nothing', undefined, []],
    ['nulls and blanks', { country_code: '', number: null }, []],
    ['a value', { country_code: '57', number: '3132450765' }, [{ field: 'phone', verdict: 'differs' }]],
  ])('to a clearing that reports %s', async (_what, phone, warnings) => {
    const { customers, ids } = answering((raw) => ({ ...raw, phone }), { clear: 'null' });
    expect((await customers.update('yuno', ids.yuno, { phone: null })).warnings).toMatchObject(warnings);
  });

  it('is compared with what was sent: not with what was lost or left out', async () => {
    const { customers, ids } = createTestAdapter();
    const { warnings } = await customers.update(
      'yuno',
      ids.yuno,
      {
        address: { ...patch.address, postalCode: '1' },
        country: 'SV',
        providerFields: { yuno: { registeredAt: '2023-08-05T14:43:58.980718123Z' } },
      },
      { onUnsupported: 'omit' },
    );
    expect(warnings.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['address.postalCode', 'unsupported'],
      ['country', 'unsupported'],
      ['providerFields.yuno.registeredAt', 'lossy'],
    ]);
  });

  it('that cannot be compared brings a warning, not a failure', async () => {
    const deep: Record<string, unknown> = {};
    let inner = deep;
    for (let depth = 0; depth < 100_000; depth += 1) inner = inner['a'] = {};
    const { customers, ids } = answering((raw) => ({ ...raw, billing_address: deep }));
    const { warnings } = await customers.update('yuno', ids.yuno, patch);
    expect(warnings).toMatchObject([{ field: 'address', verdict: 'differs' }]);
  });
});
