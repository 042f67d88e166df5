import { answer, settled, useFakeTime } from '@customer-bridge/test-support';
import { describe, expect, it } from 'vitest';
import { baseUrl, clientOf, customer, id } from './stub.js';

useFakeTime();

describe('kunacore.api', () => {
  it('is an openapi-fetch client over the same transport', async () => {
    const { kunacore, requests } = clientOf([answer(503), answer(201, { data: customer })], {
      maxAttempts: 2,
    });
    const run = kunacore.api.POST('/v2/customer/update', { body: { id, firstName: 'Alexander' } });
    const { data, error, response } = await settled(run);
    expect(data).toEqual({ data: customer });
    expect(error).toBeUndefined();
    expect(response.status).toBe(201);
    expect(requests).toHaveLength(2);
    expect(requests[1]).toMatchObject({
      line: `POST ${baseUrl}/v2/customer/update`,
      headers: { accept: 'application/json', 'content-type': 'application/json', 'api-key': 'one-key' },
      body: { id, firstName: 'Alexander' },
    });
  });

  it('refuses a body that is no plain JSON data', async () => {
    const { kunacore, requests } = clientOf();
    const body = { id, firstName: NaN as unknown as string };
    await expect(kunacore.api.POST('/v2/customer/update', { body })).rejects.toMatchObject({
      code: 'invalid_request',
      issues: [{ path: 'firstName' }],
    });
    expect(requests).toEqual([]);
  });

  it('logs in by hand without credentials', async () => {
    const { kunacore, requests } = clientOf([answer(201, { data: { accessToken: 'a-token' } })]);
    const { data } = await kunacore.api.POST('/v2/auth/login', {
      params: { header: { merchant_id: 'm-1' } },
      body: { email: 'merchant@example.com', password: 'p' },
    });
    expect(data).toEqual({ data: { accessToken: 'a-token' } });
    expect(requests[0]!.headers).toMatchObject({ merchant_id: 'm-1' });
    expect(requests[0]!.headers).not.toHaveProperty('api-key');
  });
});
