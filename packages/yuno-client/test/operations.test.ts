import { describe, expect, it } from 'vitest';
import type { CallOptions } from '../src/index.js';
import { settled, useFakeTime } from './fake-time.js';
import { type Answer, answer, clientOf, customer, id } from './stub.js';

useFakeTime();

const base = 'https://api-sandbox.y.uno/v1';
const accountCode = '493e9374-510a-4201-9e09-de669d75f256';
const withoutBody = {
  accept: 'application/json',
  'user-agent': expect.stringMatching(/^customer-bridge-yuno\/\d+\.\d+\.\d+/),
  'public-api-key': 'public-key',
  'private-secret-key': 'secret-key',
};
const withBody = { ...withoutBody, 'content-type': 'application/json' };

type Yuno = ReturnType<typeof clientOf>['yuno'];
const createdCustomer = { merchant_customer_id: '1744402154', first_name: 'John' };

const operations: [
  string,
  (yuno: Yuno, options?: CallOptions) => Promise<unknown>,
  Answer,
  unknown,
  object,
][] = [
  [
    'createCustomer',
    (yuno, options) => yuno.createCustomer(createdCustomer, options),
    answer(201, customer),
    customer,
    { line: `POST ${base}/customers`, headers: withBody, body: createdCustomer },
  ],
  [
    'getCustomer',
    (yuno, options) => yuno.getCustomer(id, options),
    answer(200, customer),
    customer,
    { line: `GET ${base}/customers/${id}`, headers: withoutBody, body: null },
  ],
  [
    'findCustomerByMerchantId',
    (yuno, options) => yuno.findCustomerByMerchantId('1744402154', options),
    answer(200, customer),
    customer,
    { line: `GET ${base}/customers?merchant_customer_id=1744402154`, headers: withoutBody, body: null },
  ],
  [
    'updateCustomer',
    (yuno, options) => yuno.updateCustomer(id, { email: 'john.doe2@gmail.com' }, options),
    answer(200, customer),
    customer,
    { line: `PATCH ${base}/customers/${id}`, headers: withBody, body: { email: 'john.doe2@gmail.com' } },
  ],
  [
    'deleteCustomer',
    (yuno, options) => yuno.deleteCustomer(id, accountCode, options),
    answer(202),
    undefined,
    {
      line: `DELETE ${base}/customers/${id}`,
      headers: { ...withoutBody, 'x-account-code': accountCode },
      body: null,
    },
  ],
];

describe.each(operations)('%s', (operation, run, given, result, request) => {
  it('sends what the provider documents and gives what it answers', async () => {
    const { yuno, requests } = clientOf([given]);
    expect(await run(yuno)).toEqual(result);
    expect(requests).toEqual([request]);
  });

  it('takes the options of a call', async () => {
    const { yuno, requests } = clientOf([given]);
    await run(yuno, { headers: { traceparent: '00-1' } });
    expect(requests[0]!.headers['traceparent']).toBe('00-1');
    await expect(run(yuno, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
      operation,
    });
    await expect(run(yuno, { timeoutMs: 0 })).rejects.toMatchObject({ code: 'configuration', operation });
    expect(requests).toHaveLength(1);
  });

  it('rejects with a BridgeError that names it', async () => {
    const { yuno } = clientOf([
      answer(403, { code: 'AUTHORIZATION_REQUIRED', messages: [] }, { 'x-trace-id': 't-1' }),
    ]);
    await expect(run(yuno)).rejects.toMatchObject({
      name: 'BridgeError',
      code: 'forbidden',
      provider: 'yuno',
      operation,
      status: 403,
      providerCode: 'AUTHORIZATION_REQUIRED',
      requestId: 't-1',
      outcome: 'not_applied',
      attempts: 1,
    });
  });

  it('may be repeated as its description says', async () => {
    const { yuno, requests } = clientOf([answer(503), given], { maxAttempts: 2 });
    const repeated = await settled(run(yuno)).then(
      () => true,
      () => false,
    );
    expect(repeated).toBe(operation !== 'createCustomer');
    expect(requests).toHaveLength(repeated ? 2 : 1);
  });
});

describe('an answer', () => {
  it('passes with what is new, and without what is optional', async () => {
    const surprising = { id, new_field: { nested: true }, country: 'XX', gender: null };
    const { yuno } = clientOf([answer(200, surprising)]);
    expect(await yuno.getCustomer(id)).toEqual(surprising);
  });

  it.each([200, 201, 202, 206])('passes with any status of success: %i', async (status) => {
    const { yuno } = clientOf([answer(status, customer)]);
    expect(await yuno.updateCustomer(id, { first_name: 'John' })).toEqual(customer);
  });

  it.each<[string, Answer]>([
    ['nothing', answer(200)],
    ['null', answer(200, null)],
    ['a list', answer(200, [customer])],
    ['the text that the update page prints', answer(200, JSON.stringify(customer))],
    ['a customer without an id', answer(200, { ...customer, id: undefined })],
    ['a customer with an empty id', answer(200, { ...customer, id: '' })],
    ['a customer in an envelope', answer(200, { data: customer })],
  ])('is no success where it is %s', async (_case, given) => {
    const { yuno } = clientOf([given]);
    await expect(yuno.updateCustomer(id, { first_name: 'John' })).rejects.toMatchObject({
      code: 'invalid_response',
      outcome: 'unknown',
      retryable: false,
    });
  });

  it.each([200, 202, 204])('to a delete is ignored: %i', async (status) => {
    const { yuno } = clientOf([answer(status, status === 204 ? undefined : 'anything')]);
    expect(await yuno.deleteCustomer(id, accountCode)).toBeUndefined();
  });
});
