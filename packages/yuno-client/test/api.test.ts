import { answer } from '@customer-bridge/test-support';
import { expect, it } from 'vitest';
import { clientOf, id } from './stub.js';

it('yuno.api gives nothing where the operation has no answer', async () => {
  const { yuno, requests } = clientOf([answer(202)]);
  const { data, error } = await yuno.api.DELETE('/customers/{id}', {
    params: { path: { id }, header: { 'x-account-code': id } },
  });
  expect([data, error]).toEqual([undefined, undefined]);
  expect(requests[0]!.headers['x-account-code']).toBe(id);
});
