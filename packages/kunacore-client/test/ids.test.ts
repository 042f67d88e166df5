import { expect, it } from 'vitest';
import { clientOf } from './stub.js';

// What an id may be and what not is in the fault grid, for every method.
it.each(['', 1, undefined])('an id is refused before any I/O, without being quoted: %j', async (value) => {
  const { kunacore, requests } = clientOf();
  await expect(kunacore.updateCustomer(value as string, {})).rejects.toMatchObject({
    code: 'invalid_request',
    outcome: 'not_applied',
    attempts: 0,
    operation: 'updateCustomer',
    issues: [{ path: 'id', message: 'must be a non-empty string' }],
  });
  expect(requests).toEqual([]);
});
