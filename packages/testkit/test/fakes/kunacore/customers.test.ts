import { customerEnvelopeSchema } from '@customer-bridge/kunacore-types/validators';
import { describe, expect, it } from 'vitest';
import { createKunaCoreFake } from '../../../src/index.js';
import { callerOf, ways } from '../../support/caller.js';
import { kunacoreCustomer, kunacoreKey } from '../../support/samples.js';

/** The create page's own example. Source: docs.kunacore.io/docs/widget-integration-types. */
const created = {
  email: 'viktor@example.com',
  phoneNumber: '+380991234567',
  firstName: 'Viktor',
  lastName: 'Tatov',
  comment: 'Customer of our test program',
  externalId: 'abc12345-def6-7890-ghij-klmnopqrstuv',
  referralId: 'wxzy9876-5432-1abc-def0-ghijklmnopqr',
  country: 'UA',
  verificationDocumentId: '1237654',
  residenceAddress: 'my street ap.12',
  itn: '1237654',
};

describe.each(ways)('createKunaCoreFake: the customers %s', (way) => {
  async function setUp() {
    const fake = createKunaCoreFake();
    fake.seed({ ...kunacoreCustomer, createdAt: '2024-02-26T16:36:14.499Z' });
    const call = await callerOf(fake, way, kunacoreKey);
    return { fake, post: (path: string, body: unknown) => call('POST', `/v2/customer/${path}`, { body }) };
  }

  it('are created with an id and a wallet', async () => {
    const { fake, post } = await setUp();
    const { status, body } = await post('create', created);
    expect(status).toBe(201);
    expect(customerEnvelopeSchema['~standard'].validate(body)).not.toHaveProperty('issues');
    const { country, verificationDocumentId, residenceAddress, itn, ...reported } = created;
    expect(body.data).toEqual({
      ...reported,
      id: expect.any(String),
      walletId: expect.any(String),
      createdAt: expect.any(String),
    });
    expect(fake.customers.get(body.data.id)).toEqual({
      ...body.data,
      country,
      verificationDocumentId,
      residenceAddress,
      itn,
    });
  });

  it('are not created from a body that lacks something or repeats an email', async () => {
    const { fake, post } = await setUp();
    const { country: _missing, ...incomplete } = created;
    expect(await post('create', incomplete)).toMatchObject({ status: 400 });
    expect(await post('create', { ...created, comment: null })).toMatchObject({ status: 400 });
    expect(await post('create', { ...created, email: kunacoreCustomer.email })).toMatchObject({
      status: 409,
    });
    expect(fake.customers.size).toBe(1);
  });

  it('are read by id', async () => {
    const { post } = await setUp();
    const { status, body } = await post('details', { id: kunacoreCustomer.id });
    expect(status).toBe(201);
    expect(body.data).toMatchObject(kunacoreCustomer);
    expect(await post('details', { id: 'nobody' })).toMatchObject({ status: 404 });
    expect(await post('details', {})).toMatchObject({ status: 400 });
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
    [{ take: 0 }, []],
  ])('are found by %j', async (search, names) => {
    const { post } = await setUp();
    await post('create', created);
    const { status, body } = await post('find', search);
    expect(status).toBe(201);
    expect(body.data.map(({ firstName }: { firstName: string }) => firstName)).toEqual(names);
  });

  it('are not found by a filter that does not exist', async () => {
    const { post } = await setUp();
    expect(await post('find', { name: 'Alex' })).toMatchObject({ status: 400 });
  });
});
