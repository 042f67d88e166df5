import assert from 'node:assert/strict';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createYunoClient } from '@customer-bridge/yuno-client';
import { checkRefused } from '../runner/check-refused.js';
import { endOf } from '../runner/observe.js';
import { goodAnswer, stubFetch } from '../stub/stub-fetch.js';
import { kunacoreApiKey, kunacoreWithKey } from '../providers/kunacore.js';
import { yuno, yunoId, yunoKeys } from '../providers/yuno.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com/v1';
const uuid = '94121f98-98f7-4d57-aa5f-228401d35b12';

/** Texts that are no UUID, each in another way; most of them would lead a URL elsewhere. */
const oddTexts: readonly string[] = [
  ...[' ', '..', '../payments', `${uuid}/../payments`, '%2e%2e', 'a/b', '{id}', '//evil.example.com/'],
  ...[`${uuid}?x=1`, `${uuid}#x`, `${uuid}\n`, ` ${uuid}`, `${uuid}\0`, 'a\r\nx-evil: 1', '\uD800', '😀'],
  ...[
    `{${uuid}}`,
    uuid.replaceAll('-', ''),
    uuid.slice(1),
    `${uuid}0`,
    uuid.replace('9', '９'),
    '-'.repeat(36),
  ],
];

/** What is an id nowhere. */
const noTexts: readonly unknown[] = [
  ...[undefined, null, true, 0, 42n, Symbol('id'), () => uuid, [uuid], { length: 36 }, Object(uuid)],
  { toString: () => uuid, [Symbol.toPrimitive]: () => uuid },
  new Proxy({}, { get: () => uuid }),
];

/** An id is an id, or the call is refused before a URL is made of it. */
export const ids: Suite = ({ test }) => {
  test('yuno: whatever is no UUID is refused by every method', async () => {
    const { fetch, requests } = stubFetch(yuno, () => goodAnswer(yuno));
    const { api, ...client } = createYunoClient({ ...yunoKeys, baseUrl, fetch });
    for (const value of [...oddTexts, ...noTexts]) {
      const id = value as string;
      const params = { path: { id } };
      const calls: [string, Promise<unknown>][] = [
        ['id', client.getCustomer(id)],
        ['id', client.updateCustomer(id, {}, { validate: 'off' })],
        ['id', client.deleteCustomer(id, yunoId)],
        ['accountCode', client.deleteCustomer(yunoId, id)],
        ['id', api.GET('/customers/{id}', { params })],
        ['id', api.PATCH('/customers/{id}', { params, body: {} })],
        [
          'id',
          api.DELETE('/customers/{id}', { params: { ...params, header: { 'x-account-code': yunoId } } }),
        ],
      ];
      for (const [path, call] of calls) {
        const { error } = await endOf(call);
        checkRefused(error, 'invalid_request', path);
        if (typeof value === 'string' && value.length > 3) assert.ok(!error.message.includes(value));
      }
    }
    for (const params of [undefined, { path: {} }, { path: Object.create({ id: yunoId }) as object }])
      checkRefused((await endOf(api.GET('/customers/{id}', { params } as never))).error, 'invalid_request');
    assert.equal(requests.length, 0);

    const id = yunoId.toUpperCase();
    await client.getCustomer(id);
    assert.equal(requests[0]!.url, `${baseUrl}/customers/${id}`);
  });

  test("yuno: a merchant's own id arrives as it was given", async () => {
    const { fetch, requests } = stubFetch(yuno, () => goodAnswer(yuno));
    const client = createYunoClient({ ...yunoKeys, baseUrl, fetch });
    for (const value of [...oddTexts, ...noTexts]) {
      const { error } = await endOf(client.findCustomerByMerchantId(value as string));
      if (typeof value !== 'string' || /\p{Surrogate}/u.test(value)) {
        checkRefused(error, 'invalid_request', 'merchantCustomerId');
        continue;
      }
      assert.equal(error, undefined);
      const url = new URL(requests.pop()!.url);
      assert.deepEqual([...url.searchParams], [['merchant_customer_id', value]]);
      assert.equal(url.origin + url.pathname, `${baseUrl}/customers`);
    }
    assert.equal(requests.length, 0);
  });

  test('kunacore: a text is an id and stays in the body, anything else is refused', async () => {
    const { fetch, requests } = stubFetch(kunacoreWithKey, () => goodAnswer(kunacoreWithKey));
    const client = createKunaCoreClient({ baseUrl, fetch, auth: { apiKey: kunacoreApiKey } });
    for (const value of ['', ...oddTexts, ...noTexts]) {
      const id = value as string;
      for (const [path, call] of [
        ['details', () => client.getCustomer(id)],
        ['update', () => client.updateCustomer(id, { firstName: 'Ana' })],
      ] as const) {
        const { error } = await endOf(call());
        if (typeof value !== 'string' || value === '' || /\p{Surrogate}|\0/u.test(value)) {
          checkRefused(error, 'invalid_request', 'id');
          continue;
        }
        assert.equal(error, undefined);
        const request = requests.pop()!;
        assert.equal(request.url, `${baseUrl}/v2/customer/${path}`);
        assert.deepEqual((JSON.parse(request.body!) as { id: string }).id, value);
      }
    }
    assert.equal(requests.length, 0);
  });
};
