import { describe, expect, it } from 'vitest';
import { createTestAdapter } from '../support/test-adapter.js';

describe('getCustomer', () => {
  it('tells a customer of Yuno in canonical terms', async () => {
    const { customers, fakes } = createTestAdapter();
    const raw = fakes.yuno.seed({
      merchant_customer_id: '1744402154',
      first_name: 'John',
      last_name: 'Doe',
      email: 'john.doe@example.com',
      country: 'CO',
      document: { document_type: 'CC', document_number: '1010268952' },
      phone: { number: '3132450765', country_code: '57' },
      billing_address: {
        address_line_1: 'Calle 34',
        address_line_2: null,
        city: 'Bogotá',
        zip_code: '111111',
      },
    });
    expect(await customers.get('yuno', raw.id)).toStrictEqual({
      provider: 'yuno',
      id: raw.id,
      email: 'john.doe@example.com',
      phone: '+573132450765',
      firstName: 'John',
      lastName: 'Doe',
      country: 'CO',
      externalId: '1744402154',
      address: { line1: 'Calle 34', city: 'Bogotá', postalCode: '111111' },
      identityDocument: { type: 'CC', number: '1010268952' },
      createdAt: raw.created_at,
      updatedAt: raw.updated_at,
      raw,
    });
  });

  it('tells a customer of KunaCore, which reports no country, address, document or time of change', async () => {
    const { customers, fakes } = createTestAdapter();
    const { id, createdAt } = fakes.kunacore.seed({
      email: 'alex@example.com',
      firstName: 'Alex',
      lastName: 'Smith',
      phoneNumber: '+380991234567',
      externalId: null,
      comment: null,
    });
    const { raw, ...customer } = await customers.get('kunacore', id);
    expect(customer).toStrictEqual({
      provider: 'kunacore',
      id,
      email: 'alex@example.com',
      phone: '+380991234567',
      firstName: 'Alex',
      lastName: 'Smith',
      externalId: null,
      createdAt,
    });
    expect(raw).toMatchObject({ id, comment: null });
  });

  it.each([
    [{ phone: { country_code: '809', number: '5551234' } }, { phone: '+18095551234' }],
    [{ phone: { country_code: '1', number: '8495551234' } }, { phone: '+18495551234' }],
    [{ phone: { country_code: null, number: null } }, { phone: null }],
    [
      { document: null, billing_address: {} },
      { identityDocument: null, address: null },
    ],
  ])('reads %j as %j', async (stored, expected) => {
    const { customers, fakes } = createTestAdapter();
    const { id } = fakes.yuno.seed(stored);
    expect(await customers.get('yuno', id)).toMatchObject(expected);
  });

  it('guesses nothing: what it cannot tell for certain is in raw alone', async () => {
    const { customers, fakes } = createTestAdapter();
    const phone = { country_code: '57', number: '313 245 0765' };
    const customer = await customers.get('yuno', fakes.yuno.seed({ phone }).id);
    expect(customer).not.toHaveProperty('phone');
    expect(customer.raw).toMatchObject({ phone });
    const kunacore = await customers.get('kunacore', fakes.kunacore.seed({ phoneNumber: '0991234567' }).id);
    expect(kunacore).not.toHaveProperty('phone');
  });
});
