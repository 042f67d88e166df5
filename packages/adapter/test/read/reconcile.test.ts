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
    ['another value', { email: 'ana@example.com' }, { email: 'old@example.com' }, 'differs'],
    ['no value', { email: 'ana@example.com' }, { email: null }, 'differs'],
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
    [
      'nothing to judge in a country that it cannot hold',
      { country: 'SV' },
      { country: 'CO' },
      'not_supported',
    ],
    [
      'nothing to judge in a number that it cannot hold',
      { phone: '+2101234567' },
      { phone: { country_code: '57', number: '1' } },
      'not_supported',
    ],
    ['nothing to judge in a null that clears nothing', { phone: null }, { phone: null }, 'not_supported'],
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

/** Pairs of what was wanted and what Yuno holds, that mean the same or do not. */
const spellings: readonly [what: string, patch: object, stored: object, state: string][] = [
  ['an e-mail in lower case', { email: 'Ana@Example.com' }, { email: 'ana@example.com' }, 'holds'],
  ['white space around', { firstName: 'Anna' }, { first_name: ' Anna\n' }, 'holds'],
  ['a name in lower case', { firstName: 'Anna' }, { first_name: 'anna' }, 'differs'],
  [
    'the other form of Unicode',
    { lastName: 'Muñoz'.normalize('NFC') },
    { last_name: 'Muñoz'.normalize('NFD') },
    'holds',
  ],
  ['a name without its accent', { lastName: 'Muñoz' }, { last_name: 'Munoz' }, 'differs'],
  [
    'a phone with its spaces',
    { phone: '+573132450765' },
    { phone: { country_code: '57', number: '313 245 0765' } },
    'holds',
  ],
  [
    'a phone with plus and dashes',
    { phone: '+573132450765' },
    { phone: { country_code: '+57', number: '313-245-0765' } },
    'holds',
  ],
  [
    'a calling code with zeros for the plus',
    { phone: '+573132450765' },
    { phone: { country_code: '0057', number: '3132450765' } },
    'holds',
  ],
  [
    'a phone as one number',
    { phone: '+573132450765' },
    { phone: { country_code: '57', number: 3132450765 } },
    'holds',
  ],
  [
    'a phone with another digit',
    { phone: '+573132450765' },
    { phone: { country_code: '57', number: '313 245 0766' } },
    'differs',
  ],
  [
    'half a phone',
    { phone: '+573132450765' },
    { phone: { country_code: null, number: '3132450765' } },
    'differs',
  ],
  ['a country in lower case', { country: 'CO' }, { country: 'co' }, 'holds'],
  [
    'a document with punctuation',
    { identityDocument: { type: 'CPF', number: '12345678909' } },
    { document: { document_type: 'CPF', document_number: '123.456.789-09' } },
    'holds',
  ],
  [
    'a document in lower case',
    { identityDocument: { type: 'NIE', number: 'X-1234567-L' } },
    { document: { document_type: 'nie', document_number: 'x1234567l' } },
    'holds',
  ],
  [
    'another document',
    { identityDocument: { type: 'CC', number: '1010268952' } },
    { document: { document_type: 'CC', document_number: '1010268953' } },
    'differs',
  ],
  [
    'a document without its type',
    { identityDocument: { type: 'CC', number: '1010268952' } },
    { document: { document_type: null, document_number: '1010268952' } },
    'differs',
  ],
  [
    'an address with blanks and nulls',
    { address: { city: 'Bogotá' } },
    { billing_address: { city: 'Bogotá', state: '', zip_code: null, country: ' ' } },
    'holds',
  ],
  [
    'an address with an unknown member',
    { address: { city: 'Bogotá' } },
    { billing_address: { city: 'Bogotá', kind: 'home' } },
    'holds',
  ],
  [
    'an address with a zip code that is a number',
    { address: { city: 'Bogotá' } },
    { billing_address: { city: 'Bogotá', zip_code: 111111 } },
    'differs',
  ],
  [
    'the same zip code as a number',
    { address: { city: 'Bogotá', postalCode: '111111' } },
    { billing_address: { city: 'Bogotá', zip_code: 111111 } },
    'holds',
  ],
  [
    'an address with a list for a zip code',
    { address: { city: 'Bogotá' } },
    { billing_address: { city: 'Bogotá', zip_code: ['111111'] } },
    'differs',
  ],
  [
    'an address with an object for a zip code',
    { address: { city: 'Bogotá' } },
    { billing_address: { city: 'Bogotá', zip_code: { code: '1' } } },
    'differs',
  ],
  ['an address in one line', { address: { city: 'Bogotá' } }, { billing_address: 'Bogotá' }, 'differs'],
  [
    'metadata in another order',
    yuno({
      metadata: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
    }),
    {
      metadata: [
        { value: '2', key: 'b' },
        { key: 'a', value: '1' },
      ],
    },
    'holds',
  ],
  [
    'metadata with one pair twice',
    yuno({
      metadata: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
    }),
    {
      metadata: [
        { key: 'a', value: '1' },
        { key: 'a', value: '1' },
      ],
    },
    'differs',
  ],
  [
    'metadata with one pair more',
    yuno({ metadata: [{ key: 'a', value: '1' }] }),
    {
      metadata: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
    },
    'differs',
  ],
  ['no metadata for an empty list', yuno({ metadata: [] }), { metadata: null }, 'holds'],
  ['metadata for an empty list', yuno({ metadata: [] }), { metadata: [{ key: 'a', value: '1' }] }, 'differs'],
  [
    'a moment in milliseconds',
    yuno({ registeredAt: '2023-08-05T14:43:58.980718Z' }),
    { merchant_customer_created_at: '2023-08-05T14:43:58.980Z' },
    'holds',
  ],
  [
    'a moment with an offset',
    yuno({ registeredAt: '2023-08-05T14:43:58Z' }),
    { merchant_customer_created_at: '2023-08-05T16:43:58.000+02:00' },
    'holds',
  ],
  [
    'a moment of more digits than Yuno keeps',
    yuno({ registeredAt: '2023-08-05T14:43:58.980718123Z' }),
    { merchant_customer_created_at: '2023-08-05T14:43:58.980718Z' },
    'holds',
  ],
  [
    'another second',
    yuno({ registeredAt: '2023-08-05T14:43:58Z' }),
    { merchant_customer_created_at: '2023-08-05T14:43:59Z' },
    'differs',
  ],
  [
    'another part of the second',
    yuno({ registeredAt: '2023-08-05T14:43:58.98Z' }),
    { merchant_customer_created_at: '2023-08-05T14:43:58.97Z' },
    'differs',
  ],
  [
    'a moment that is none',
    yuno({ registeredAt: '2023-08-05T14:43:58Z' }),
    { merchant_customer_created_at: 'yesterday' },
    'differs',
  ],
  [
    'a date with a time',
    yuno({ dateOfBirth: '1990-02-28' }),
    { date_of_birth: '1990-02-28T00:00:00.000Z' },
    'holds',
  ],
  ...[
    'T00:00:00Z',
    'T00:00Z',
    'T00:00:00',
    ' 00:00:00',
    'T00:00:00+00:00',
    'T00:00:00.000+0000',
    ' 00:00:00.0 ',
  ].map((time): (typeof spellings)[number] => [
    `a date with the time ${time}`,
    yuno({ dateOfBirth: '1990-02-28' }),
    { date_of_birth: `1990-02-28${time}` },
    'holds',
  ]),
  [
    'a date with a midnight of another zone',
    yuno({ dateOfBirth: '1990-02-28' }),
    { date_of_birth: '1990-02-28T00:00:00+02:00' },
    'differs',
  ],
  [
    'a date with another time',
    yuno({ dateOfBirth: '1990-02-28' }),
    { date_of_birth: '1990-02-28T12:00:00Z' },
    'differs',
  ],
  ['a blank text', { firstName: 'Anna' }, { first_name: ' ' }, 'differs'],
];

describe('hasSameMeaning: reconcile', () => {
  it.each(spellings)('%s', async (_what, patch, stored, state) => {
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
