import { describe, expect, it } from 'vitest';
import { settled, useFakeTime } from './fake-time.js';
import { answer, clientOf, customer, id } from './stub.js';

useFakeTime();

describe('yuno.api', () => {
  it('is an openapi-fetch client over the same transport', async () => {
    const { yuno, requests } = clientOf([answer(503), answer(200, customer)], { maxAttempts: 2 });
    const run = yuno.api.PATCH('/customers/{id}', { params: { path: { id } }, body: { first_name: 'John' } });
    const { data, error, response } = await settled(run);
    expect(data).toEqual(customer);
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(requests).toHaveLength(2);
    expect(requests[1]).toMatchObject({
      line: `PATCH https://api-sandbox.y.uno/v1/customers/${id}`,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'public-api-key': 'public-key',
        'private-secret-key': 'secret-key',
      },
      body: { first_name: 'John' },
    });
  });

  it('is made once, when it is first asked for', () => {
    const { yuno } = clientOf();
    expect(yuno.api).toBe(yuno.api);
  });

  it('answers an HTTP error as one, never an empty one', async () => {
    const known = clientOf([answer(400, { code: 'CUSTOMER_NOT_FOUND', messages: ['Customer not found.'] })]);
    const query = { merchant_customer_id: '1744402154' };
    const { data, error, response } = await known.yuno.api.GET('/customers', { params: { query } });
    expect(data).toBeUndefined();
    expect(error).toEqual({ code: 'CUSTOMER_NOT_FOUND', messages: ['Customer not found.'] });
    expect(response.status).toBe(400);
    for (const body of [undefined, null, false, 0, '']) {
      const empty = clientOf([answer(500, body)]);
      expect((await empty.yuno.api.GET('/customers', { params: { query } })).error).toEqual({});
    }
  });

  it('gives nothing where the operation has no answer', async () => {
    const { yuno, requests } = clientOf([answer(202)]);
    const { data, error } = await yuno.api.DELETE('/customers/{id}', {
      params: { path: { id }, header: { 'x-account-code': id } },
    });
    expect([data, error]).toEqual([undefined, undefined]);
    expect(requests[0]!.headers['x-account-code']).toBe(id);
  });

  it('takes the signal of a request', async () => {
    const { yuno, requests } = clientOf();
    const run = yuno.api.GET('/customers/{id}', { params: { path: { id } }, signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ code: 'aborted', attempts: 0 });
    expect(requests).toEqual([]);
  });

  it('refuses a body that is no plain JSON data', async () => {
    const { yuno, requests } = clientOf();
    const body = { first_name: NaN as unknown as string };
    await expect(yuno.api.PATCH('/customers/{id}', { params: { path: { id } }, body })).rejects.toMatchObject(
      {
        code: 'invalid_request',
        issues: [{ path: 'first_name' }],
      },
    );
    expect(requests).toEqual([]);
  });

  it('goes nowhere but to the base URL of the client', async () => {
    const { yuno, requests } = clientOf();
    const elsewhere = { params: { path: { id } }, baseUrl: 'https://attacker.example/v1' };
    await expect(yuno.api.GET('/customers/{id}', elsewhere)).rejects.toMatchObject({
      code: 'invalid_request',
    });
    expect(requests).toEqual([]);
  });
});
