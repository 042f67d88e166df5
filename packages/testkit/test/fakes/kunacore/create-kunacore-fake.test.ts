import { describe, expect, it } from 'vitest';
import { createKunaCoreFake } from '../../../src/index.js';
import { callerOf } from '../../support/caller.js';
import { kunacoreCustomer, kunacoreKey } from '../../support/samples.js';

const { id } = kunacoreCustomer;

/** What the fake does beyond its description, which the spec tests compare it with. */
async function setUp(defaults: Record<string, string> = kunacoreKey) {
  const fake = createKunaCoreFake();
  fake.seed({ ...kunacoreCustomer, createdAt: '2024-02-26T16:36:14.499Z' });
  const call = await callerOf(fake, 'in process', defaults);
  const post = (path: string, body: unknown, headers = {}) =>
    call('POST', `/v2/customer/${path}`, { body, headers });
  return { fake, call, post };
}

describe('createKunaCoreFake: an update', () => {
  it('is answered with the customer under data', async () => {
    const { post } = await setUp();
    expect(await post('update', { id, firstName: 'Alexander' })).toMatchObject({
      status: 201,
      body: {
        data: {
          ...kunacoreCustomer,
          firstName: 'Alexander',
          comment: null,
          externalId: null,
          createdAt: '2024-02-26T16:36:14.499Z',
        },
      },
    });
  });

  it('clears by null what an answer may hold as null', async () => {
    const { fake, post } = await setUp();
    const cleared = { comment: null, externalId: null, phoneNumber: null };
    await post('update', { id, comment: 'a', externalId: 'b', phoneNumber: '+573132450765' });
    expect(await post('update', { id, ...cleared })).toMatchObject({ body: { data: cleared } });
    expect(fake.customers.get(id)).toMatchObject(cleared);
  });

  it('keeps the properties that are not reported', async () => {
    const { fake, post } = await setUp();
    const kept = { country: 'UA', verificationDocumentId: '1237654', residenceAddress: 'a street', itn: '1' };
    const { body } = await post('update', { id, ...kept });
    expect(Object.keys(body.data).filter((name) => name in kept)).toEqual([]);
    expect(fake.customers.get(id)).toMatchObject(kept);
  });

  it('clears with null what may be null', async () => {
    const { fake, post } = await setUp();
    const cleared = { comment: null, externalId: null, phoneNumber: null };
    expect((await post('update', { id, ...cleared })).body.data).toMatchObject(cleared);
    expect(fake.customers.get(id)).toMatchObject(cleared);
  });

  it.each([
    ['a rule that is broken', { id, country: 'ua' }, /^country /],
    ['null in what no answer holds as null', { id, lastName: null }, /^lastName must be /],
    ['null in what no answer shows', { id, country: null }, /^country must be /],
    ['an unknown property that is null', { id, first_name: null }, /^first_name /],
    ['the referral, which the update does not take', { id, referralId: 'r' }, /^referralId /],
    ['no referral, which an answer may hold', { id, referralId: null }, /^referralId /],
  ])('is refused for %s', async (_case, sent, message) => {
    const { fake, post } = await setUp();
    const before = fake.customers.get(id);
    const { status, body } = await post('update', sent);
    expect([status, body]).toEqual([400, { message: expect.stringMatching(message) }]);
    expect(fake.customers.get(id)).toBe(before);
  });

  it('is refused for an unknown id, and for the email of another customer', async () => {
    const { fake, post } = await setUp();
    fake.seed({ email: 'taken@example.com' });
    const message = expect.any(String);
    expect(await post('update', { id: 'nobody' })).toMatchObject({ status: 404, body: { message } });
    expect(await post('update', { id, email: 'taken@example.com' })).toMatchObject({
      status: 409,
      body: { message },
    });
    expect((await post('update', { id, email: kunacoreCustomer.email })).status).toBe(201);
  });

  it('is refused as another media type, at a known path by another method, and at an unknown path', async () => {
    const { call, post } = await setUp();
    expect(await post('update', JSON.stringify({ id }), { 'content-type': 'text/plain' })).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^content-type /) },
    });
    expect(await call('GET', '/v2/customer/update')).toMatchObject({
      status: 404,
      body: { message: 'Not Found' },
    });
    expect(await call('POST', '/v1/customer/update', { body: { id } })).toMatchObject({
      status: 404,
      text: '',
    });
  });
});

describe('createKunaCoreFake: a token', () => {
  it('is taken from a login until it ends, and from nowhere else', async () => {
    const { fake, call, post } = await setUp({});
    const login = { email: 'institution@example.com', password: 'p' };
    expect((await call('POST', '/v2/auth/login', { body: login })).status).toBe(400);
    const { status, body } = await call('POST', '/v2/auth/login', {
      body: login,
      headers: { merchant_id: 'm' },
    });
    expect([status, body.data.accessToken]).toEqual([201, expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)]);
    const statusWith = async (token: string, scheme = 'Bearer') =>
      (await post('update', { id }, { authorization: `${scheme} ${token}` })).status;
    expect(await statusWith('made.up.token')).toBe(401);
    expect(await statusWith(body.data.accessToken)).toBe(201);
    fake.expireTokens();
    expect(await statusWith(body.data.accessToken)).toBe(401);
    expect(await statusWith(fake.issueToken(), 'bearer')).toBe(201);
  });
});

/** The create page's own example. Source: docs.kunacore.io/docs/widget-integration-types. */
const created = {
  email: 'viktor@example.com',
  phoneNumber: '+380991234567',
  firstName: 'Viktor',
  lastName: 'Tatov',
  comment: 'Customer of our test program',
  externalId: 'abc12345-def6-7890-ghij-klmnopqrstuv',
  referralId: 'wxzy9876-5432-1abc-def0-ghijklmnopqr',
};
const unreported = {
  country: 'UA',
  verificationDocumentId: '1237654',
  residenceAddress: 'my street',
  itn: '1',
};

describe('createKunaCoreFake: the other operations', () => {
  it('create a customer with an id and a wallet, of an email that nobody has', async () => {
    const { fake, post } = await setUp();
    const { status, body } = await post('create', { ...created, ...unreported });
    expect(status).toBe(201);
    const any = expect.any(String);
    expect(body.data).toEqual({ ...created, id: any, walletId: any, createdAt: any });
    expect(fake.customers.get(body.data.id)).toEqual({ ...body.data, ...unreported });
    expect((await post('details', { id: body.data.id })).body).toEqual(body);
    expect((await post('find', { email: created.email })).body).toEqual({ data: [body.data] });
    expect((await post('create', { ...created, ...unreported })).status).toBe(409);
    expect(fake.customers.size).toBe(2);
  });

  it('read a customer by its id', async () => {
    const { post } = await setUp();
    expect(await post('details', { id })).toMatchObject({ status: 201, body: { data: kunacoreCustomer } });
    expect((await post('details', { id: 'nobody' })).status).toBe(404);
  });

  it.each([
    [{}, ['Alex', 'Viktor']],
    [{ email: 'viktor@example.com' }, ['Viktor']],
    [{ phoneNumber: '+380991234567' }, ['Alex', 'Viktor']],
    [{ fullName: 'Alex Smith' }, ['Alex']],
    [{ fullName: 'Alex' }, []],
    [{ walletId: kunacoreCustomer.walletId }, ['Alex']],
    [{ referralId: created.referralId, comment: 'another' }, []],
    [{ createdTo: '2024-02-26T16:36:14.499Z' }, []],
    [{ createdTo: '2024-02-26T16:36:14.500Z' }, ['Alex']],
    [{ createdFrom: '2024-02-26T16:36:14.499Z' }, ['Viktor']],
    [{ take: 1 }, ['Alex']],
    [{ skip: 1 }, ['Viktor']],
    [{ take: 1, skip: 2 }, []],
    [{ take: 1, skip: -1 }, ['Alex']],
    [{ take: 0 }, []],
  ])('find customers by %j', async (search, names) => {
    const { post } = await setUp();
    await post('create', { ...created, ...unreported });
    const { status, body } = await post('find', search);
    expect(status).toBe(201);
    expect(body.data.map(({ firstName }: { firstName: string }) => firstName)).toEqual(names);
  });
});
