import assert from 'node:assert/strict';
import { BridgeError, createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { checkSecrecy } from '../runner/check.js';
import { endOf } from '../runner/observe.js';
import { answerOf, goodAnswer, never, stubFetch, type StubRequest } from '../stub/stub-fetch.js';
import { kunacoreId, kunacoreLogin, kunacoreWithLogin as tested } from '../providers/kunacore.js';
import { inVirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://kunacore.example.com';
const callers = 1000;

/** A KunaCore that issues `token-1`, `token-2` ... and takes the current one alone. */
function tokenProvider(): {
  readonly stub: ReturnType<typeof stubFetch>;
  /** The current token is refused from now on. */
  readonly expire: () => void;
} {
  let valid = 0;
  let issued = 0;
  const later = (make: () => Response, ms: number): Promise<Response> =>
    new Promise((resolve) => setTimeout(() => resolve(make()), ms));
  const stub = stubFetch(
    tested,
    ({ headers, number }) => {
      const isValid = headers.authorization === `Bearer token-${valid}`;
      return later(() => (isValid ? goodAnswer(tested) : answerOf(401)), 1 + (number % 50));
    },
    () =>
      later(() => {
        valid = ++issued;
        return tokenAnswer(`token-${issued}`);
      }, 20),
  );
  return { stub, expire: () => (valid = -1) };
}

const tokenAnswer = (accessToken: string): Response =>
  Response.json({ data: { accessToken } }, { status: 201 });

/** What is promised of logins and tokens. */
export const tokens: Suite = ({ test }) => {
  test(`${callers} calls of a new client share one login`, () =>
    inVirtualTime(async (time) => {
      const { stub } = tokenProvider();
      const client = tested.open({ baseUrl, fetch: stub.fetch });
      await time.until(Promise.all(Array.from({ length: callers }, () => client.update())));
      assert.equal(stub.logins.length, 1);
      assert.equal(stub.requests.length, callers);
    }));

  test(`${callers} calls with an expired token share one login, and all succeed`, () =>
    inVirtualTime(async (time) => {
      const { stub, expire } = tokenProvider();
      const client = tested.open({ baseUrl, fetch: stub.fetch });
      await time.until(client.update());
      expire();
      await time.until(Promise.all(Array.from({ length: callers }, () => client.update())));
      assert.equal(stub.logins.length, 2);
      assert.equal(stub.requests.length, 1 + callers * 2);
    }));

  test('a late 401 of an old token brings no login', () =>
    inVirtualTime(async (time) => {
      let release = (): void => {};
      let token = 0;
      const { fetch, logins } = stubFetch(
        tested,
        ({ number, headers }) => {
          if (number === 1) return new Promise((resolve) => (release = () => resolve(answerOf(401))));
          return headers.authorization === 'Bearer token-2' ? goodAnswer(tested) : answerOf(401);
        },
        () => tokenAnswer(`token-${++token}`),
      );
      const client = tested.open({ baseUrl, fetch });
      const late = client.update();
      await time.pass(1);
      await time.until(client.update());
      assert.equal(logins.length, 2);
      release();
      await time.until(late);
      assert.equal(logins.length, 2);
    }));

  test('a failed login is not kept, and each waiting call gets an error of its own', () =>
    inVirtualTime(async (time) => {
      let isDown = true;
      const { fetch, logins, requests } = stubFetch(
        tested,
        () => goodAnswer(tested),
        async () => (isDown ? answerOf(403) : tokenAnswer('token-1')),
      );
      const client = tested.open({ baseUrl, fetch });
      const ends = await time.until(
        Promise.all(Array.from({ length: callers }, () => endOf(client.update()))),
      );
      const errors = new Set(ends.map(({ error }) => error));
      assert.equal(errors.size, callers, 'errors are shared');
      for (const error of errors) assert.ok(BridgeError.isInstance(error) && error.code === 'forbidden');
      assert.equal(logins.length, 1);
      assert.equal(requests.length, 0);
      isDown = false;
      // A second later the next one logs in again.
      await time.pass(1000);
      await time.until(client.update());
      assert.equal(logins.length, 2);
    }));

  test('refused logins come 1, 2, 4 ... 60 seconds after each other, whatever the calls between them', () =>
    inVirtualTime(async (time) => {
      const { fetch, logins, requests } = stubFetch(
        tested,
        () => goodAnswer(tested),
        () => answerOf(401),
      );
      const client = tested.open({ baseUrl, fetch });
      for (let second = 0; second < 200; second++) {
        const { error } = await time.until(endOf(client.update()));
        assert.ok(BridgeError.isInstance(error));
        assert.deepEqual([error.code, error.outcome, error.status], ['authentication', 'not_applied', 401]);
        await time.pass(1000);
      }
      const gaps = logins.slice(1).map(({ at }, index) => Math.round((at - logins[index]!.at) / 1000));
      assert.deepEqual(gaps, [1, 2, 4, 8, 16, 32, 60, 60]);
      assert.equal(requests.length, 0);
    }));

  test('fresh tokens that are refused bring no login for each call', () =>
    inVirtualTime(async (time) => {
      const { fetch, logins } = stubFetch(
        tested,
        () => answerOf(401),
        ({ number }) => tokenAnswer(`token-${number}`),
      );
      const client = tested.open({ baseUrl, fetch });
      for (let call = 0; call < 100; call++) {
        const { error } = await time.until(endOf(client.update()));
        assert.ok(BridgeError.isInstance(error));
        assert.deepEqual([error.code, error.outcome], ['authentication', 'not_applied']);
      }
      assert.equal(logins.length, 2);
    }));

  test('a login that comes late does not replace the token of a newer one', () =>
    inVirtualTime(async (time) => {
      let release = (): void => {};
      const { fetch, requests } = stubFetch(
        tested,
        () => goodAnswer(tested),
        ({ number }) =>
          number === 1
            ? new Promise((resolve) => (release = () => resolve(tokenAnswer('old-token'))))
            : tokenAnswer('new-token'),
      );
      const client = tested.open({ baseUrl, fetch, deadlineMs: 1000, timeoutMs: 1000, maxAttempts: 1 });
      await time.until(endOf(client.update()));
      await time.pass(1);
      await time.until(client.update());
      release();
      await time.pass(100);
      await time.until(client.update());
      assert.deepEqual(
        requests.map(({ headers }) => headers.authorization),
        ['Bearer new-token', 'Bearer new-token'],
      );
    }));

  test('a caller that leaves, or whose time is over, ends its own wait for a login alone', () =>
    inVirtualTime(async (time) => {
      const { fetch, logins, requests } = stubFetch(
        tested,
        () => goodAnswer(tested),
        () => new Promise((resolve) => setTimeout(() => resolve(tokenAnswer('token-1')), 5000)),
      );
      const client = tested.open({ baseUrl, fetch });
      const controller = new AbortController();
      const leaver = endOf(client.update({ signal: controller.signal }));
      const hasty = endOf(client.update({ deadlineMs: 1000 }));
      const patient = client.update();
      await time.pass(500);
      controller.abort();
      const left = (await time.until(leaver)).error as BridgeError;
      assert.deepEqual([left.code, left.outcome], ['aborted', 'not_applied']);
      assert.equal(time.now(), 500);
      const late = (await time.until(hasty)).error as BridgeError;
      assert.deepEqual([late.code, late.outcome], ['timeout', 'not_applied']);
      assert.equal(time.now(), 1000);
      assert.equal((await time.until(patient)).id, kunacoreId);
      assert.equal(logins.length, 1);
      assert.equal(requests.length, 1);
      assert.equal(time.timers(), 0);
    }));

  test('a login that all callers have left still serves the next one, and its failure harms nobody', () =>
    inVirtualTime(async (time) => {
      for (const fails of [false, true]) {
        const { fetch, logins } = stubFetch(
          tested,
          () => goodAnswer(tested),
          ({ number }) =>
            new Promise((resolve) =>
              setTimeout(() => resolve(fails && number === 1 ? answerOf(403) : tokenAnswer('token-1')), 500),
            ),
        );
        const client = tested.open({ baseUrl, fetch });
        const signal = new AbortController();
        const left = endOf(client.update({ signal: signal.signal }));
        await time.pass(10);
        signal.abort();
        await time.until(left);
        await time.pass(2000);
        await time.until(client.update());
        assert.equal(logins.length, fails ? 2 : 1);
      }
    }));

  test('a login that never settles ends in time, and the next call logs in again', () =>
    inVirtualTime(async (time) => {
      const { fetch, logins } = stubFetch(
        tested,
        () => goodAnswer(tested),
        (request) => (request.number <= 3 ? never(request) : tokenAnswer('token-1')),
      );
      const client = tested.open({ baseUrl, fetch });
      const { error } = await time.until(endOf(client.update()));
      assert.deepEqual(
        [(error as BridgeError).code, (error as BridgeError).outcome],
        ['timeout', 'not_applied'],
      );
      assert.ok(time.now() <= 30_000);
      await time.pass(1);
      await time.until(client.update());
      assert.equal(logins.length, 4);
      assert.equal(time.timers(), 0);
    }));

  test('a login carries what a login needs and no more, and the calls carry the token alone', () =>
    inVirtualTime(async (time) => {
      const { fetch, logins, requests } = stubFetch(
        tested,
        () => goodAnswer(tested),
        () => tokenAnswer('token-1'),
      );
      const client = tested.open({ baseUrl, fetch });
      await time.until(client.update());
      const { email, password, merchantId } = kunacoreLogin;
      assert.deepEqual(JSON.parse(logins[0]!.body!), { email, password });
      assert.equal(logins[0]!.headers.merchant_id, merchantId);
      assert.deepEqual(credentialsOf(logins[0]!), ['merchant_id']);
      assert.deepEqual(credentialsOf(requests[0]!), ['authorization']);
      assert.ok(!JSON.stringify(requests[0]).includes(password));
    }));

  const functions: Record<string, () => unknown> = {
    'throws a text with the secret': () => {
      throw kunacoreLogin.password;
    },
    'throws an error with the secret': () => {
      throw Object.assign(new Error(kunacoreLogin.password), { config: kunacoreLogin });
    },
    'rejects with nothing': () => Promise.reject(),
    'returns nothing': () => undefined,
    'returns a number': () => 7,
    'returns a header of its own': () => 'token\r\nx-evil: 1',
    'returns an object that turns into text': () => ({ toString: () => 'token' }),
    'returns a promise of a promise of nothing': () => Promise.resolve(Promise.resolve(null)),
  };
  for (const [what, accessToken] of Object.entries(functions)) {
    test(`a token function that ${what} is an authentication error, and nothing is sent`, async () => {
      const { fetch, requests } = stubFetch(tested, () => goodAnswer(tested));
      const client = createKunaCoreClient({
        baseUrl,
        fetch,
        auth: { accessToken: accessToken as () => string },
      });
      const { error } = await endOf(client.updateCustomer(kunacoreId, { firstName: 'Ana' }));
      assert.ok(BridgeError.isInstance(error));
      assert.deepEqual([error.code, error.outcome, error.attempts], ['authentication', 'not_applied', 0]);
      checkSecrecy(error, client);
      assert.equal(requests.length, 0);
    });
  }

  test('a token function that never settles ends in time', () =>
    inVirtualTime(async (time) => {
      const { fetch } = stubFetch(tested, () => goodAnswer(tested));
      const accessToken = (): Promise<string> => new Promise(() => {});
      const client = createKunaCoreClient({ baseUrl, fetch, auth: { accessToken }, deadlineMs: 500 });
      const { error } = await time.until(endOf(client.updateCustomer(kunacoreId, { firstName: 'Ana' })));
      assert.deepEqual(
        [(error as BridgeError).code, (error as BridgeError).outcome],
        ['timeout', 'not_applied'],
      );
      assert.equal(time.now(), 500);
    }));

  test(`${callers} calls share one call of a token function`, () =>
    inVirtualTime(async (time) => {
      let asked = 0;
      const accessToken = (): string => `token-${++asked}`;
      const { fetch } = stubFetch(tested, () => goodAnswer(tested));
      const client = createKunaCoreClient({ baseUrl, fetch, auth: { accessToken } });
      await time.until(
        Promise.all(
          Array.from({ length: callers }, () => client.updateCustomer(kunacoreId, { firstName: 'Ana' })),
        ),
      );
      assert.equal(asked, 1);
    }));
};

function credentialsOf({ headers }: StubRequest): string[] {
  return ['api-key', 'authorization', 'merchant_id'].filter((name) => name in headers);
}
