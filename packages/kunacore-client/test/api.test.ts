import { answer } from '@customer-bridge/test-support';
import { expect, it } from 'vitest';
import { clientOf } from './stub.js';

it('kunacore.api logs in by hand without credentials', async () => {
  const { kunacore, requests } = clientOf([answer(201, { data: { accessToken: 'a-token' } })]);
  const { data } = await kunacore.api.POST('/v2/auth/login', {
    params: { header: { merchant_id: 'm-1' } },
    body: { email: 'merchant@example.com', password: 'p' },
  });
  expect(data).toEqual({ data: { accessToken: 'a-token' } });
  expect(requests[0]!.headers).toMatchObject({ merchant_id: 'm-1' });
  expect(requests[0]!.headers).not.toHaveProperty('api-key');
});
