import { describe, expect, it } from 'vitest';
import { createKunaCoreFake } from '../../../src/index.js';
import { callerOf, ways } from '../../support/caller.js';
import { kunacoreCustomer, kunacoreKey } from '../../support/samples.js';

const { id } = kunacoreCustomer;
const login = { body: { email: 'institution@example.com', password: 'p' }, headers: { merchant_id: 'm' } };

describe.each(ways)('createKunaCoreFake %s', (way) => {
  async function setUp(defaults: Record<string, string> = kunacoreKey) {
    const fake = createKunaCoreFake();
    fake.seed(kunacoreCustomer);
    const call = await callerOf(fake, way, defaults);
    return {
      fake,
      call,
      update: (body: unknown, headers = {}) => call('POST', '/v2/customer/update', { body, headers }),
    };
  }

  it('answers an update with the customer under data', async () => {
    const { update } = await setUp();
    const { status, body } = await update({ id, firstName: 'Alexander' });
    expect(status).toBe(201);
    expect(body).toEqual({
      data: {
        ...kunacoreCustomer,
        firstName: 'Alexander',
        comment: null,
        externalId: null,
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    });
  });

  it('keeps the members that it does not report', async () => {
    const { fake, update } = await setUp();
    const kept = { country: 'UA', verificationDocumentId: '1237654', residenceAddress: 'a street', itn: '1' };
    const { body } = await update({ id, ...kept });
    expect(Object.keys(body.data)).not.toEqual(expect.arrayContaining(['country']));
    expect(body.data).not.toMatchObject({ itn: '1' });
    expect(fake.customers.get(id)).toMatchObject(kept);
  });

  it.each(['comment', 'externalId', 'phoneNumber'] as const)('clears %s, which may be null', async (name) => {
    const { fake, update } = await setUp();
    await update({ id, [name]: 'known' });
    expect((await update({ id, [name]: null })).body.data).toMatchObject({ [name]: null });
    expect(fake.customers.get(id)![name]).toBeNull();
  });

  it.each([
    'id',
    'email',
    'firstName',
    'lastName',
    'country',
    'verificationDocumentId',
    'residenceAddress',
    'itn',
  ])('refuses null in %s, which no answer holds as null', async (name) => {
    const { fake, update } = await setUp();
    const before = fake.customers.get(id);
    const { status, body } = await update({ id, [name]: null });
    expect(status).toBe(400);
    expect(body).toEqual({ message: expect.stringMatching(new RegExp(`^${name} must be `)) });
    expect(fake.customers.get(id)).toBe(before);
  });

  it.each([
    ['a missing id', { email: 'alex@example.com' }, /\bid\b/],
    ['a number for a name', { id, firstName: 1 }, /^firstName /],
    ['a country in small letters', { id, country: 'ua' }, /^country /],
    ['an unknown member', { id, first_name: 'Alex' }, /^first_name /],
    ['an unknown member that is null', { id, first_name: null }, /^first_name /],
    ['the referral, which the update does not take', { id, referralId: 'r' }, /^referralId /],
  ])('refuses %s', async (_case, body, message) => {
    const { update } = await setUp();
    const answer = await update(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ message: expect.stringMatching(message) });
  });

  it('refuses an unknown id and the email of another customer', async () => {
    const { fake, update } = await setUp();
    fake.seed({ email: 'taken@example.com' });
    const unknown = await update({ id: 'nobody' });
    expect(unknown.status).toBe(404);
    expect(unknown.body).toEqual({ message: expect.any(String) });
    const taken = await update({ id, email: 'taken@example.com' });
    expect(taken.status).toBe(409);
    expect(taken.body).toEqual({ message: expect.any(String) });
    expect((await update({ id, email: kunacoreCustomer.email })).status).toBe(201);
  });

  it('answers 404 at a known path under another method, and at an unknown one', async () => {
    const { call } = await setUp();
    expect(await call('GET', '/v2/customer/update')).toMatchObject({
      status: 404,
      body: { message: 'Not Found' },
    });
    expect(await call('POST', '/v1/customer/update', { body: { id } })).toMatchObject({
      status: 404,
      text: '',
    });
  });

  it('refuses a body that is not declared as JSON', async () => {
    const { call } = await setUp();
    const sent = { body: JSON.stringify({ id }), headers: { 'content-type': 'text/plain' } };
    expect(await call('POST', '/v2/customer/update', sent)).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^content-type /) },
    });
  });

  it('takes the token of its login until that ends', async () => {
    const { fake, call, update } = await setUp({});
    const { status, body } = await call('POST', '/v2/auth/login', login);
    expect(status).toBe(201);
    const { accessToken } = body.data;
    expect(accessToken).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const authorization = `Bearer ${accessToken}`;
    expect((await update({ id }, { authorization })).status).toBe(201);
    fake.expireTokens();
    const refused = await update({ id }, { authorization });
    expect(refused.status).toBe(401);
    expect(refused.body).toEqual({ message: expect.any(String) });
    expect((await update({ id }, { authorization: `Bearer ${fake.issueToken()}` })).status).toBe(201);
  });

  it('refuses a call without credentials and a token that it never issued', async () => {
    const { update } = await setUp({});
    expect((await update({ id })).status).toBe(401);
    expect((await update({ id }, { authorization: 'Bearer made.up.token' })).status).toBe(401);
  });

  it('refuses a login without merchant_id or with another body', async () => {
    const { call } = await setUp({});
    expect((await call('POST', '/v2/auth/login', { body: login.body })).status).toBe(400);
    expect(
      (await call('POST', '/v2/auth/login', { ...login, body: { ...login.body, merchantId: 'm' } })).status,
    ).toBe(400);
  });
});
