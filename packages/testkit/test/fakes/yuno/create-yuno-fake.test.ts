import { customerSchema } from '@customer-bridge/yuno-types/validators';
import { describe, expect, it } from 'vitest';
import { createYunoFake } from '../../../src/index.js';
import { callerOf } from '../../support/caller.js';
import { yunoCustomer, yunoKeys } from '../../support/samples.js';

const path = `/customers/${yunoCustomer.id}`;
const unknownPath = '/customers/00000000-0000-4000-8000-000000000000';

/** What the fake does beyond its description, which the spec tests compare it with. */
async function setUp() {
  const fake = createYunoFake();
  fake.seed(yunoCustomer);
  const call = await callerOf(fake, 'in process', yunoKeys);
  return { fake, call, patch: (body: unknown, headers = {}) => call('PATCH', path, { body, headers }) };
}

describe('createYunoFake: an update', () => {
  it('is answered with the whole customer', async () => {
    const { fake, patch } = await setUp();
    const { status, body } = await patch({ email: 'john.doe2@example.com' });
    expect(status).toBe(200);
    expect(body).toEqual({ ...fake.customers.get(yunoCustomer.id) });
    expect(body).toMatchObject({ ...yunoCustomer, email: 'john.doe2@example.com' });
  });

  it('leaves absent properties as they are and replaces nested values and lists whole', async () => {
    const { patch } = await setUp();
    const changes = { phone: { number: '55512345' }, metadata: [{ key: 'tier', value: 'gold' }] };
    const { body } = await patch(changes);
    expect([body.phone, body.metadata]).toEqual([changes.phone, changes.metadata]);
    expect(body.document).toEqual(yunoCustomer.document);
  });

  it('clears with null what may be null', async () => {
    const { fake, patch } = await setUp();
    const cleared = { email: null, billing_address: null, metadata: null };
    expect((await patch(cleared)).body).toMatchObject({ ...cleared, first_name: yunoCustomer.first_name });
    expect(fake.customers.get(yunoCustomer.id)).toMatchObject(cleared);
  });

  it('moves updated_at alone, in microseconds, every time', async () => {
    const { fake, patch } = await setUp();
    const before = fake.customers.get(yunoCustomer.id)!;
    const first = (await patch({ gender: 'M' })).body;
    const second = (await patch({})).body;
    expect(first.updated_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(first.updated_at > before.updated_at).toBe(true);
    expect(second.updated_at > first.updated_at).toBe(true);
    expect(second.created_at).toBe(before.created_at);
  });

  it.each([
    ['a nested limit', { billing_address: { zip_code: '1' } }, /^billing_address\.zip_code /],
    ['an item of a list', { metadata: [{ key: 'a', value: 'b' }, { key: 'c' }] }, /^metadata\[1\]\.value /],
    ['an unknown property that is null', { firstname: null }, /^firstname /],
    ['a null that no answer may hold', { merchant_customer_id: null }, /^merchant_customer_id /],
    ['a null in what it sets itself', { created_at: null }, /^created_at /],
    ['a null inside a nested value', { phone: { number: null } }, /^phone\.number /],
    ['a list instead of an object', [], /^body /],
    ['null instead of an object', 'null', /^body /],
    ['text that is no JSON', '{"email"', /^body /],
  ])('is refused for %s', async (_case, sent, message) => {
    const { fake, patch } = await setUp();
    const before = fake.customers.get(yunoCustomer.id);
    const { status, body } = await patch(sent);
    const refusal = { code: 'INVALID_REQUEST', messages: [expect.stringMatching(message)] };
    expect([status, body]).toEqual([400, refusal]);
    expect(fake.customers.get(yunoCustomer.id)).toBe(before);
  });

  it('is refused with the merchant_customer_id of another customer, but not with its own', async () => {
    const { fake, patch } = await setUp();
    fake.seed({ merchant_customer_id: 'taken' });
    expect(await patch({ merchant_customer_id: 'taken' })).toMatchObject({
      status: 400,
      body: { code: 'CUSTOMER_ID_DUPLICATED' },
    });
    expect((await patch({ merchant_customer_id: '1744402154' })).status).toBe(200);
  });

  it('is refused as another media type, at a known path by another method, and at an unknown path', async () => {
    const { call, patch } = await setUp();
    expect(await patch('{}', { 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
      body: { code: 'UNSUPPORTED_MEDIA_TYPE' },
    });
    expect(await call('PUT', path, { body: {} })).toMatchObject({
      status: 405,
      body: { code: 'UNSUPPORTED_METHOD' },
    });
    for (const unknown of ['/clients', '/customers/', '/customers/%E0']) {
      expect(await call('PATCH', unknown, { body: {} })).toMatchObject({ status: 404, text: '' });
    }
    expect((await patch('{}', { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(200);
  });

  it('has a new x-trace-id on every answer', async () => {
    const { fake, call, patch } = await setUp();
    fake.fail({ status: 503 });
    const answers = [await patch({}), await patch({}), await call('PATCH', '/clients', { body: {} })];
    const traces = answers.map(({ headers }) => headers.get('x-trace-id'));
    expect(answers.map(({ status }) => status)).toEqual([503, 200, 404]);
    expect(new Set(traces).size).toBe(3);
    expect(traces).not.toContain(null);
  });
});

describe('createYunoFake: the other operations', () => {
  it('create a customer with an id, and null for what is not given', async () => {
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
    expect(await call('POST', '/customers', { body })).toMatchObject({
      status: 400,
      body: { code: 'CUSTOMER_ID_DUPLICATED' },
    });
  });

  it.each([path, '/customers?merchant_customer_id=1744402154'])('read a customer: %s', async (known) => {
    const { fake, call } = await setUp();
    const { status, body } = await call('GET', known);
    expect([status, body]).toEqual([200, { ...fake.customers.get(yunoCustomer.id) }]);
  });

  const account = { 'x-account-code': '5a7ee9d6-9b5e-4c44-9e0c-1b1c4f5f8a10' };
  const search = (id: string): string => `/customers?merchant_customer_id=${encodeURIComponent(id)}`;
  it.each([
    ['GET', unknownPath, 'CUSTOMER_NOT_FOUND'],
    ['PATCH', unknownPath, 'CUSTOMER_NOT_FOUND'],
    ['DELETE', unknownPath, 'CUSTOMER_NOT_FOUND'],
    ['GET', '/customers/nobody', 'INVALID_REQUEST'],
    ['PATCH', `${path}0`, 'INVALID_REQUEST'],
    ['DELETE', path.replaceAll('-', ''), 'INVALID_REQUEST'],
    ['GET', search('nobody'), 'CUSTOMER_NOT_FOUND'],
    ['GET', search(''), 'INVALID_REQUEST'],
    ['GET', '/customers', 'INVALID_REQUEST'],
    ['GET', `${search('1744402154')}&merchant_customer_id=1744402154`, 'INVALID_REQUEST'],
    ['GET', search('😀'.repeat(255)), 'CUSTOMER_NOT_FOUND'],
    ['GET', search('😀'.repeat(256)), 'INVALID_REQUEST'],
  ])('find nobody at %s %s', async (method, unknown, code) => {
    const { fake, call } = await setUp();
    const sent = { headers: account, ...(method === 'PATCH' && { body: {} }) };
    expect(await call(method, unknown, sent)).toMatchObject({ status: 400, body: { code } });
    expect(fake.customers.size).toBe(1);
  });

  it('delete a customer, with an empty answer', async () => {
    const { fake, call } = await setUp();
    expect(await call('DELETE', path, { headers: account })).toMatchObject({ status: 202, text: '' });
    expect(fake.customers.size).toBe(0);
  });

  it('delete none for a malformed account code', async () => {
    const { call } = await setUp();
    expect(await call('DELETE', path, { headers: { 'x-account-code': 'account' } })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', messages: [expect.stringMatching(/^x-account-code /)] },
    });
  });
});
