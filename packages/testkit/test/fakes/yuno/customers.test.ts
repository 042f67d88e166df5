import { customerSchema } from '@customer-bridge/yuno-types/validators';
import { describe, expect, it } from 'vitest';
import { createYunoFake } from '../../../src/index.js';
import { callerOf, ways } from '../../support/caller.js';
import { yunoCustomer, yunoKeys } from '../../support/samples.js';

const path = `/customers/${yunoCustomer.id}`;
const account = { 'x-account-code': '5a7ee9d6-9b5e-4c44-9e0c-1b1c4f5f8a10' };
const unknown = '00000000-0000-4000-8000-000000000000';

describe.each(ways)('createYunoFake: the customers %s', (way) => {
  async function setUp() {
    const fake = createYunoFake();
    fake.seed(yunoCustomer);
    return { fake, call: await callerOf(fake, way, yunoKeys) };
  }

  it('are created with an id, and null for what is not given', async () => {
    const { fake, call } = await setUp();
    const body = {
      merchant_customer_id: '4321',
      first_name: 'John',
      billing_address: { address_line_1: '123 Main St', city: 'New York' },
    };
    const answer = await call('POST', '/customers', { body });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ...body, last_name: null, merchant_customer_created_at: null });
    expect(answer.body).not.toHaveProperty('metadata');
    expect(answer.body.updated_at).toBe(answer.body.created_at);
    expect(customerSchema['~standard'].validate(answer.body)).not.toHaveProperty('issues');
    expect(fake.customers.get(answer.body.id)).toEqual(answer.body);
  });

  it.each([
    [{ first_name: 'John' }, 'INVALID_REQUEST', /^merchant_customer_id /],
    [
      { merchant_customer_id: '4321', billing_address: { city: 'New York' } },
      'INVALID_REQUEST',
      /^billing_address\.address_line_1 /,
    ],
    [{ merchant_customer_id: '4321', email: null }, 'INVALID_REQUEST', /^email /],
    [{ merchant_customer_id: '1744402154' }, 'CUSTOMER_ID_DUPLICATED', /merchant_customer_id/],
  ])('are not created from %j', async (body, code, message) => {
    const { fake, call } = await setUp();
    const answer = await call('POST', '/customers', { body });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ code, messages: [expect.stringMatching(message)] });
    expect(fake.customers.size).toBe(1);
  });

  it('are read by id and by the id of the merchant', async () => {
    const { fake, call } = await setUp();
    const stored = { ...fake.customers.get(yunoCustomer.id) };
    const byId = await call('GET', path);
    expect([byId.status, byId.body]).toEqual([200, stored]);
    const byMerchantId = await call('GET', '/customers?merchant_customer_id=1744402154');
    expect([byMerchantId.status, byMerchantId.body]).toEqual([200, stored]);
  });

  it.each([
    [`/customers/${unknown}`, 'CUSTOMER_NOT_FOUND'],
    ['/customers?merchant_customer_id=nobody', 'CUSTOMER_NOT_FOUND'],
    ['/customers?merchant_customer_id=', 'INVALID_REQUEST'],
    ['/customers', 'INVALID_REQUEST'],
    ['/customers?merchant_customer_id=1744402154&merchant_customer_id=1744402154', 'INVALID_REQUEST'],
    [`/customers?merchant_customer_id=${encodeURIComponent('😀'.repeat(255))}`, 'CUSTOMER_NOT_FOUND'],
    [`/customers?merchant_customer_id=${encodeURIComponent('😀'.repeat(256))}`, 'INVALID_REQUEST'],
  ])('are not found at %s', async (unknownPath, code) => {
    const { call } = await setUp();
    expect(await call('GET', unknownPath)).toMatchObject({ status: 400, body: { code } });
  });

  it('are deleted, with an empty answer', async () => {
    const { fake, call } = await setUp();
    expect(await call('DELETE', path, { headers: account })).toMatchObject({ status: 202, text: '' });
    expect(fake.customers.size).toBe(0);
    expect(await call('DELETE', path, { headers: account })).toMatchObject({
      status: 400,
      body: { code: 'CUSTOMER_NOT_FOUND' },
    });
  });

  it.each([{}, { 'x-account-code': 'account' }])('are not deleted with the headers %j', async (headers) => {
    const { fake, call } = await setUp();
    expect(await call('DELETE', path, { headers })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', messages: [expect.stringMatching(/^x-account-code /)] },
    });
    expect(fake.customers.size).toBe(1);
  });
});
