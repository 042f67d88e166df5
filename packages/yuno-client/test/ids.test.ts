import { describe, expect, it } from 'vitest';
import { clientOf } from './stub.js';

// What an id must not be is in the fault grid, for every method.
describe('the id of a customer', () => {
  it('is refused together with the account', async () => {
    const { yuno } = clientOf();
    await expect(yuno.deleteCustomer('..', '..')).rejects.toMatchObject({
      issues: [{ path: 'id' }, { path: 'accountCode' }],
    });
  });
});

describe("the merchant's own id of a customer", () => {
  it.each([
    ['a b&c=d#e?f/g', 'a%20b%26c%3Dd%23e%3Ff%2Fg'],
    ['😀'.repeat(255), '%F0%9F%98%80'.repeat(255)],
  ])('is any text of 1 to 255 characters: %j', async (value, encoded) => {
    const { yuno, requests } = clientOf();
    await yuno.findCustomerByMerchantId(value);
    expect(requests[0]!.line).toBe(
      `GET https://api-sandbox.y.uno/v1/customers?merchant_customer_id=${encoded}`,
    );
  });

  it.each(['', '😀'.repeat(256), 'a\ude00b'])('is refused before any I/O: %j', async (value) => {
    const { yuno, requests } = clientOf();
    await expect(yuno.findCustomerByMerchantId(value)).rejects.toMatchObject({
      code: 'invalid_request',
      attempts: 0,
      operation: 'findCustomerByMerchantId',
      issues: [{ path: 'merchantCustomerId' }],
    });
    expect(requests).toEqual([]);
  });
});
