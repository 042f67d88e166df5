import assert from 'node:assert/strict';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { type CallOptions, createYunoClient, type Fetch } from '@customer-bridge/yuno-client';
import { endOf } from '../runner/observe.js';
import { checkRefused } from '../runner/check-refused.js';
import { answerOf, goodAnswer, stubFetch, type StubRequest } from '../stub/stub-fetch.js';
import {
  kunacoreApiKey,
  kunacoreChanges,
  kunacoreId,
  kunacoreNewCustomer,
  kunacoreWithKey,
} from '../providers/kunacore.js';
import { testedClients } from '../clients/tested-clients.js';
import { yuno, yunoChanges, yunoId, yunoKeys, yunoNewCustomer } from '../providers/yuno.js';
import { callersText, notABody, notJson } from '../cases/request-bodies.js';
import { inVirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com';
const options: readonly CallOptions[] = [{}, { validate: 'off' }];

/** Every method that takes a body, with what takes a value somewhere inside of it. */
interface Method {
  readonly name: string;
  readonly call: (fetch: Fetch, body: unknown, options?: CallOptions) => Promise<unknown>;
  readonly good: object;
  /** A body with the value in it, and where it then is. */
  readonly around: readonly ((value: unknown) => readonly [object, string])[];
}

const yunoClient = (fetch: Fetch) => createYunoClient({ ...yunoKeys, baseUrl: `${baseUrl}/v1`, fetch });
const kunacoreClient = (fetch: Fetch) =>
  createKunaCoreClient({ auth: { apiKey: kunacoreApiKey }, baseUrl, fetch });

const yunoPlaces: Method['around'] = [
  (value) => [{ first_name: value }, 'first_name'],
  (value) => [{ phone: value }, 'phone'],
  (value) => [{ phone: { number: value } }, 'phone.number'],
  (value) => [{ metadata: value }, 'metadata'],
  (value) => [{ metadata: [{ key: 'k', value: 'v' }, value] }, 'metadata[1]'],
  (value) => [{ metadata: [{ key: 'k', value }] }, 'metadata[0].value'],
];
const kunacorePlaces: Method['around'] = [
  (value) => [{ comment: value }, 'comment'],
  (value) => [{ itn: value }, 'itn'],
];

const methods: readonly Method[] = [
  {
    name: 'yuno updateCustomer',
    call: (fetch, body, given) => yunoClient(fetch).updateCustomer(yunoId, body as object, given),
    good: yunoChanges,
    around: yunoPlaces,
  },
  {
    name: 'yuno createCustomer',
    call: (fetch, body, given) => yunoClient(fetch).createCustomer(body as typeof yunoNewCustomer, given),
    good: yunoNewCustomer,
    around: yunoPlaces,
  },
  {
    name: 'yuno api.PATCH',
    call: (fetch, body) =>
      yunoClient(fetch).api.PATCH('/customers/{id}', {
        params: { path: { id: yunoId } },
        body: body as object,
      }),
    good: yunoChanges,
    around: yunoPlaces,
  },
  {
    name: 'kunacore updateCustomer',
    call: (fetch, body, given) => kunacoreClient(fetch).updateCustomer(kunacoreId, body as object, given),
    good: kunacoreChanges,
    around: kunacorePlaces,
  },
  {
    name: 'kunacore createCustomer',
    call: (fetch, body, given) =>
      kunacoreClient(fetch).createCustomer(body as typeof kunacoreNewCustomer, given),
    good: kunacoreNewCustomer,
    around: kunacorePlaces,
  },
  {
    name: 'kunacore findCustomers',
    call: (fetch, body, given) => kunacoreClient(fetch).findCustomers(body as object, given),
    good: { email: 'someone@example.com', take: 5 },
    around: kunacorePlaces,
  },
];

const anyAnswer = ({ url }: StubRequest): Response =>
  Response.json({ id: '1', data: url.endsWith('/find') ? [{ id: '1' }] : { id: '1' } });

/** A body is plain JSON data, sent as it is, or refused; it is neither changed nor kept. */
export const bodies: Suite = ({ test }) => {
  for (const { name, call, good, around } of methods) {
    test(`${name}: what is no plain JSON data is refused, wherever it stands`, async () => {
      const { fetch, requests } = stubFetch(yuno, anyAnswer);
      for (const [what, make] of Object.entries(notJson)) {
        for (const given of options) {
          for (const place of around) {
            const [body, path] = place(make());
            const { error } = await endOf(call(fetch, body, given));
            assert.ok(error !== undefined, `${what} at ${path} is taken`);
            checkRefused(error, 'invalid_request');
            const paths = error.issues!.map((issue) => issue.path);
            assert.ok(
              paths.every((found) => found.startsWith(path.split(/[.[]/)[0]!)),
              `${what}: ${paths.join()}`,
            );
          }
        }
      }
      for (const [what, make] of Object.entries({ ...notJson, ...notABody })) {
        for (const given of options) {
          const { error } = await endOf(call(fetch, make(), given));
          // openapi-fetch itself takes a body that is undefined for none.
          if (what === 'undefined' && name.includes('api')) continue;
          assert.ok(error !== undefined, `${what} is taken for a body`);
          checkRefused(error, 'invalid_request');
        }
      }
      assert.equal(requests.filter(({ body }) => body !== undefined).length, 0);
    });

    test(`${name}: plain data of any make is the same request`, async () => {
      const sentFor = async (body: unknown): Promise<unknown> => {
        const { fetch, requests } = stubFetch(yuno, anyAnswer);
        await call(fetch, body);
        return [
          requests.length,
          requests[0]!.url,
          requests[0]!.method,
          requests[0]!.headers,
          requests[0]!.body,
        ];
      };
      const expected = await sentFor(good);
      const makes: Record<string, unknown> = {
        'a copy': structuredClone(good),
        'frozen to the bottom': freeze(structuredClone(good)),
        'without prototypes': withoutPrototypes(good),
        'with members that are undefined': { ...good, nothing: undefined, more: undefined },
        'with members that do not count': withHiddenMembers(good),
        'with getters': withGetters(good),
        'a proxy': new Proxy(structuredClone(good), {}),
        'of another realm': structuredClone(good),
      };
      for (const [what, body] of Object.entries(makes)) assert.deepEqual(await sentFor(body), expected, what);
    });

    test(`${name}: a member is read once, so that what was checked is what is sent`, async () => {
      const { fetch, requests } = stubFetch(yuno, anyAnswer);
      const reads = new Map<PropertyKey, number>();
      const body = new Proxy(structuredClone(good), {
        get: (target, key) => {
          reads.set(key, (reads.get(key) ?? 0) + 1);
          return reads.get(key) === 1 ? (Reflect.get(target, key) as unknown) : new Date();
        },
      });
      await call(fetch, body);
      const { id: _id, ...sent } = JSON.parse(requests[0]!.body!) as { id?: string };
      assert.deepEqual(sent, good);
    });

    test(`${name}: the input stays as it is, and is not needed any more once the call has begun`, () =>
      inVirtualTime(async (time) => {
        const body = structuredClone(good) as Record<string, unknown>;
        const before = JSON.stringify(body);
        const { fetch, requests } = stubFetch(yuno, (request) =>
          request.number === 1 ? answerOf(429) : anyAnswer(request),
        );
        const running = call(fetch, body);
        assert.equal(JSON.stringify(body), before);
        for (const key of Object.keys(body)) body[key] = 'changed later';
        await time.until(endOf(running));
        assert.equal(requests.length, 2);
        for (const request of requests) assert.ok(!request.body!.includes('changed later'));
        assert.equal(requests[0]!.body, requests[1]!.body);
      }));
  }

  test('a member of no name of the provider is refused, unless validation is off', async () => {
    for (const { name, call, good } of methods) {
      if (name.includes('api')) continue;
      for (const typo of ['emial', 'Email', 'constructor', 'toString', '', 'email ']) {
        const { fetch, requests } = stubFetch(yuno, anyAnswer);
        const body = { ...good, [typo]: 'x' };
        checkRefused((await endOf(call(fetch, body))).error, 'invalid_request', typo);
        assert.equal(requests.length, 0);
        assert.equal((await endOf(call(fetch, body, { validate: 'off' }))).error, undefined, typo);
        assert.equal((JSON.parse(requests[0]!.body!) as Record<string, unknown>)[typo], 'x');
      }
      // JSON that somebody else wrote.
      const { fetch, requests } = stubFetch(yuno, anyAnswer);
      const body = JSON.parse(`{"__proto__":{"isAdmin":true},"comment":"${callersText}"}`) as object;
      const { error } = await endOf(call(fetch, body));
      checkRefused(error, 'invalid_request');
      assert.equal(requests.length, 0);
      assert.equal(({} as { isAdmin?: boolean }).isAdmin, undefined);
    }
  });

  test('an object that stands in two places is sent twice', async () => {
    const { fetch, requests } = stubFetch(yuno, anyAnswer);
    const address = { address_line_1: 'Calle 34 # 56 - 78', city: 'Bogotá' };
    await yunoClient(fetch).updateCustomer(yunoId, { billing_address: address, shipping_address: address });
    assert.deepEqual(JSON.parse(requests[0]!.body!), { billing_address: address, shipping_address: address });
  });

  test('results belong to the caller: changing one changes nothing else', async () => {
    for (const tested of testedClients) {
      const { fetch } = stubFetch(tested, () => goodAnswer(tested));
      const client = tested.open({ baseUrl, fetch });
      const [first, second] = [await client.update(), await client.update()];
      assert.notEqual(first, second);
      assert.deepEqual(first, second);
      Object.assign(first, { id: 'changed', polluted: true });
      assert.deepEqual(await client.update(), second);
      assert.notEqual(first, yunoChanges);
    }
  });

  test('errors belong to the caller, and cannot be changed into others', async () => {
    for (const tested of testedClients) {
      const { fetch } = stubFetch(tested, () => answerOf(404));
      const client = tested.open({ baseUrl, fetch });
      const [first, second] = await Promise.all([endOf(client.update()), endOf(client.update())]);
      assert.notEqual(first.error, second.error);
    }
  });

  test('an answer with __proto__ in it harms nobody', async () => {
    for (const tested of [yuno, kunacoreWithKey]) {
      const text = '{"__proto__":{"isAdmin":true},"id":"1","data":{"__proto__":{"isAdmin":true},"id":"1"}}';
      const { fetch } = stubFetch(tested, () => new Response(text));
      const customer = await tested.open({ baseUrl, fetch }).update();
      assert.equal((customer as { isAdmin?: boolean }).isAdmin, undefined);
      assert.equal(({} as { isAdmin?: boolean }).isAdmin, undefined);
    }
  });
};

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

function withoutPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withoutPrototypes(member)] as const);
  return Object.assign(Object.create(null) as object, Object.fromEntries(members));
}

function withHiddenMembers(value: object): object {
  return Object.defineProperty(structuredClone(value), 'hidden', { value: callersText, enumerable: false });
}

function withGetters(value: object): object {
  const getters = Object.entries(value).map(([name, member]) => [
    name,
    { get: (): unknown => member, enumerable: true },
  ]);
  return Object.defineProperties({}, Object.fromEntries(getters) as PropertyDescriptorMap);
}
