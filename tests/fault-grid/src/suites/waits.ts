import assert from 'node:assert/strict';
import type { BridgeError, CallOptions } from '@customer-bridge/yuno-client';
import { endOf } from '../runner/observe.js';
import { never, stubFetch } from '../stub/stub-fetch.js';
import { testedClients } from '../clients/tested-clients.js';
import { inVirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com';
const longest = 2_147_483_647;

/** When a call ends whose `fetch` never settles: after so many milliseconds, where its waits are not random; and its attempts. */
const timings: readonly [
  what: string,
  options: CallOptions,
  endsAfterMs: number | undefined,
  attempts: number,
][] = [
  ['an attempt 12 s and the whole 30 s, without options', {}, 30_000, 3],
  ['the deadline, whatever the attempts would take', { deadlineMs: 4000 }, 4000, 1],
  ['one attempt, where there is but one', { maxAttempts: 1 }, 12_000, 1],
  ['one millisecond', { deadlineMs: 1 }, 1, 1],
  ['the shorter of two times', { timeoutMs: 60_000, deadlineMs: 700 }, 700, 1],
  ['ten attempts', { timeoutMs: 1, maxAttempts: 10, deadlineMs: 2_000_000 }, undefined, 10],
  ['the longest time that there is', { timeoutMs: longest, deadlineMs: longest }, longest, 1],
];

/** What is promised of time, to the millisecond, on a clock that nothing disturbs. */
export const waits: Suite = ({ test }) => {
  for (const tested of testedClients) {
    for (const [what, options, endsAfterMs, attempts] of timings) {
      test(`${tested.name}: a fetch that never settles is given ${what}`, () =>
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
            if (endsAfterMs !== undefined) assert.equal(time.now() - startedAt, endsAfterMs);
            assert.equal(time.timers(), 0, 'timers left behind');
            for (const { signal } of requests) assert.ok(signal.aborted, 'a request that was not given up');
          }
        }));
    }
  }
};
