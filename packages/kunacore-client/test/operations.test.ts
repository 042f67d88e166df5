import { describe, expect, it } from 'vitest';
import type { CallOptions, CustomerCreate } from '../src/index.js';
import { settled, useFakeTime } from './fake-time.js';
import { type Answer, answer, baseUrl, clientOf, customer, id } from './stub.js';

useFakeTime();

const headers = {
  accept: 'application/json',
  'content-type': 'application/json',
  'user-agent': expect.stringMatching(/^customer-bridge-kunacore\/\d+\.\d+\.\d+/),
  'api-key': 'one-key',
};

type KunaCore = ReturnType<typeof clientOf>['kunacore'];
const createdCustomer: CustomerCreate = {
  email: 'viktor@example.com',
  firstName: 'Viktor',
  lastName: 'Tatov',
  country: 'UA',
  verificationDocumentId: '1237654',
  residenceAddress: 'my street ap.12',
};
const filters = { email: 'alexsmith@mail.com', fullName: 'Alex Smith', take: 10, skip: 0 };

const operations: [
  string,
  (kunacore: KunaCore, options?: CallOptions) => Promise<unknown>,
  Answer,
  unknown,
  object,
][] = [
  [
    'createCustomer',
    (kunacore, options) => kunacore.createCustomer(createdCustomer, options),
    answer(201, { data: customer }),
    customer,
    { line: `POST ${baseUrl}/v2/customer/create`, headers, body: createdCustomer },
  ],
  [
    'getCustomer',
    (kunacore, options) => kunacore.getCustomer(id, options),
    answer(201, { data: customer }),
    customer,
    { line: `POST ${baseUrl}/v2/customer/details`, headers, body: { id } },
  ],
  [
    'findCustomers',
    (kunacore, options) => kunacore.findCustomers(filters, options),
    answer(201, { data: [customer, customer] }),
    [customer, customer],
    { line: `POST ${baseUrl}/v2/customer/find`, headers, body: filters },
  ],
  [
    'updateCustomer',
    (kunacore, options) => kunacore.updateCustomer(id, { firstName: 'Alexander' }, options),
    answer(201, { data: customer }),
    customer,
    { line: `POST ${baseUrl}/v2/customer/update`, headers, body: { id, firstName: 'Alexander' } },
  ],
];

describe.each(operations)('%s', (operation, run, given, result, request) => {
  it('sends what the provider documents and gives what it answers', async () => {
    const { kunacore, requests } = clientOf([given]);
    expect(await run(kunacore)).toEqual(result);
    expect(requests).toEqual([request]);
  });

  it('takes the options of a call', async () => {
    const { kunacore, requests } = clientOf([given]);
    await run(kunacore, { headers: { traceparent: '00-1' } });
    expect(requests[0]!.headers['traceparent']).toBe('00-1');
    await expect(run(kunacore, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
      operation,
    });
    await expect(run(kunacore, { timeoutMs: 0 })).rejects.toMatchObject({ code: 'configuration', operation });
    expect(requests).toHaveLength(1);
  });

  it('rejects with a BridgeError that names it', async () => {
    const { kunacore } = clientOf([answer(403, { message: 'Forbidden' })]);
    await expect(run(kunacore)).rejects.toMatchObject({
      name: 'BridgeError',
      code: 'forbidden',
      provider: 'kunacore',
      operation,
      status: 403,
      outcome: 'not_applied',
      attempts: 1,
    });
  });

  it('may be repeated as its description says', async () => {
    const { kunacore, requests } = clientOf([answer(503), given], { maxAttempts: 2 });
    const repeated = await settled(run(kunacore)).then(
      () => true,
      () => false,
    );
    expect(repeated).toBe(operation !== 'createCustomer');
    expect(requests).toHaveLength(repeated ? 2 : 1);
  });
});

describe('an answer', () => {
  it('passes with what is new, and without what is optional', async () => {
    const surprising = { id, newField: { nested: true }, country: 'XX', email: null };
    const { kunacore } = clientOf([answer(201, { data: surprising, meta: {} })]);
    expect(await kunacore.getCustomer(id)).toEqual(surprising);
  });

  it.each([200, 201, 202, 206])('passes with any status of success: %i', async (status) => {
    const { kunacore } = clientOf([answer(status, { data: customer })]);
    expect(await kunacore.updateCustomer(id, { firstName: 'Alex' })).toEqual(customer);
  });

  it.each<[string, Answer]>([
    ['nothing', answer(201)],
    ['null', answer(201, null)],
    ['a text', answer(201, JSON.stringify({ data: customer }))],
    ['a customer without its envelope', answer(201, customer)],
    ['an empty envelope', answer(201, {})],
    ['null in an envelope', answer(201, { data: null })],
    ['a list in an envelope', answer(201, { data: [customer] })],
    ['an envelope in a list', answer(201, [{ data: customer }])],
    ['a customer without an id', answer(201, { data: { ...customer, id: undefined } })],
    ['a customer with an empty id', answer(201, { data: { ...customer, id: '' } })],
  ])('is no success where it is %s', async (_case, given) => {
    const { kunacore } = clientOf([given]);
    await expect(kunacore.updateCustomer(id, { firstName: 'Alex' })).rejects.toMatchObject({
      code: 'invalid_response',
      outcome: 'unknown',
      retryable: false,
    });
  });

  it('to a search may be empty', async () => {
    expect(await clientOf([answer(201, { data: [] })]).kunacore.findCustomers({})).toEqual([]);
  });

  it.each<[string, Answer]>([
    ['one customer', answer(201, { data: customer })],
    ['a list without its envelope', answer(201, [customer])],
    ['a list with something else in it', answer(201, { data: [customer, null] })],
    ['a list with a customer without an id', answer(201, { data: [customer, {}] })],
  ])('to a search is no success where it is %s', async (_case, given) => {
    const { kunacore } = clientOf([given]);
    await expect(kunacore.findCustomers({})).rejects.toMatchObject({ code: 'invalid_response' });
  });
});
