import { describe, expect, it } from 'vitest';
import type { CustomerUpdate } from '../src/index.js';
import { clientOf, customer, id } from './stub.js';

const update = (changes: unknown, validate?: 'error' | 'off') => {
  const { yuno, requests } = clientOf();
  return { run: yuno.updateCustomer(id, changes as CustomerUpdate, { validate }), requests };
};

describe('the body of an update', () => {
  it('is every field that may change', async () => {
    const address = {
      address_line_1: 'Calle 34 # 56 - 78',
      address_line_2: 'Apartamento 502, Torre I',
      country: 'CO',
      state: 'Cundinamarca',
      city: 'Bogotá',
      zip_code: '111111',
      neighborhood: 'Test',
    } as const;
    const changes: CustomerUpdate = {
      merchant_customer_id: '1744402154',
      merchant_customer_created_at: '2023-08-05T14:43:58.980718Z',
      first_name: 'John',
      last_name: 'Doe',
      gender: 'F',
      date_of_birth: '1990-02-28',
      email: 'john.doe2@gmail.com',
      nationality: 'CO',
      country: 'CO',
      document: { document_type: 'CC', document_number: '1010268952' },
      phone: { number: '3132450765', country_code: '57' },
      billing_address: address,
      shipping_address: address,
      metadata: [{ key: 'ID', value: '1234' }],
    };
    const { run, requests } = update(changes);
    expect(await run).toEqual(customer);
    expect(requests[0]!.body).toEqual(changes);
  });

  it('may be empty', async () => {
    const { run, requests } = update({});
    await run;
    expect(requests[0]!.body).toEqual({});
  });

  it('leaves out what is undefined', async () => {
    const { run, requests } = update({
      first_name: undefined,
      phone: { number: '1', country_code: undefined },
    });
    await run;
    expect(requests[0]!.body).toEqual({ phone: { number: '1' } });
  });

  it.each<[string, unknown, string]>([
    ['a typo', { emial: 'john.doe2@gmail.com' }, 'emial'],
    ['a typo beside a right field', { first_name: 'John', last_nmae: 'Doe' }, 'last_nmae'],
    ['a typo in a nested field', { phone: { numbr: '1' } }, 'phone.numbr'],
    [
      'a typo in a list',
      {
        metadata: [
          { key: 'ID', value: '1' },
          { kye: 'ID', value: '1' },
        ],
      },
      'metadata[1].kye',
    ],
    ['a name that is too short', { first_name: 'Jo' }, 'first_name'],
    ['a country that the provider does not know', { country: 'SV' }, 'country'],
    ['null', { email: null }, 'email'],
    ['a number for a text', { first_name: 42 }, 'first_name'],
    ['NaN', { first_name: NaN }, 'first_name'],
    ['a date', { date_of_birth: new Date(0) }, 'date_of_birth'],
    ['a list', [], ''],
    ['nothing', undefined, ''],
    ['a text', 'john.doe2@gmail.com', ''],
  ])('is refused before any I/O where it holds %s', async (_case, changes, path) => {
    const { run, requests } = update(changes);
    const error = await run.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'invalid_request', outcome: 'not_applied', attempts: 0 });
    expect((error as { issues: { path: string }[] }).issues.map((issue) => issue.path)).toContain(path);
    expect((error as Error).message).not.toMatch(/john\.doe|\bSV\b|\bJo\b/);
    expect(requests).toEqual([]);
  });

  it('may be what the provider does not document, where the caller says so', async () => {
    const { run, requests } = update({ email: null, loyalty: { tier: 1 } }, 'off');
    await run;
    expect(requests[0]!.body).toEqual({ email: null, loyalty: { tier: 1 } });
  });
});

describe('the body of a create', () => {
  it('needs the id of the merchant', async () => {
    const { yuno, requests } = clientOf();
    await expect(yuno.createCustomer({} as { merchant_customer_id: string })).rejects.toMatchObject({
      code: 'invalid_request',
      operation: 'createCustomer',
      issues: [{ path: 'merchant_customer_id' }],
    });
    expect(requests).toEqual([]);
  });
});
