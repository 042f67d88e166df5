import assert from 'node:assert/strict';
import type { BridgeError } from '@customer-bridge/yuno-client';
import { endOf } from '../runner/observe.js';
import { answerOf, goodAnswer, never, stubFetch } from '../stub/stub-fetch.js';
import { testedClients } from '../clients/tested-clients.js';
import { inVirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com';
const later = (make: () => Response, ms: number): Promise<Response> =>
  new Promise((resolve) => setTimeout(() => resolve(make()), ms));

/** What all calls of one client share: places for requests, and the pauses that the provider asks for. */
export const gate: Suite = ({ test }) => {
  for (const tested of testedClients) {
    for (const [maxConcurrent, most] of [
      [undefined, 100],
      [1, 1],
      [7, 7],
    ] as const) {
      test(`${tested.name}: 500 calls have at most ${most} requests under way`, () =>
        inVirtualTime(async (time) => {
          let open = 0;
          let peak = 0;
          const order: string[] = [];
          const { fetch } = stubFetch(tested, ({ headers }) => {
            peak = Math.max(peak, ++open);
            order.push(headers['x-number']!);
            return later(() => {
              open--;
              return goodAnswer(tested);
            }, 10);
          });
          const client = tested.open({ baseUrl, fetch, maxConcurrent });
          const calls = Array.from({ length: 500 }, (_, number) =>
            client.update({ headers: { 'x-number': `${number}` } }),
          );
          await time.until(Promise.all(calls));
          assert.equal(peak, most);
          assert.deepEqual(
            order,
            [...order].sort((one, other) => Number(one) - Number(other)),
            'not in the order of the calls',
          );
          assert.equal(time.timers(), 0);
        }));
    }

    test(`${tested.name}: a call that ends while it waits for a place takes none, and sends nothing`, () =>
      inVirtualTime(async (time) => {
        const { fetch, requests } = stubFetch(tested, (request) =>
          request.number === 1 ? never(request) : goodAnswer(tested),
        );
        const client = tested.open({ baseUrl, fetch, maxConcurrent: 1, maxAttempts: 1 });
        const first = endOf(client.update({ deadlineMs: 5000, timeoutMs: 5000 }));
        await time.pass(1);
        const controller = new AbortController();
        const left = endOf(client.update({ signal: controller.signal }));
        const late = endOf(client.update({ deadlineMs: 1000 }));
        const patient = endOf(client.update());
        await time.pass(100);
        controller.abort();
        for (const [call, code] of [
          [left, 'aborted'],
          [late, 'timeout'],
        ] as const) {
          const error = (await time.until(call)).error as BridgeError;
          assert.deepEqual([error.code, error.outcome, error.attempts], [code, 'not_applied', 0]);
        }
        await time.until(first);
        assert.equal((await time.until(patient)).error, undefined);
        await time.until(client.update());
        assert.equal(requests.length, 3);
        assert.equal(time.timers(), 0);
      }));

    for (const status of [429, 503]) {
      test(`${tested.name}: a ${status} with Retry-After holds back every call of the client`, () =>
        inVirtualTime(async (time) => {
          const { fetch, requests } = stubFetch(tested, ({ number }) =>
            number === 1 ? answerOf(status, { 'retry-after': '5' }) : goodAnswer(tested),
          );
          const client = tested.open({ baseUrl, fetch });
          const first = client.update();
          await time.pass(100);
          const others = Promise.all(Array.from({ length: 20 }, () => client.update()));
          const hasty = (await time.until(endOf(client.update({ deadlineMs: 1000 })))).error as BridgeError;
          assert.deepEqual(
            [hasty.code, hasty.outcome, hasty.attempts, hasty.retryable, hasty.status],
            [status === 429 ? 'rate_limited' : 'server_error', 'not_applied', 0, true, status],
          );
          assert.ok(hasty.retryAfterMs! > 4800 && hasty.retryAfterMs! <= 5000);
          await time.until(Promise.all([first, others]));
          const [start, ...rest] = requests.map(({ at }) => at);
          assert.ok(
            rest.every((at) => at - start! >= 5000),
            'sent in the pause',
          );
          assert.equal(requests.length, 22);
          const another = tested.open({ baseUrl, fetch });
          await time.until(another.update());
          assert.equal(time.timers(), 0);
        }));
    }

    test(`${tested.name}: a Retry-After of a day holds a client back for a minute at most`, () =>
      inVirtualTime(async (time) => {
        const { fetch } = stubFetch(tested, ({ number }) =>
          number === 1 ? answerOf(429, { 'retry-after': '86400' }) : goodAnswer(tested),
        );
        const client = tested.open({ baseUrl, fetch });
        const { retryAfterMs } = (await time.until(endOf(client.update()))).error as BridgeError;
        assert.equal(retryAfterMs, 86_400_000);
        const held = (await time.until(endOf(client.update()))).error as BridgeError;
        assert.deepEqual([held.code, held.attempts], ['rate_limited', 0]);
        await time.pass(60_000);
        await time.until(client.update());
      }));

    test(`${tested.name}: connects that time out end certain, and leave no attempt to be cut by the deadline`, () =>
      inVirtualTime(async (time) => {
        const cause = Object.assign(new Error(), { code: 'UND_ERR_CONNECT_TIMEOUT' });
        const { fetch, requests } = stubFetch(
          tested,
          ({ signal }) =>
            new Promise((_, reject) => {
              const timer = setTimeout(() => reject(new TypeError('fetch failed', { cause })), 10_900);
              signal.addEventListener('abort', () => clearTimeout(timer));
            }),
        );
        const client = tested.open({ baseUrl, fetch });
        for (const action of ['update', 'create'] as const) {
          requests.length = 0;
          const error = (await time.until(endOf(client[action]()))).error as BridgeError;
          assert.deepEqual([error.code, error.outcome, error.attempts], ['network', 'not_applied', 2]);
        }
        assert.equal(time.timers(), 0);
      }));
  }
};
