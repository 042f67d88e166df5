import assert from 'node:assert/strict';
import type { BridgeError, CallOptions } from '@customer-bridge/yuno-client';
import { endOf } from '../runner/observe.js';
import { answerOf, fetchFailed, never, stubFetch } from '../stub/stub-fetch.js';
import { testedClients } from '../clients/tested-clients.js';
import { retryAfterShapes } from '../cases/retry-after.js';
import { inVirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com/v1';

/** What is promised of waits and of time, to the millisecond, on a clock that nothing disturbs. */
export const waits: Suite = ({ test }) => {
  for (const tested of testedClients) {
    test(`${tested.name}: waits as long as any Retry-After asks, at least 50 ms, or stops at once`, () =>
      inVirtualTime(async (time) => {
        for (const index of retryAfterShapes().keys()) {
          // Made anew each time: dates count from now.
          const { value, asks } = retryAfterShapes()[index]!;
          const { requests, fetch } = stubFetch(tested, () => withRetryAfter(429, value));
          const client = tested.open({ baseUrl, fetch, deadlineMs: 200_000, maxAttempts: 2 });
          const startedAt = time.now();
          const { error } = await time.until(endOf(client.create()));
          const [first, second] = requests;
          const waitedMs = second && second.at - first!.at;
          checkWait(value, asks, waitedMs, error as BridgeError);
          if (waitedMs === undefined) assert.equal(time.now(), startedAt, `stops at once for ${value}`);
          assert.equal(time.timers(), 0);
        }
      }));

    test(`${tested.name}: draws its waits from the whole range, which doubles up to 8 s`, () =>
      inVirtualTime(async (time) => {
        const waits: number[][] = Array.from({ length: 9 }, () => []);
        for (let call = 0; call < 60; call++) {
          const { requests, fetch } = stubFetch(tested, () => answerOf(503));
          const client = tested.open({ baseUrl, fetch, deadlineMs: 200_000, maxAttempts: 10 });
          await time.until(endOf(client.update()));
          const at = requests.map((request) => request.at);
          assert.equal(at.length, 10);
          for (const [index, list] of waits.entries()) list.push(at[index + 1]! - at[index]!);
        }
        for (const [index, list] of waits.entries()) {
          const most = [250, 500, 1000, 2000, 4000, 8000, 8000, 8000, 8000][index]!;
          assert.ok(
            Math.min(...list) >= 50 && Math.max(...list) <= most,
            `wait ${index + 1} is out of its range`,
          );
          assert.ok(
            Math.min(...list) < most * 0.5 && Math.max(...list) > most * 0.7,
            `wait ${index + 1} is no jitter`,
          );
        }
      }));

    const timings: [string, CallOptions, number, number | undefined][] = [
      ['an attempt 12 s and the whole 30 s, without options', {}, 30_000, 3],
      ['the deadline, whatever the attempts would take', { deadlineMs: 4000 }, 4000, 1],
      ['one attempt, where there is but one', { maxAttempts: 1 }, 12_000, 1],
      ['one millisecond', { deadlineMs: 1 }, 1, 1],
      ['the shorter of two times', { timeoutMs: 60_000, deadlineMs: 700 }, 700, 1],
      ['ten attempts and nine waits', { timeoutMs: 1, maxAttempts: 10, deadlineMs: 2_000_000 }, -1, 10],
      [
        'the longest time that there is',
        { timeoutMs: 2_147_483_647, deadlineMs: 2_147_483_647 },
        2_147_483_647,
        1,
      ],
    ];
    for (const [what, options, endsAfterMs, attempts] of timings) {
      test(`${tested.name}: a fetch that never endOfs is given ${what}`, () =>
        inVirtualTime(async (time) => {
          // The last one even ignores its signal.
          for (const hang of [never, () => new Promise<Response>(() => {})]) {
            const { fetch, requests } = stubFetch(tested, (request) => hang(request));
            const client = tested.open({ baseUrl, fetch });
            const startedAt = time.now();
            const { error } = await time.until(endOf(client.update(options)));
            const { code, outcome, attempts: sent } = error as BridgeError;
            assert.deepEqual(
              { code, outcome, sent },
              { code: 'timeout', outcome: 'unknown', sent: attempts },
            );
            assert.equal(requests.length, attempts);
            if (endsAfterMs >= 0) assert.equal(time.now() - startedAt, endsAfterMs);
            assert.equal(time.timers(), 0, 'timers left behind');
            for (const { signal } of requests) assert.ok(signal.aborted, 'a request that was not given up');
          }
        }));
    }

    test(`${tested.name}: one attempt means one, whatever the failure`, () =>
      inVirtualTime(async (time) => {
        for (const fail of [
          () => answerOf(429),
          () => answerOf(503),
          () => Promise.reject(fetchFailed('ECONNREFUSED')),
        ]) {
          const { fetch, requests } = stubFetch(tested, fail);
          const client = tested.open({ baseUrl, fetch });
          await time.until(endOf(client.update({ maxAttempts: 1 })));
          assert.equal(requests.length, 1);
        }
      }));
  }
};

type Asks = ReturnType<typeof retryAfterShapes>[number]['asks'];

function checkWait(value: string, asks: Asks, waitedMs: number | undefined, error: BridgeError): void {
  const { code, retryAfterMs } = error;
  assert.equal(code, 'rate_limited');
  const name = JSON.stringify(value.slice(0, 40));
  if (asks === 'unclear')
    return assert.ok(waitedMs === undefined || waitedMs >= 50, `${name}: waited ${waitedMs} ms`);
  if (typeof asks === 'object' && 'about' in asks) {
    const isRight = waitedMs !== undefined && waitedMs > asks.about - 1000 && waitedMs <= asks.about + 250;
    return assert.ok(isRight, `${name}: waited ${waitedMs} ms`);
  }
  if (typeof asks === 'object') {
    assert.equal(waitedMs, undefined, `${name}: was waited for`);
    return assert.equal(retryAfterMs, asks.stop, name);
  }
  assert.ok(waitedMs !== undefined, `${name}: was not repeated`);
  const least = Math.max(50, asks === 'absent' ? 0 : asks);
  assert.ok(waitedMs >= least && waitedMs <= Math.max(least, 250), `${name}: waited ${waitedMs} ms`);
  assert.equal(retryAfterMs, asks === 'absent' ? undefined : asks, name);
}

/** The header as it comes out of fetch, which takes bytes for characters. */
function withRetryAfter(status: number, value: string): Response {
  const response = answerOf(status);
  const { get } = response.headers;
  const bytes = Buffer.from(value).toString('latin1').trim();
  response.headers.get = (name) =>
    name.toLowerCase() === 'retry-after' ? bytes : get.call(response.headers, name);
  return response;
}
