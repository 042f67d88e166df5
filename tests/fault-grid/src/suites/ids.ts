import assert from 'node:assert/strict';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createYunoClient } from '@customer-bridge/yuno-client';
import { checkRefused } from '../runner/check-refused.js';
import { endOf } from '../runner/observe.js';
import { goodAnswer, stubFetch } from '../stub/stub-fetch.js';
import { kunacoreApiKey, kunacoreWithKey } from '../providers/kunacore.js';
import { yuno, yunoId, yunoKeys } from '../providers/yuno.js';
import { hostileTexts, hostileValues } from '../cases/hostile-ids.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com/v1';
const everything = [
  ...hostileTexts.map((text) => [JSON.stringify(text).slice(0, 60), text] as const),
  ...Object.entries(hostileValues),
];

/** An id is an id, or the call is refused before a URL is made of it. */
export const ids: Suite = ({ test }) => {
  test('yuno: whatever is no UUID is refused by every method', async () => {
    const { fetch, requests } = stubFetch(yuno, () => goodAnswer(yuno));
    const client = createYunoClient({ ...yunoKeys, baseUrl, fetch });
    for (const [name, value] of everything) {
      const id = value as string;
      const calls: [string, Promise<unknown>][] = [
        ['id', client.getCustomer(id)],
        ['id', client.updateCustomer(id, { email: 'someone@example.com' })],
        ['id', client.updateCustomer(id, {}, { validate: 'off' })],
        ['id', client.deleteCustomer(id, yunoId)],
        ['accountCode', client.deleteCustomer(yunoId, id)],
        ['id', client.api.GET('/customers/{id}', { params: { path: { id } } })],
        ['id', client.api.PATCH('/customers/{id}', { params: { path: { id } }, body: {} })],
        [
          'id',
          client.api.DELETE('/customers/{id}', {
            params: { path: { id }, header: { 'x-account-code': yunoId } },
          }),
        ],
      ];
      for (const [path, call] of calls) {
        const { error } = await endOf(call);
        checkRefused(error, 'invalid_request', path);
        if (typeof value === 'string' && value.length > 3) assert.ok(!error.message.includes(value), name);
      }
    }
    assert.equal(requests.length, 0);
  });

  test('yuno: an id that is missing is refused', async () => {
    const { fetch, requests } = stubFetch(yuno, () => goodAnswer(yuno));
    const { api } = createYunoClient({ ...yunoKeys, baseUrl, fetch });
    const odd = [undefined, {}, { path: {} }, { path: Object.create({ id: yunoId }) as object }];
    for (const params of odd) {
      checkRefused((await endOf(api.GET('/customers/{id}', { params } as never))).error, 'invalid_request');
    }
    assert.equal(requests.length, 0);
  });

  test('yuno: a UUID is one in capitals too', async () => {
    const { fetch, requests } = stubFetch(yuno, () => goodAnswer(yuno));
    const client = createYunoClient({ ...yunoKeys, baseUrl, fetch });
    for (const id of [
      yunoId,
      yunoId.toUpperCase(),
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
    ]) {
      await client.getCustomer(id);
      await client.api.GET('/customers/{id}', { params: { path: { id } } });
      assert.deepEqual(
        requests.splice(0).map(({ url }) => url),
        Array(2).fill(`${baseUrl}/customers/${id}`),
      );
    }
  });

  test("yuno: a merchant's own id arrives as it was given", async () => {
    const { fetch, requests } = stubFetch(yuno, () => goodAnswer(yuno));
    const client = createYunoClient({ ...yunoKeys, baseUrl, fetch });
    for (const [, value] of everything) {
      const { error } = await endOf(client.findCustomerByMerchantId(value as string));
      const isTaken = typeof value === 'string' && value.length <= 255 && !/\p{Surrogate}/u.test(value);
      if (!isTaken) {
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
    for (const [, value] of [['an empty text', ''] as const, ...everything]) {
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

  test('kunacore: the id does not come from the changes', async () => {
    const { fetch, requests } = stubFetch(kunacoreWithKey, () => goodAnswer(kunacoreWithKey));
    const client = createKunaCoreClient({ baseUrl, fetch, auth: { apiKey: kunacoreApiKey } });
    for (const validate of ['error', 'off'] as const) {
      const changes = { id: 'another', firstName: 'Ana' } as { firstName: string };
      checkRefused(
        (await endOf(client.updateCustomer('one', changes, { validate }))).error,
        'invalid_request',
        'id',
      );
    }
    assert.equal(requests.length, 0);
  });
};
