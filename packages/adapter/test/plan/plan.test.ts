import { describe, expect, it } from 'vitest';
import { createTestAdapter } from '../support/test-adapter.js';

const { customers, ids, planUntyped, requests } = createTestAdapter();

const address = {
  line1: 'Calle 34 # 56 - 78',
  line2: 'Apartamento 502',
  neighborhood: 'Chapinero',
  city: 'Bogotá',
  state: 'Cundinamarca',
  postalCode: '111111',
  country: 'CO',
};

describe('plan', () => {
  it('is the exact request, and one verdict for each top-level member of the patch, in its order', () => {
    expect(customers.plan('yuno', ids.yuno, { lastName: 'López', email: 'ana@example.com' })).toStrictEqual({
      provider: 'yuno',
      operation: 'updateCustomer',
      method: 'PATCH',
      path: `/customers/${ids.yuno}`,
      body: { last_name: 'López', email: 'ana@example.com' },
      fields: [
        { field: 'lastName', verdict: 'sent', to: 'last_name' },
        { field: 'email', verdict: 'sent', to: 'email' },
      ],
    });
    expect(customers.plan('kunacore', ids.kunacore, { email: 'ana@example.com' })).toStrictEqual({
      provider: 'kunacore',
      operation: 'updateCustomer',
      method: 'POST',
      path: '/v2/customer/update',
      body: { id: ids.kunacore, email: 'ana@example.com' },
      fields: [{ field: 'email', verdict: 'sent', to: 'email' }],
    });
  });

  it('makes no request, and is not a promise', () => {
    expect(customers.plan('yuno', ids.yuno, {})).toMatchObject({ body: {}, fields: [] });
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });

  it('puts on one line for KunaCore what an address holds, in the order of an address', () => {
    const { body } = planUntyped('kunacore', {
      address: { country: 'CO', city: 'Bogotá', line1: 'Calle 34' },
    });
    expect(body).toMatchObject({ residenceAddress: 'Calle 34, Bogotá, CO' });
  });

  it('names the members of the body in the order in which they are sent', async () => {
    const { customers: own, fakes, ids: ownIds } = createTestAdapter();
    const patch = {
      lastName: 'López',
      email: 'ana@example.com',
      identityDocument: { type: 'CC', number: '101' },
    };
    for (const key of ['yuno', 'kunacore'] as const) {
      const plan = own.plan(key, ownIds[key], patch);
      await own.update(key, ownIds[key], patch);
      expect(JSON.stringify(fakes[key].requests[0]!.body)).toBe(JSON.stringify(plan.body));
    }
  });

  it("takes an id of Yuno's in capitals as it is", () => {
    const id = ids.yuno.toUpperCase();
    expect(customers.plan('yuno', id, {}).path).toBe(`/customers/${id}`);
  });

  it('says in a note what a lossy field loses', () => {
    const { fields } = planUntyped('kunacore', { address, identityDocument: { type: 'CC', number: '101' } });
    expect(fields.map(({ note }) => note)).toEqual([
      'KunaCore takes an address as one line; which part is which is lost',
      "KunaCore takes the number alone; the document's type is lost",
    ]);
  });

  it.each([
    [{ email: 'x'.repeat(256) }, 'email'],
    [{ address: { ...address, country: 'SV' } }, 'address'],
    [{ phone: '+1809555123' }, 'phone'],
    [{ providerFields: { yuno: { dateOfBirth: '1990-02-30' } } }, 'providerFields.yuno.dateOfBirth'],
    [
      { providerFields: { yuno: { metadata: [{ key: 'k'.repeat(49), value: 'v' }] } } },
      'providerFields.yuno.metadata',
    ],
  ])('leaves out what a rule of Yuno refuses, with the rule as note: %j', (patch, field) => {
    const { body, fields } = planUntyped('yuno', { firstName: 'Ana', ...patch });
    expect(body).toStrictEqual({ first_name: 'Ana' });
    expect(fields).toEqual([
      { field: 'firstName', verdict: 'sent', to: 'first_name' },
      { field, verdict: 'unsupported', to: expect.any(String), note: expect.stringMatching(/\w/) },
    ]);
  });

  it('names every rule that a value breaks', () => {
    const { fields } = planUntyped('yuno', { address: { line1: '1', postalCode: '1' } });
    expect(fields[0]!.note).toBe(
      'yuno documents: billing_address.address_line_1 must have 3 to 255 characters; ' +
        'billing_address.zip_code must have 4 to 11 characters',
    );
  });

  it('has no place for the fields of another provider', () => {
    const { body, fields } = planUntyped('kunacore', { providerFields: { yuno: { gender: 'F' } } });
    expect(body).toStrictEqual({ id: ids.kunacore });
    expect(fields).toEqual([
      {
        field: 'providerFields.yuno.gender',
        verdict: 'unsupported',
        note: expect.stringContaining("'yuno'"),
      },
    ]);
  });

  it('shows what is sent when the documented rules are switched off', () => {
    const { body, fields } = customers.plan('yuno', ids.yuno, { country: 'SV' }, { validate: 'off' });
    expect(body).toStrictEqual({ country: 'SV' });
    expect(fields).toEqual([{ field: 'country', verdict: 'sent', to: 'country' }]);
  });
});
