import { describe, expect, it } from 'vitest';
import { createCustomerAdapter, type CustomerProvider } from '../../src/index.js';
import { createTestAdapter } from '../support/test-adapter.js';

/** An adapter of Yuno whose answers to an update are these. */
function answering(answer: (raw: Record<string, unknown>) => object) {
  const setup = createTestAdapter();
  const yuno = {
    ...setup.providers.yuno,
    update: async (...call: Parameters<CustomerProvider['update']>) =>
      answer({ ...(await setup.providers.yuno.update(...call)) }),
  } as unknown as typeof setup.providers.yuno;
  return { ...setup, customers: createCustomerAdapter({ yuno }) };
}

const patch = {
  email: 'ana@example.com',
  phone: '+573132450765',
  firstName: 'Anna',
  address: { line1: 'Calle 34', city: 'Bogotá' },
  providerFields: { yuno: { gender: 'F', metadata: [{ key: 'a', value: 'b' }] } },
};

describe('compareField: the response to an update', () => {
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
