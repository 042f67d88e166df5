import { describe, expect, it } from 'vitest';
import { createCustomerAdapter, type Address, type CustomerProvider } from '../../src/index.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

const omit = { onUnsupported: 'omit' } as const;
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
    [
      { ...whole, postalCode: '101' },
      ['postalCode'],
      { address_line_1: 'Calle 34', address_line_2: 'Apartamento 502', city: 'Bogotá', country: 'CO' },
    ],
    [{ line1: 'Calle 34', city: 'Å', country: 'SV' }, ['city', 'country'], { address_line_1: 'Calle 34' }],
    [{ state: 'x'.repeat(256), city: 'Bogotá', line1: '5' }, ['state', 'line1'], { city: 'Bogotá' }],
  ])('loses those alone: %j without %j', async (address, without, sent) => {
    const { customers, fakes, ids } = createTestAdapter();
    const plan = customers.plan('yuno', ids.yuno, { address }, omit);
    expect(plan.body).toEqual({ billing_address: sent });
    expect(plan.fields).toEqual([
      { field: 'address', verdict: 'sent', to: 'billing_address' },
      ...without.map((name) => ({
        field: `address.${name}`,
        verdict: 'unsupported',
        note: expect.any(String),
      })),
    ]);
    const { warnings } = await customers.update('yuno', ids.yuno, { address }, omit);
    expect(warnings.map(({ field }) => field)).toEqual(without.map((name) => `address.${name}`));
    expect(fakes.yuno.requests.map(({ body }) => body)).toEqual([plan.body]);
  });

  it('says of each member which rule refuses it', () => {
    const { customers, ids } = createTestAdapter();
    const { fields } = customers.plan(
      'yuno',
      ids.yuno,
      { address: { ...whole, line2: '2B', postalCode: '1' } },
      omit,
    );
    expect(fields.map(({ note }) => note)).toEqual([
      undefined,
      'yuno documents: billing_address.address_line_2 must have 3 to 255 characters',
      'yuno documents: billing_address.zip_code must have 4 to 11 characters',
    ]);
  });

  it('is judged so among the fields of a provider of its own too, beside others', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const patch = {
      email: 'ana@example.com',
      country: 'SV',
      address: whole,
      providerFields: { yuno: { shippingAddress: { ...whole, line2: '2B' } } },
    };
    const { results } = await customers.updateAll(ids, patch, omit);
    expect(results.yuno).toMatchObject({
      status: 'applied',
      warnings: [
        { field: 'country', verdict: 'unsupported' },
        { field: 'providerFields.yuno.shippingAddress.line2', verdict: 'unsupported' },
      ],
    });
    const { line2: _left, ...rest } = whole;
    const { body } = customers.plan('yuno', ids.yuno, {
      providerFields: { yuno: { shippingAddress: rest } },
    });
    expect(fakes.yuno.requests[0]!.body).toMatchObject(body);
    expect(results.kunacore).toMatchObject({ status: 'applied' });
  });

  it.each<[Address]>([[{ line1: '1', line2: '2' }], [{ country: 'SV' }], [{ postalCode: '1' }]])(
    'is left out whole where nothing is left: %j',
    (address) => {
      const { customers, ids } = createTestAdapter();
      const { body, fields } = customers.plan('yuno', ids.yuno, { address }, omit);
      expect(body).toEqual({});
      expect(fields).toMatchObject([{ field: 'address', verdict: 'unsupported', to: 'billing_address' }]);
    },
  );

  it('is refused whole by default, and sent whole where nothing is judged', async () => {
    const { customers, ids } = createTestAdapter();
    const address = { ...whole, line2: '2B' };
    expect(customers.plan('yuno', ids.yuno, { address })).toMatchObject({
      body: {},
      fields: [{ field: 'address', verdict: 'unsupported' }],
    });
    expect(await catchError(() => customers.update('yuno', ids.yuno, { address }))).toMatchObject({
      code: 'invalid_request',
      issues: [{ path: 'address' }],
    });
    expect(
      customers.plan('yuno', ids.yuno, { address }, { ...omit, validate: 'off' }).body['billing_address'],
    ).toMatchObject({ address_line_2: '2B' });
  });

  it('is one address for a retry: a later one replaces it whole', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const first = await customers.updateAll({ yuno: ids.yuno }, { address: { ...whole, line2: '2B' } }, omit);
    await customers.update('yuno', ids.yuno, { address: whole });
    expect((await first.retry()).results.yuno).toMatchObject({
      status: 'unchanged',
      warnings: [{ field: 'address', verdict: 'superseded' }],
    });
  });
});

describe('omitRefusedProperties: a provider with a schema of another kind', () => {
  /** It wants a line and a city, and knows no country but its own. */
  function strict(write: CustomerProvider['write']) {
    const { providers } = createTestAdapter();
    const own: CustomerProvider = {
      ...(providers.kunacore as CustomerProvider),
      capabilities: {
        ...providers.kunacore.capabilities,
        fields: { email: { to: 'mail' }, address: { to: 'place.home' } },
      },
      write,
      schema: {
        '~standard': {
          validate: (body) => {
            const { place, mail } = body as { place?: { home: Record<string, string> }; mail?: string };
            const issues = Object.entries({ street: 3, town: 3 }).flatMap(([name, least]) =>
              place && (place.home[name] ?? '').length < least
                ? [{ message: 'is required', path: ['place', 'home', name] }]
                : [],
            );
            if (place?.home['land'] === 'SV')
              issues.push({ message: 'is not ours', path: ['place', 'home', 'land'] });
            if (mail === 'all@example.com') issues.push({ message: 'is refused', path: [] });
            return issues.length > 0 ? { issues } : {};
          },
        },
      },
    };
    return createCustomerAdapter({ own });
  }
  const rename: CustomerProvider['write'] = {
    address: ({ line1, city, country }) => ({
      value: {
        ...(line1 !== undefined && { street: line1 }),
        ...(city !== undefined && { town: city }),
        ...(country !== undefined && { land: country }),
      },
    }),
  };

  it('needs no word about how its members are called', () => {
    const { body, fields } = strict(rename).plan('own', '7', { address: { ...whole, country: 'SV' } }, omit);
    expect(body).toMatchObject({ place: { home: { street: 'Calle 34', town: 'Bogotá' } } });
    expect(fields.map(({ field }) => field)).toEqual(['address', 'address.country']);
  });

  it('loses the whole where a member that it needs is refused, or missing', () => {
    for (const address of [
      { ...whole, line1: '5' },
      { line1: 'Calle 34', country: 'SV' },
    ]) {
      const { body, fields } = strict(rename).plan('own', '7', { address }, omit);
      expect(body).not.toHaveProperty('place');
      expect(fields).toMatchObject([{ field: 'address', verdict: 'unsupported' }]);
    }
  });

  it('loses the whole where the body is refused for another reason', () => {
    const patch = { email: 'all@example.com', address: whole };
    const { body, fields } = strict(rename).plan('own', '7', patch, omit);
    expect(body).toEqual({ id: '7' });
    expect(fields).toMatchObject([
      { field: 'email', verdict: 'unsupported' },
      { field: 'address', verdict: 'unsupported' },
    ]);
  });

  it('may refuse members by its writer', () => {
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
