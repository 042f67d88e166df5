import { describe, expect, it } from 'vitest';
import { createYunoFake } from '../../../src/index.js';
import { callerOf, ways } from '../../support/caller.js';
import { yunoCustomer, yunoKeys } from '../../support/samples.js';

const path = `/customers/${yunoCustomer.id}`;

describe.each(ways)('createYunoFake %s', (way) => {
  async function setUp() {
    const fake = createYunoFake();
    fake.seed(yunoCustomer);
    return { fake, call: await callerOf(fake, way, yunoKeys) };
  }

  it('answers an update with the whole customer', async () => {
    const { fake, call } = await setUp();
    const { status, body } = await call('PATCH', path, { body: { email: 'john.doe2@gmail.com' } });
    expect(status).toBe(200);
    expect(body).toEqual({ ...fake.customers.get(yunoCustomer.id) });
    expect(body).toMatchObject({ ...yunoCustomer, email: 'john.doe2@gmail.com' });
  });

  it('leaves absent members as they are and replaces nested values and lists whole', async () => {
    const { call } = await setUp();
    const { body } = await call('PATCH', path, {
      body: { phone: { number: '55512345' }, metadata: [{ key: 'tier', value: 'gold' }] },
    });
    expect(body.phone).toEqual({ number: '55512345' });
    expect(body.metadata).toEqual([{ key: 'tier', value: 'gold' }]);
    expect(body.document).toEqual(yunoCustomer.document);
  });

  it('clears a member that is null, where an answer may hold null', async () => {
    const { fake, call } = await setUp();
    const cleared = { email: null, billing_address: null, metadata: null };
    const { status, body } = await call('PATCH', path, { body: cleared });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...cleared, first_name: 'John' });
    expect(fake.customers.get(yunoCustomer.id)).toMatchObject(cleared);
  });

  it('moves updated_at alone, in microseconds, with every update', async () => {
    const { fake, call } = await setUp();
    const before = fake.customers.get(yunoCustomer.id)!;
    const first = (await call('PATCH', path, { body: { gender: 'M' } })).body;
    const second = (await call('PATCH', path, { body: {} })).body;
    expect(first.updated_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(first.updated_at > before.updated_at).toBe(true);
    expect(second.updated_at > first.updated_at).toBe(true);
    expect(second.created_at).toBe(before.created_at);
  });

  it.each([
    ['a name of two letters', { first_name: 'Al' }, /^first_name /],
    ['a country outside the list', { country: 'SV' }, /^country /],
    ['a nested limit', { billing_address: { zip_code: '1' } }, /^billing_address\.zip_code /],
    ['an item of a list', { metadata: [{ key: 'a', value: 'b' }, { key: 'c' }] }, /^metadata\[1\]\.value /],
    ['an unknown member', { firstname: 'John' }, /^firstname /],
    ['an unknown member that is null', { firstname: null }, /^firstname /],
    ['a null that no answer may hold', { merchant_customer_id: null }, /^merchant_customer_id /],
    ['a null in what it sets itself', { created_at: null }, /^created_at /],
    ['a null inside a nested value', { phone: { number: null } }, /^phone\.number /],
    ['a list instead of an object', [], /^body /],
    ['null instead of an object', null, /^body /],
    ['text that is no JSON', '{"email"', /^body /],
  ])('refuses %s', async (_case, body, message) => {
    const { fake, call } = await setUp();
    const before = fake.customers.get(yunoCustomer.id);
    const answer = await call('PATCH', path, { body: body === null ? 'null' : body });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ code: 'INVALID_REQUEST', messages: [expect.stringMatching(message)] });
    expect(fake.customers.get(yunoCustomer.id)).toBe(before);
  });

  it('refuses an unknown id', async () => {
    const { call } = await setUp();
    const answer = await call('PATCH', '/customers/00000000-0000-4000-8000-000000000000', { body: {} });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ code: 'CUSTOMER_NOT_FOUND', messages: [expect.any(String)] });
  });

  it.each(['GET', 'PATCH', 'DELETE'])('refuses an id that is no UUID: %s', async (method) => {
    const { fake, call } = await setUp();
    for (const id of ['nobody', `${yunoCustomer.id}0`, yunoCustomer.id.replaceAll('-', '')]) {
      const answer = await call(method, `/customers/${id}`, {
        ...(method === 'PATCH' ? { body: {} } : {}),
        headers: { 'x-account-code': yunoCustomer.id },
      });
      expect(answer.status).toBe(400);
      expect(answer.body).toEqual({
        code: 'INVALID_REQUEST',
        messages: ['id must be a UUID of 36 characters'],
      });
    }
    expect(fake.customers.size).toBe(1);
  });

  it('refuses the merchant_customer_id of another customer, but not its own', async () => {
    const { fake, call } = await setUp();
    fake.seed({ merchant_customer_id: 'taken' });
    const taken = await call('PATCH', path, { body: { merchant_customer_id: 'taken' } });
    expect(taken.status).toBe(400);
    expect(taken.body.code).toBe('CUSTOMER_ID_DUPLICATED');
    const own = await call('PATCH', path, { body: { merchant_customer_id: '1744402154' } });
    expect(own.status).toBe(200);
  });

  it.each(['public-api-key', 'private-secret-key'])('refuses a request without %s', async (header) => {
    const { call } = await setUp();
    const answer = await call('PATCH', path, { body: {}, headers: { [header]: '' } });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ code: 'INVALID_CREDENTIALS', messages: [expect.any(String)] });
  });

  it('refuses a body that is not declared as JSON', async () => {
    const { call } = await setUp();
    const answer = await call('PATCH', path, { body: '{}', headers: { 'content-type': 'text/plain' } });
    expect(answer.status).toBe(415);
    expect(answer.body.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('refuses a known path under another method, and answers an unknown one with a bare 404', async () => {
    const { call } = await setUp();
    const wrongMethod = await call('PUT', path, { body: {} });
    expect(wrongMethod.status).toBe(405);
    expect(wrongMethod.body.code).toBe('UNSUPPORTED_METHOD');
    const unknown = await call('PATCH', '/clients', { body: {} });
    expect(unknown).toMatchObject({ status: 404, text: '' });
  });

  it('puts a new x-trace-id on every answer', async () => {
    const { fake, call } = await setUp();
    fake.fail({ status: 503 });
    const answers = [
      await call('PATCH', path, { body: {} }),
      await call('PATCH', path, { body: {} }),
      await call('PATCH', '/clients', { body: {} }),
    ];
    const traces = answers.map(({ headers }) => headers.get('x-trace-id'));
    expect(answers.map(({ status }) => status)).toEqual([503, 200, 404]);
    expect(new Set(traces).size).toBe(3);
    expect(traces).not.toContain(null);
  });
});
