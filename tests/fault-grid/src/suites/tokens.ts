import assert from 'node:assert/strict';
import { BridgeError } from '@customer-bridge/kunacore-client';
import { endOf } from '../runner/observe.js';
import { answerOf, goodAnswer, stubFetch, type StubRequest } from '../stub/stub-fetch.js';
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
  test(`${callers} calls of a new client, or with an expired token, share one login, and all succeed`, () =>
    inVirtualTime(async (time) => {
      const { stub, expire } = tokenProvider();
      const client = tested.open({ baseUrl, fetch: stub.fetch });
      const callAll = () => time.until(Promise.all(Array.from({ length: callers }, () => client.update())));
      await callAll();
      assert.deepEqual([stub.logins.length, stub.requests.length], [1, callers]);
      expire();
      await callAll();
      assert.deepEqual([stub.logins.length, stub.requests.length], [2, callers * 3]);
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
};

function credentialsOf({ headers }: StubRequest): string[] {
  return ['api-key', 'authorization', 'merchant_id'].filter((name) => name in headers);
}
