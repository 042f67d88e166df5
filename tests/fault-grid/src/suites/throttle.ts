import assert from 'node:assert/strict';
import type { BridgeError } from '@customer-bridge/yuno-client';
import { endOf } from '../runner/observe.js';
import { answerOf, goodAnswer, never, stubFetch } from '../stub/stub-fetch.js';
import { oneOfEachProvider } from '../clients/tested-clients.js';
import { inVirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com';

/** What all calls of one client share: places for requests, and the pauses that the provider asks for. */
export const throttle: Suite = ({ test }) => {
  for (const tested of oneOfEachProvider) {
    for (const [maxConcurrent, most] of [
      [undefined, 100],
      [7, 7],
    ] as const) {
      test(`${tested.name}: 500 calls have at most ${most} requests under way, in their order`, () =>
        inVirtualTime(async (time) => {
          let open = 0;
          let peak = 0;
          const order: number[] = [];
          const { fetch } = stubFetch(tested, async ({ headers }) => {
            peak = Math.max(peak, ++open);
            order.push(Number(headers['x-number']));
            await new Promise((resolve) => setTimeout(resolve, 10));
            open--;
            return goodAnswer(tested);
          });
          const client = tested.open({ baseUrl, fetch, maxConcurrent });
          const calls = Array.from({ length: 500 }, (_, number) =>
            client.update({ headers: { 'x-number': `${number}` } }),
          );
          await time.until(Promise.all(calls));
          assert.equal(peak, most);
          assert.deepEqual(
            order,
            [...order].sort((one, other) => one - other),
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
        const hasty = endOf(client.update({ deadlineMs: 1000 }));
        const patient = endOf(client.update());
        const { code, outcome, attempts } = (await time.until(hasty)).error as BridgeError;
        assert.deepEqual([code, outcome, attempts], ['timeout', 'not_applied', 0]);
        await time.until(first);
        assert.equal((await time.until(patient)).error, undefined);
        assert.equal(requests.length, 2);
      }));

    test(`${tested.name}: a Retry-After holds back every call of the client, and of no other`, () =>
      inVirtualTime(async (time) => {
        const { fetch, requests } = stubFetch(tested, ({ number }) =>
          number === 1 ? answerOf(503, { 'retry-after': '5' }) : goodAnswer(tested),
        );
        const client = tested.open({ baseUrl, fetch });
        const first = client.update();
        await time.pass(100);
        await time.until(tested.open({ baseUrl, fetch }).update());
        const others = Promise.all(Array.from({ length: 20 }, () => client.update()));
        const hasty = (await time.until(endOf(client.update({ deadlineMs: 1000 })))).error as BridgeError;
        const { code, outcome, attempts, retryable, status } = hasty;
        assert.deepEqual(
          [code, outcome, attempts, retryable, status],
          ['server_error', 'not_applied', 0, true, 503],
        );
        await time.until(Promise.all([first, others]));
        const [start, another, ...rest] = requests.map(({ at }) => at);
        assert.ok(another! - start! < 5000 && rest.every((at) => at - start! >= 5000), 'sent in the pause');
        assert.equal(requests.length, 23);
      }));
  }
};
