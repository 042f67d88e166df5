import { describe, expect, it } from 'vitest';
import { clientOf, id } from './stub.js';

const idIn = (body: unknown) => (body as { id: unknown }).id;

describe('the id of a customer', () => {
  it.each([id, '1', ' ', '..', '../x', 'a?b#c', '{id}', '\n', '😀', 'a'.repeat(1000)])(
    'is any text, for KunaCore documents no form of it: %j',
    async (value) => {
      const { kunacore, requests } = clientOf();
      await kunacore.getCustomer(value);
      await kunacore.updateCustomer(value, {});
      expect(requests.map(({ body }) => idIn(body))).toEqual([value, value]);
      expect(requests.map(({ line }) => line)).toEqual([
        'POST https://kunacore.example.com/v2/customer/details',
        'POST https://kunacore.example.com/v2/customer/update',
      ]);
    },
  );

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['a number', 1],
    ['zero', 0],
    ['NaN', NaN],
    ['true', true],
    ['a big integer', 1n],
    ['a symbol', Symbol('id')],
    ['a list', [id]],
    ['an object', { id }],
    ['an object that reads as an id', { toString: () => id, toJSON: () => id }],
    ['a boxed text', new String(id)],
    ['a function', () => id],
  ])('is refused before any I/O, without being quoted: %s', async (_case, value) => {
    const { kunacore, requests } = clientOf();
    const refused = {
      code: 'invalid_request',
      outcome: 'not_applied',
      attempts: 0,
      issues: [{ path: 'id', message: 'must be a non-empty string' }],
    };
    const given = value as string;
    await expect(kunacore.getCustomer(given)).rejects.toMatchObject({ ...refused, operation: 'getCustomer' });
    await expect(kunacore.updateCustomer(given, {})).rejects.toMatchObject({
      ...refused,
      operation: 'updateCustomer',
    });
    expect(requests).toEqual([]);
  });
});
