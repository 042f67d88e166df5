import { answer, settled, useFakeTime } from '@customer-bridge/test-support';
import { describe, expect, it } from 'vitest';
import { clientOf, customer, id } from './stub.js';

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

  it('gives nothing where the operation has no answer', async () => {
    const { yuno, requests } = clientOf([answer(202)]);
    const { data, error } = await yuno.api.DELETE('/customers/{id}', {
      params: { path: { id }, header: { 'x-account-code': id } },
    });
    expect([data, error]).toEqual([undefined, undefined]);
    expect(requests[0]!.headers['x-account-code']).toBe(id);
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
});
