import { describe, expect, it } from 'vitest';
import { createBench } from './bench.js';

describe('reconcile', () => {
  it('says after an unknown outcome which fields hold what was wanted', async () => {
    const { customers, fakes, ids } = createBench();
    const patch = {
      email: 'ana@example.com',
      phone: '+573132450765',
      address: { line1: 'Calle 34', city: 'Bogotá' },
    };
    fakes.yuno.fail({ status: 504, applied: true });
    const { results } = await customers.updateAll({ yuno: ids.yuno }, patch);
    expect(results.yuno.status).toBe('unknown');
    expect(await customers.reconcile('yuno', ids.yuno, patch)).toMatchObject({
      customer: { provider: 'yuno', ...patch },
      fields: [
        { field: 'email', state: 'holds' },
        { field: 'phone', state: 'holds' },
        { field: 'address', state: 'holds' },
      ],
    });
  });

  it('reads once and writes nothing', async () => {
    const { customers, fakes, ids } = createBench();
    await customers.reconcile('yuno', ids.yuno, { email: 'ana@example.com' });
    expect(fakes.yuno.requests).toMatchObject([{ method: 'GET', path: `/customers/${ids.yuno}` }]);
  });

  it.each([
    ['another value', { email: 'ana@example.com' }, { email: 'old@example.com' }, 'differs'],
    ['no value', { email: 'ana@example.com' }, { email: null }, 'differs'],
    [
      'a value that should be cleared',
      { phone: null },
      { phone: { country_code: '57', number: '1' } },
      'differs',
    ],
    ['none where none is wanted', { phone: null }, { phone: null }, 'holds'],
    ['the parts of an address in nulls', { address: null }, { billing_address: { city: null } }, 'holds'],
    [
      'an address with more to it',
      { address: { city: 'Bogotá' } },
      { billing_address: { city: 'Bogotá', state: 'DC' } },
      'differs',
    ],
    [
      'an address with nulls beside',
      { address: { city: 'Bogotá' } },
      { billing_address: { city: 'Bogotá', state: null } },
      'holds',
    ],
    [
      'a Dominican number the other way',
      { phone: '+18095551234' },
      { phone: { country_code: '809', number: '5551234' } },
      'holds',
    ],
    ['another country, for one that it cannot hold', { country: 'SV' }, { country: 'CO' }, 'differs'],
    [
      'a number, for one that it cannot hold',
      { phone: '+2101234567' },
      { phone: { country_code: '57', number: '1' } },
      'differs',
    ],
    [
      'an instant in another spelling',
      { providerFields: { yuno: { registeredAt: '2023-08-05T16:43:58+02:00' } } },
      { merchant_customer_created_at: '2023-08-05T14:43:58Z' },
      'holds',
    ],
    [
      'other metadata',
      { providerFields: { yuno: { metadata: [{ key: 'a', value: 'b' }] } } },
      { metadata: [{ key: 'a', value: 'c' }] },
      'differs',
    ],
  ])('finds %s', async (_what, patch, stored, state) => {
    const { customers, fakes } = createBench();
    const { id } = fakes.yuno.seed(stored as object);
    const { fields } = await customers.reconcile('yuno', id, patch as object);
    expect(fields.map((field) => field.state)).toEqual([state]);
  });

  it('says what a provider does not report', async () => {
    const { customers, ids } = createBench();
    const patch = {
      email: 'ana@example.com',
      country: 'CO',
      identityDocument: { type: 'CC', number: '101' },
      providerFields: { yuno: { gender: 'F' } },
    };
    await customers.update('kunacore', ids.kunacore, { email: 'ana@example.com' });
    const { fields } = await customers.reconcile('kunacore', ids.kunacore, patch as { email: string });
    expect(fields).toEqual([
      { field: 'email', state: 'holds' },
      { field: 'country', state: 'not_reported' },
      { field: 'identityDocument', state: 'not_reported' },
      { field: 'providerFields.yuno.gender', state: 'not_reported' },
    ]);
  });
});
