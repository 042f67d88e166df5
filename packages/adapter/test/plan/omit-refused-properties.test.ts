import { describe, expect, it } from 'vitest';
import { createCustomerAdapter, type Address, type CustomerProvider } from '../../src/index.js';
import { createTestAdapter } from '../support/test-adapter.js';

const omit = { onUnsupported: 'omit' } as const;
const { customers, ids } = createTestAdapter();
const whole = {
  line1: 'Calle 34',
  line2: 'Apartamento 502',
  city: 'Bogotá',
  postalCode: '111111',
  country: 'CO',
};

describe("omitRefusedProperties: an address with onUnsupported: 'omit'", () => {
  it.each<[Address, readonly string[], object]>([
    [
      { ...whole, line2: '2B' },
      ['line2'],
      { address_line_1: 'Calle 34', city: 'Bogotá', zip_code: '111111', country: 'CO' },
    ],
    [{ line1: 'Calle 34', city: 'Å', country: 'SV' }, ['city', 'country'], { address_line_1: 'Calle 34' }],
    [{ state: 'x'.repeat(256), city: 'Bogotá', line1: '5' }, ['state', 'line1'], { city: 'Bogotá' }],
  ])('loses what is refused alone: %j without %j', (address, without, sent) => {
    const { body, fields } = customers.plan('yuno', ids.yuno, { address }, omit);
    expect(body).toEqual({ billing_address: sent });
    expect(fields).toEqual([
      { field: 'address', verdict: 'sent', to: 'billing_address' },
      ...without.map((name) => ({
        field: `address.${name}`,
        verdict: 'unsupported',
        note: expect.any(String),
      })),
    ]);
  });

  it('says of each property which rule refuses it', () => {
    const address = { ...whole, line2: '2B', postalCode: '1' };
    const { fields } = customers.plan('yuno', ids.yuno, { address }, omit);
    expect(fields.map(({ note }) => note)).toEqual([
      undefined,
      'yuno documents: billing_address.address_line_2 must have 3 to 255 characters',
      'yuno documents: billing_address.zip_code must have 4 to 11 characters',
    ]);
  });

  it('is judged so among the fields of a provider of its own too, beside others', () => {
    const { fields } = customers.plan(
      'yuno',
      ids.yuno,
      {
        country: 'SV',
        address: whole,
        providerFields: { yuno: { shippingAddress: { ...whole, line2: '2B' } } },
      },
      omit,
    );
    expect(fields.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['country', 'unsupported'],
      ['address', 'sent'],
      ['providerFields.yuno.shippingAddress', 'sent'],
      ['providerFields.yuno.shippingAddress.line2', 'unsupported'],
    ]);
  });

  it.each<[Address]>([[{ line1: '1', line2: '2' }], [{ country: 'SV' }]])(
    'is left out whole where nothing is left: %j',
    (address) => {
      const { body, fields } = customers.plan('yuno', ids.yuno, { address }, omit);
      expect(body).toEqual({});
      expect(fields).toMatchObject([{ field: 'address', verdict: 'unsupported', to: 'billing_address' }]);
    },
  );

  it('is refused whole by default, and sent whole where nothing is judged', () => {
    const address = { ...whole, line2: '2B' };
    expect(customers.plan('yuno', ids.yuno, { address })).toMatchObject({
      body: {},
      fields: [{ field: 'address', verdict: 'unsupported' }],
    });
    const { body } = customers.plan('yuno', ids.yuno, { address }, { ...omit, validate: 'off' });
    expect(body['billing_address']).toMatchObject({ address_line_2: '2B' });
  });

  it('is one address for a retry: a later one replaces it whole', async () => {
    const { customers: own, fakes, ids: ownIds } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const first = await own.updateAll({ yuno: ownIds.yuno }, { address: { ...whole, line2: '2B' } }, omit);
    await own.update('yuno', ownIds.yuno, { address: whole });
    expect((await first.retry()).results.yuno).toMatchObject({
      status: 'unchanged',
      warnings: [{ field: 'address', verdict: 'superseded' }],
    });
  });
});

const rename: CustomerProvider['write'] = {
  address: ({ line1, city, country }) => ({ value: { street: line1, town: city, land: country } }),
};

/** An adapter of a provider that wants a line and a city, and knows no country but its own. */
function strict(write = rename) {
  const { kunacore } = createTestAdapter().providers;
  const validate: CustomerProvider['schema']['~standard']['validate'] = (body) => {
    const { place, mail } = body as { place?: { home: Record<string, string | undefined> }; mail?: string };
    const issues = ['street', 'town']
      .filter((name) => place && (place.home[name] ?? '').length < 3)
      .map((name) => ({ message: 'is required', path: ['place', 'home', name] }));
    if (place?.home['land'] === 'SV')
      issues.push({ message: 'is not ours', path: ['place', 'home', 'land'] });
    if (mail === 'all@example.com') issues.push({ message: 'is refused', path: [] });
    return issues.length > 0 ? { issues } : {};
  };
  const fields = { email: { to: 'mail' }, address: { to: 'place.home' } };
  const capabilities = { ...kunacore.capabilities, fields };
  const own: CustomerProvider = { ...kunacore, capabilities, write, schema: { '~standard': { validate } } };
  return createCustomerAdapter({ own });
}

describe('omitRefusedProperties: a provider with a schema of another kind', () => {
  it('needs no word about how its properties are called', () => {
    const { body, fields } = strict().plan('own', '7', { address: { ...whole, country: 'SV' } }, omit);
    expect(body).toMatchObject({ place: { home: { street: 'Calle 34', town: 'Bogotá' } } });
    expect(fields.map(({ field }) => field)).toEqual(['address', 'address.country']);
  });

  it.each<[string, { address: Address; email?: string }]>([
    ['a property that it needs is refused', { address: { ...whole, line1: '5' } }],
    ['a property that it needs is missing', { address: { line1: 'Calle 34', country: 'SV' } }],
    ['the body is refused for another reason', { email: 'all@example.com', address: whole }],
  ])('loses the whole where %s', (_why, patch) => {
    const { body, fields } = strict().plan('own', '7', patch, omit);
    expect(body).toEqual({ id: '7' });
    expect(fields.map(({ field, verdict }) => [field, verdict])).toEqual(
      Object.keys(patch).map((field) => [field, 'unsupported']),
    );
  });

  it('may refuse properties by its writer', () => {
    const picky = strict({
      address: (address) =>
        address.postalCode === undefined ? rename.address!(address) : { refused: 'no postal codes, please' },
    });
    const { fields } = picky.plan('own', '7', { address: whole }, omit);
    expect(fields).toEqual([
      { field: 'address', verdict: 'sent', to: 'place.home' },
      {
        field: 'address.postalCode',
        verdict: 'unsupported',
        note: expect.stringContaining('no postal codes, please'),
      },
    ]);
  });
});
