import { describe, expect, it } from 'vitest';
import { clientOf, id } from './stub.js';

/** What is said of any of them. */
const ruleOf = (value: unknown): string =>
  typeof value === 'string' ? 'must be a UUID of 36 characters' : 'must be a string';

const hostile: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['a space', ' '],
  ['a dot', '.'],
  ['two dots', '..'],
  ['three dots', '...'],
  ['a slash', '/'],
  ['a parent', '../payments'],
  ['a parent after the id', `${id}/..`],
  ['a parent before the id', `../${id}`],
  ['a backslash', '..\\..'],
  ['encoded dots', '%2e%2e'],
  ['encoded dots in capitals', '%2E%2E%2F'],
  ['an encoded slash', 'a%2Fb'],
  ['a doubly encoded slash', '%252F'],
  ['a query', `${id}?admin=1`],
  ['a fragment', `${id}#top`],
  ['a matrix parameter', `${id};a=b`],
  ['a host', '@attacker.example'],
  ['a URL', 'https://attacker.example'],
  ['a placeholder', '{id}'],
  ['a replacement pattern', '$&'],
  ['a line break', '\r\n'],
  ['a line break after the id', `${id}\n`],
  ['a line break before the id', `\n${id}`],
  ['a NUL', '\0'],
  ['a NUL after the id', `${id}\0`],
  ['a space before the id', ` ${id}`],
  ['a space after the id', `${id} `],
  ['a tab after the id', `${id}\t`],
  ['a byte order mark', `\ufeff${id}`],
  ['a zero-width space', `${id}\u200b`],
  ['a lone surrogate', '\ud800'],
  ['an emoji', '😀'],
  ['full-width digits', id.replaceAll('1', '１')],
  ['another kind of hyphen', id.replaceAll('-', '‐')],
  ['an id without hyphens', id.replaceAll('-', '')],
  ['an id in braces', `{${id}}`],
  ['an id as a URN', `urn:uuid:${id}`],
  ['an id that is too short', id.slice(0, -1)],
  ['an id that is too long', `${id}0`],
  ['an id with a letter too far', id.replace('f', 'g')],
  ['hyphens in the wrong places', '94121f989-8f7-4d57-aa5f-228401d35b12'],
  ['36 hyphens', '-'.repeat(36)],
  ['36 digits', '1'.repeat(36)],
  ['two ids', `${id},${id}`],
  ['a very long text', 'a'.repeat(100_000)],
  ['a number', 94121],
  ['zero', 0],
  ['NaN', NaN],
  ['a big integer', 1n],
  ['true', true],
  ['false', false],
  ['a symbol', Symbol('id')],
  ['a function', () => id],
  ['a list', [id]],
  ['a list of two dots', ['..']],
  ['an empty list', []],
  ['an object', { id }],
  ['an empty object', {}],
  ['an object that reads as an id', { toString: () => id }],
  ['an object that encodes as a path', { '../x': '..' }],
  ['a boxed id', new String(id)],
  ['a date', new Date(0)],
  ['an object without a prototype', Object.create(null)],
];

describe('the id of a customer', () => {
  it.each([id, id.toUpperCase(), '00000000-0000-0000-0000-000000000000'])('is a UUID: %s', async (value) => {
    const { yuno, requests } = clientOf();
    await yuno.getCustomer(value);
    await yuno.deleteCustomer(value, value);
    expect(requests).toHaveLength(2);
  });

  it.each(hostile)('is refused before any I/O, without being quoted: %s', async (_case, value) => {
    const { yuno, requests } = clientOf();
    const refused = {
      code: 'invalid_request',
      outcome: 'not_applied',
      attempts: 0,
      issues: [{ path: 'id', message: ruleOf(value) }],
    };
    const given = value as string;
    await expect(yuno.getCustomer(given)).rejects.toMatchObject({ ...refused, operation: 'getCustomer' });
    await expect(yuno.updateCustomer(given, {})).rejects.toMatchObject({
      ...refused,
      operation: 'updateCustomer',
    });
    await expect(yuno.deleteCustomer(given, id)).rejects.toMatchObject({
      ...refused,
      operation: 'deleteCustomer',
    });
    await expect(yuno.api.GET('/customers/{id}', { params: { path: { id: given } } })).rejects.toMatchObject(
      refused,
    );
    expect(requests).toEqual([]);
  });
});

describe('the account of a customer', () => {
  it.each(hostile)('is refused before any I/O, without being quoted: %s', async (_case, value) => {
    const { yuno, requests } = clientOf();
    await expect(yuno.deleteCustomer(id, value as string)).rejects.toMatchObject({
      code: 'invalid_request',
      attempts: 0,
      issues: [{ path: 'accountCode', message: ruleOf(value) }],
    });
    expect(requests).toEqual([]);
  });

  it('is refused together with the id', async () => {
    const { yuno } = clientOf();
    await expect(yuno.deleteCustomer('..', '..')).rejects.toMatchObject({
      issues: [{ path: 'id' }, { path: 'accountCode' }],
    });
  });
});

describe("the merchant's own id of a customer", () => {
  it.each([
    ['1', '1'],
    ['..', '..'],
    ['a b&c=d#e?f/g', 'a%20b%26c%3Dd%23e%3Ff%2Fg'],
    ['ñandú 😀', '%C3%B1and%C3%BA%20%F0%9F%98%80'],
    ['a'.repeat(255), 'a'.repeat(255)],
    ['😀'.repeat(255), '%F0%9F%98%80'.repeat(255)],
  ])('is any text of 1 to 255 characters: %j', async (value, encoded) => {
    const { yuno, requests } = clientOf();
    await yuno.findCustomerByMerchantId(value);
    expect(requests[0]!.line).toBe(
      `GET https://api-sandbox.y.uno/v1/customers?merchant_customer_id=${encoded}`,
    );
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['a number', 1744402154],
    ['a list', ['1744402154']],
    ['an object', { toString: () => '1744402154' }],
    ['256 characters', 'a'.repeat(256)],
    ['256 characters of two units', '😀'.repeat(256)],
    ['a very long text', 'a'.repeat(100_000)],
    ['half a character', '\ud83d'],
    ['half a character inside', 'a\ude00b'],
  ])('is refused before any I/O: %s', async (_case, value) => {
    const { yuno, requests } = clientOf();
    await expect(yuno.findCustomerByMerchantId(value as string)).rejects.toMatchObject({
      code: 'invalid_request',
      attempts: 0,
      operation: 'findCustomerByMerchantId',
      issues: [{ path: 'merchantCustomerId' }],
    });
    expect(requests).toEqual([]);
  });
});
