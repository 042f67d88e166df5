import { describe, expect, it } from 'vitest';
import { createTestAdapter } from '../support/test-adapter.js';

describe('reconcile', () => {
  it('says after an unknown outcome which fields hold what was wanted', async () => {
    const { customers, fakes, ids } = createTestAdapter();
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
    const { customers, fakes, ids } = createTestAdapter();
    await customers.reconcile('yuno', ids.yuno, { email: 'ana@example.com' });
    expect(fakes.yuno.requests).toMatchObject([{ method: 'GET', path: `/customers/${ids.yuno}` }]);
  });

  it.each([
    [{ email: 'ana@example.com' }, { email: 'old@example.com' }, 'differs'],
    [{ email: 'ana@example.com' }, { email: null }, 'differs'],
    [{ address: { city: 'Bogotá' } }, { billing_address: { city: 'Bogotá', state: 'DC' } }, 'differs'],
    [{ address: { city: 'Bogotá' } }, { billing_address: { city: 'Bogotá', state: null } }, 'holds'],
    [{ phone: '+18095551234' }, { phone: { country_code: '809', number: '5551234' } }, 'holds'],
    [{ country: 'SV' }, { country: 'CO' }, 'not_supported'],
    [{ phone: '+2101234567' }, { phone: { country_code: '57', number: '1' } }, 'not_supported'],
    [{ phone: null }, { phone: null }, 'not_supported'],
    [
      { providerFields: { yuno: { registeredAt: '2023-08-05T16:43:58+02:00' } } },
      { merchant_customer_created_at: '2023-08-05T14:43:58Z' },
      'holds',
    ],
    [
      { providerFields: { yuno: { metadata: [{ key: 'a', value: 'b' }] } } },
      { metadata: [{ key: 'a', value: 'c' }] },
      'differs',
    ],
  ])('finds %j, held as %j: %s', async (patch, stored, state) => {
    const { customers, fakes } = createTestAdapter();
    const { id } = fakes.yuno.seed(stored as object);
    const { fields } = await customers.reconcile('yuno', id, patch as object);
    expect(fields.map((field) => field.state)).toEqual([state]);
  });

  it('says what a provider does not report', async () => {
    const { customers, ids } = createTestAdapter();
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
      { field: 'providerFields.yuno.gender', state: 'not_supported' },
    ]);
  });

  it.each([
    ['another value', { phone: { country_code: '57', number: '1' } }, 'differs'],
    ['null', { phone: null }, 'holds'],
    ['nothing but nulls', { phone: { country_code: null, number: null } }, 'holds'],
    ['blanks', { phone: { country_code: '', number: ' ' } }, 'holds'],
    ['nothing at all', { phone: undefined }, 'holds'],
  ])('finds a field that is to be cleared in %s', async (_what, stored, state) => {
    const { customers, fakes } = createTestAdapter({ clear: 'null' });
    const { id } = fakes.yuno.seed({});
    Object.assign(fakes.yuno.customers.get(id)!, stored);
    const { fields } = await customers.reconcile('yuno', id, { phone: null });
    expect(fields).toEqual([{ field: 'phone', state }]);
  });

  it('judges what plan() with the same options would send', async () => {
    const { customers, fakes } = createTestAdapter();
    const patch = { email: ' ', address: { line1: 'Calle 34', postalCode: '1' }, firstName: 'Al' };
    const options = { onUnsupported: 'omit', onBlank: 'omit' } as const;
    const { id } = fakes.yuno.seed({ billing_address: { address_line_1: 'Calle 34' } });
    const { fields } = await customers.reconcile('yuno', id, patch, options);
    expect(fields).toEqual([
      { field: 'address', state: 'holds' },
      { field: 'address.postalCode', state: 'not_supported' },
      { field: 'firstName', state: 'not_supported' },
    ]);
    expect(customers.plan('yuno', id, patch, options).fields.map(({ field }) => field)).toEqual(
      fields.map(({ field }) => field),
    );
    const whole = await customers.reconcile('yuno', id, { address: patch.address });
    expect(whole.fields).toEqual([{ field: 'address', state: 'not_supported' }]);
  });
});

const yuno = (fields: object): object => ({ providerFields: { yuno: fields } });

/** Metadata, written as `a=1 b=2`. */
const pairs = (text: string): object[] =>
  text.split(' ').map((pair) => ({ value: pair.slice(2), key: pair[0] }));

/** Pairs of what was wanted and what Yuno holds, that mean the same or do not. */
const spellings: readonly [patch: object, stored: object, state: string][] = [
  [{ email: 'Ana@Example.com' }, { email: 'ana@example.com' }, 'holds'],
  [{ firstName: 'Anna' }, { first_name: ' Anna\n' }, 'holds'],
  [{ firstName: 'Anna' }, { first_name: 'anna' }, 'differs'],
  [{ lastName: 'Muñoz'.normalize('NFC') }, { last_name: 'Muñoz'.normalize('NFD') }, 'holds'],
  [{ lastName: 'Muñoz' }, { last_name: 'Munoz' }, 'differs'],
  [{ phone: '+573132450765' }, { phone: { country_code: '57', number: '313 245 0765' } }, 'holds'],
  [{ phone: '+573132450765' }, { phone: { country_code: '+57', number: '313-245-0765' } }, 'holds'],
  [{ phone: '+573132450765' }, { phone: { country_code: '0057', number: '3132450765' } }, 'holds'],
  [{ phone: '+573132450765' }, { phone: { country_code: '57', number: 3132450765 } }, 'holds'],
  [{ phone: '+573132450765' }, { phone: { country_code: '57', number: '313 245 0766' } }, 'differs'],
  [{ phone: '+573132450765' }, { phone: { country_code: null, number: '3132450765' } }, 'differs'],
  [{ country: 'CO' }, { country: 'co' }, 'holds'],
  [
    { identityDocument: { type: 'CPF', number: '12345678909' } },
    { document: { document_type: 'CPF', document_number: '123.456.789-09' } },
    'holds',
  ],
  [
    { identityDocument: { type: 'NIE', number: 'X-1234567-L' } },
    { document: { document_type: 'nie', document_number: 'x1234567l' } },
    'holds',
  ],
  [
    { identityDocument: { type: 'CC', number: '1010268952' } },
    { document: { document_type: 'CC', document_number: '1010268953' } },
    'differs',
  ],
  [
    { identityDocument: { type: 'CC', number: '1010268952' } },
    { document: { document_type: null, document_number: '1010268952' } },
    'differs',
  ],
  [
    { address: { city: 'Bogotá' } },
    { billing_address: { city: 'Bogotá', state: '', zip_code: null, country: ' ' } },
    'holds',
  ],
  [{ address: { city: 'Bogotá' } }, { billing_address: { city: 'Bogotá', kind: 'home' } }, 'holds'],
  [{ address: { city: 'Bogotá' } }, { billing_address: { city: 'Bogotá', zip_code: 111111 } }, 'differs'],
  [
    { address: { city: 'Bogotá', postalCode: '111111' } },
    { billing_address: { city: 'Bogotá', zip_code: 111111 } },
    'holds',
  ],
  [{ address: { city: 'Bogotá' } }, { billing_address: { city: 'Bogotá', zip_code: ['111111'] } }, 'differs'],
  [
    { address: { city: 'Bogotá' } },
    { billing_address: { city: 'Bogotá', zip_code: { code: '1' } } },
    'differs',
  ],
  [{ address: { city: 'Bogotá' } }, { billing_address: 'Bogotá' }, 'differs'],
  [
    yuno({
      metadata: pairs('a=1 b=2'),
    }),
    {
      metadata: pairs('b=2 a=1'),
    },
    'holds',
  ],
  [
    yuno({
      metadata: pairs('a=1 b=2'),
    }),
    {
      metadata: pairs('a=1 a=1'),
    },
    'differs',
  ],
  [
    yuno({ metadata: pairs('a=1') }),
    {
      metadata: pairs('a=1 b=2'),
    },
    'differs',
  ],
  [yuno({ metadata: [] }), { metadata: null }, 'holds'],
  [yuno({ metadata: [] }), { metadata: pairs('a=1') }, 'differs'],
  [
    yuno({ registeredAt: '2023-08-05T14:43:58.980718Z' }),
    { merchant_customer_created_at: '2023-08-05T14:43:58.980Z' },
    'holds',
  ],
  [
    yuno({ registeredAt: '2023-08-05T14:43:58Z' }),
    { merchant_customer_created_at: '2023-08-05T16:43:58.000+02:00' },
    'holds',
  ],
  [
    yuno({ registeredAt: '2023-08-05T14:43:58.980718123Z' }),
    { merchant_customer_created_at: '2023-08-05T14:43:58.980718Z' },
    'holds',
  ],
  [
    yuno({ registeredAt: '2023-08-05T14:43:58Z' }),
    { merchant_customer_created_at: '2023-08-05T14:43:59Z' },
    'differs',
  ],
  [
    yuno({ registeredAt: '2023-08-05T14:43:58.98Z' }),
    { merchant_customer_created_at: '2023-08-05T14:43:58.97Z' },
    'differs',
  ],
  [yuno({ registeredAt: '2023-08-05T14:43:58Z' }), { merchant_customer_created_at: 'yesterday' }, 'differs'],
  [yuno({ dateOfBirth: '1990-02-28' }), { date_of_birth: '1990-02-28T00:00:00.000Z' }, 'holds'],
  ...[
    'T00:00:00Z',
    'T00:00Z',
    'T00:00:00',
    ' 00:00:00',
    'T00:00:00+00:00',
    'T00:00:00.000+0000',
    ' 00:00:00.0 ',
  ].map((time): (typeof spellings)[number] => [
    yuno({ dateOfBirth: '1990-02-28' }),
    { date_of_birth: `1990-02-28${time}` },
    'holds',
  ]),
  [yuno({ dateOfBirth: '1990-02-28' }), { date_of_birth: '1990-02-28T00:00:00+02:00' }, 'differs'],
  [yuno({ dateOfBirth: '1990-02-28' }), { date_of_birth: '1990-02-28T12:00:00Z' }, 'differs'],
  [{ firstName: 'Anna' }, { first_name: ' ' }, 'differs'],
];

describe('hasSameMeaning: reconcile', () => {
  it.each(spellings)('of %j, held as %j: %s', async (patch, stored, state) => {
    const { customers, fakes, ids } = createTestAdapter();
    Object.assign(fakes.yuno.customers.get(ids.yuno)!, stored);
    const { fields } = await customers.reconcile('yuno', ids.yuno, patch);
    expect(fields.map((field) => field.state)).toEqual([state]);
  });

  it.each([
    ['with separators', '+57 (313) 245-0765', 'holds'],
    ['without plus', '573132450765', 'holds'],
    ['with zeros for the plus', '0057 313 2450765', 'holds'],
    ['of another country', '+58 313 245 0765', 'differs'],
  ])('finds a phone of KunaCore %s', async (_what, phoneNumber, state) => {
    const { customers, fakes, ids } = createTestAdapter();
    Object.assign(fakes.kunacore.customers.get(ids.kunacore)!, { phoneNumber });
    const { fields } = await customers.reconcile('kunacore', ids.kunacore, { phone: '+573132450765' });
    expect(fields).toEqual([{ field: 'phone', state }]);
  });
});
