import { type Answer, answer } from '@customer-bridge/test-support';
import { describe, expect, it } from 'vitest';
import { clientOf, customer, id } from './stub.js';

const newCustomer = {
  email: 'viktor@example.com',
  firstName: 'Viktor',
  lastName: 'Tatov',
  country: 'UA',
  verificationDocumentId: '1237654',
  residenceAddress: 'my street ap.12',
} as const;

it.each<[string, Answer]>([
  ['a customer without its envelope', answer(201, customer)],
  ['an empty envelope', answer(201, {})],
  ['null in an envelope', answer(201, { data: null })],
])('no method takes %s for a customer', async (_case, given) => {
  const { kunacore } = clientOf([given]);
  const refused = { code: 'invalid_response', retryable: false };
  const unknown = { ...refused, outcome: 'unknown' };
  await expect(kunacore.updateCustomer(id, { firstName: 'Alex' })).rejects.toMatchObject(unknown);
  await expect(kunacore.createCustomer(newCustomer)).rejects.toMatchObject(unknown);
  await expect(kunacore.getCustomer(id)).rejects.toMatchObject({ ...refused, outcome: 'not_applied' });
});

it('a body that is no plain JSON data is refused by kunacore.api, too', async () => {
  const { kunacore, requests } = clientOf();
  const body = { id, firstName: NaN as unknown as string };
  await expect(kunacore.api.POST('/v2/customer/update', { body })).rejects.toMatchObject({
    code: 'invalid_request',
    issues: [{ path: 'firstName' }],
  });
  expect(requests).toEqual([]);
});

describe('findCustomers', () => {
  it('may find none', async () => {
    expect(await clientOf([answer(201, { data: [] })]).kunacore.findCustomers({})).toEqual([]);
  });

  it.each<[string, Answer]>([
    ['one customer', answer(201, { data: customer })],
    ['a list without its envelope', answer(201, [customer])],
    ['a list with something else in it', answer(201, { data: [customer, null] })],
    ['a list with a customer without an id', answer(201, { data: [customer, {}] })],
  ])('takes %s for no success', async (_case, given) => {
    const { kunacore } = clientOf([given]);
    await expect(kunacore.findCustomers({})).rejects.toMatchObject({ code: 'invalid_response' });
  });
});

it('requests name the client and its version', async () => {
  const { kunacore, requests } = clientOf();
  await kunacore.getCustomer(id);
  expect(requests[0]!.headers['user-agent']).toMatch(/^customer-bridge-kunacore\/\d+\.\d+\.\d+/);
});
