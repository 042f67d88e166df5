import { describe, expect, it } from 'vitest';
import type { KeyValue } from '../../src/index.js';
import type { ProviderOptions } from '../../src/providers/yuno.js';
import { createTestAdapter, patchOf } from '../support/test-adapter.js';

/** What `reconcile` says of a patch where Yuno holds these properties. */
async function statesAt(stored: object, patch: object, options: ProviderOptions = {}): Promise<unknown> {
  const { customers, fakes, ids } = createTestAdapter(options);
  Object.assign(fakes.yuno.customers.get(ids.yuno)!, stored);
  const { fields } = await customers.reconcile('yuno', ids.yuno, patch);
  return fields.map(({ state }) => state);
}

describe('reconcile', () => {
  it('reads once and writes nothing', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const { customer } = await customers.reconcile('yuno', ids.yuno, { email: 'ana@example.com' });
    expect(customer).toMatchObject({ provider: 'yuno', id: ids.yuno });
    expect(fakes.yuno.requests).toMatchObject([{ method: 'GET', path: `/customers/${ids.yuno}` }]);
  });

  it('says what a provider does not report', async () => {
    const { customers, ids } = createTestAdapter();
    const patch = { country: 'CO', identityDocument: { type: 'CC', number: '101' } };
    const own = { providerFields: { yuno: { gender: 'F' } } };
    const { fields } = await customers.reconcile('kunacore', ids.kunacore, {
      ...patch,
      ...own,
    } as typeof patch);
    expect(fields).toEqual([
      { field: 'country', state: 'not_reported' },
      { field: 'identityDocument', state: 'not_reported' },
      { field: 'providerFields.yuno.gender', state: 'not_supported' },
    ]);
  });

  it.each([
    ['another value', { country_code: '57', number: '1' }, 'differs'],
    ['null', null, 'holds'],
    ['nothing but nulls', { country_code: null, number: null }, 'holds'],
    ['blanks', { country_code: '', number: ' ' }, 'holds'],
    ['nothing at all', undefined, 'holds'],
  ])('judges a clearing by %s in its place', async (_what, phone, state) => {
    expect(await statesAt({ phone }, { phone: null }, { clear: 'null' })).toEqual([state]);
    expect(await statesAt({ phone }, { phone: null })).toEqual(['not_supported']);
  });

  it('judges what plan() with the same options would send', async () => {
    const { customers, fakes } = createTestAdapter();
    const patch = { email: ' ', address: { line1: 'Calle 34', postalCode: '1' }, firstName: 'Al' };
    const { id } = fakes.yuno.seed({ billing_address: { address_line_1: 'Calle 34' } });
    const options = { onUnsupported: 'omit', onBlank: 'omit' } as const;
    expect((await customers.reconcile('yuno', id, patch, options)).fields).toEqual([
      { field: 'address', state: 'holds' },
      { field: 'address.postalCode', state: 'not_supported' },
      { field: 'firstName', state: 'not_supported' },
    ]);
    expect((await customers.reconcile('yuno', id, { address: patch.address })).fields).toEqual([
      { field: 'address', state: 'not_supported' },
    ]);
  });
});

/** Pairs of metadata, written as `a=1 b=2`. */
const pairs = (text: string): KeyValue[] =>
  text.split(' ').map((pair) => ({ value: pair.slice(2), key: pair[0]! }));

/** What Yuno holds in place of a field that was sent, and whether it means the same. */
type Spelling = readonly [sent: unknown, held: unknown, state: 'holds' | 'differs'];

const phone = '+573132450765';
const taxpayer = { type: 'CPF', number: '12345678909' };
const foreigner = { type: 'NIE', number: 'X-1234567-L' };
const city = { city: 'Bogotá' };
const born = '1990-02-28';
const second = '2023-08-05T14:43:58Z';

/** By the field and Yuno's name of it. */
const spellings: Readonly<Record<string, readonly Spelling[]>> = {
  'email email': [
    ['Ana@Example.com', 'ana@example.com', 'holds'],
    ['ana@example.com', 'old@example.com', 'differs'],
    ['ana@example.com', null, 'differs'],
  ],
  'firstName first_name': [
    ['Anna', ' Anna\n', 'holds'],
    ['Anna', 'anna', 'differs'],
    ['Anna', ' ', 'differs'],
    ['Muñoz'.normalize('NFC'), 'Muñoz'.normalize('NFD'), 'holds'],
    ['Muñoz', 'Munoz', 'differs'],
  ],
  'phone phone': [
    [phone, { country_code: '57', number: '313 245 0765' }, 'holds'],
    [phone, { country_code: '+57', number: '313-245-0765' }, 'holds'],
    [phone, { country_code: '0057', number: '3132450765' }, 'holds'],
    [phone, { country_code: '57', number: 3132450765 }, 'holds'],
    [phone, { country_code: '57', number: '313 245 0766' }, 'differs'],
    [phone, { country_code: null, number: '3132450765' }, 'differs'],
    ['+18095551234', { country_code: '809', number: '5551234' }, 'holds'],
  ],
  'country country': [['CO', 'co', 'holds']],
  'identityDocument document': [
    [taxpayer, { document_type: 'CPF', document_number: '123.456.789-09' }, 'holds'],
    [taxpayer, { document_type: 'CPF', document_number: '12345678908' }, 'differs'],
    [taxpayer, { document_type: null, document_number: '12345678909' }, 'differs'],
    [foreigner, { document_type: 'nie', document_number: 'x1234567l' }, 'holds'],
  ],
  'address billing_address': [
    [city, { ...city, state: '', zip_code: null, country: ' ' }, 'holds'],
    [city, { ...city, kind: 'home' }, 'holds'],
    [city, { ...city, state: 'DC' }, 'differs'],
    [city, { ...city, zip_code: 111111 }, 'differs'],
    [city, { ...city, zip_code: ['111111'] }, 'differs'],
    [city, { ...city, zip_code: { code: '1' } }, 'differs'],
    [city, 'Bogotá', 'differs'],
    [{ ...city, country: 'CO' }, { ...city, country: 'co' }, 'holds'],
    [{ ...city, postalCode: '111111' }, { ...city, zip_code: 111111 }, 'holds'],
  ],
  'providerFields.yuno.metadata metadata': [
    [pairs('a=1 b=2'), pairs('b=2 a=1'), 'holds'],
    [pairs('a=1 b=2').map(({ key, value }) => ({ key, value })), pairs('b=2 a=1'), 'holds'],
    [pairs('a=1 b=2'), pairs('a=1 a=1'), 'differs'],
    [pairs('a=1'), pairs('a=1 b=2'), 'differs'],
    [[], null, 'holds'],
    [[], pairs('a=1'), 'differs'],
  ],
  'providerFields.yuno.registeredAt merchant_customer_created_at': [
    ['2023-08-05T14:43:58.980718Z', '2023-08-05T14:43:58.980Z', 'holds'],
    ['2023-08-05T14:43:58.980718123Z', '2023-08-05T14:43:58.980718Z', 'holds'],
    ['2023-08-05T14:43:58.98Z', '2023-08-05T14:43:58.97Z', 'differs'],
    [second, '2023-08-05T16:43:58.000+02:00', 'holds'],
    [second, '2023-08-05T14:43:59Z', 'differs'],
    [second, 'yesterday', 'differs'],
  ],
  'providerFields.yuno.dateOfBirth date_of_birth': [
    [born, `${born}T00:00:00Z`, 'holds'],
    [born, `${born}T00:00Z`, 'holds'],
    [born, `${born}T00:00:00`, 'holds'],
    [born, `${born} 00:00:00`, 'holds'],
    [born, `${born}T00:00:00+00:00`, 'holds'],
    [born, `${born}T00:00:00.000+0000`, 'holds'],
    [born, `${born} 00:00:00.0 `, 'holds'],
    [born, `${born}T00:00:00+02:00`, 'differs'],
    [born, `${born}T12:00:00Z`, 'differs'],
  ],
};

describe.each(Object.entries(spellings))('hasSameMeaning: %s', (names, rows) => {
  const [field = '', name = ''] = names.split(' ');
  it.each(rows)('%j, held as %j: %s', async (sent, held, state) => {
    expect(await statesAt({ [name]: held }, patchOf(field, sent))).toEqual([state]);
  });
});

describe('hasSameMeaning: a phone in one text', () => {
  it.each([
    ['+57 (313) 245-0765', 'holds'],
    ['573132450765', 'holds'],
    ['0057 313 2450765', 'holds'],
    ['+58 313 245 0765', 'differs'],
  ])('%s: %s', async (phoneNumber, state) => {
    const { customers, fakes, ids } = createTestAdapter();
    Object.assign(fakes.kunacore.customers.get(ids.kunacore)!, { phoneNumber });
    const { fields } = await customers.reconcile('kunacore', ids.kunacore, { phone });
    expect(fields).toEqual([{ field: 'phone', state }]);
  });
});
