import assert from 'node:assert/strict';
import { BridgeError, type BridgeEvent, type Fetch } from '@customer-bridge/yuno-client';
import { checkSecrecy } from '../runner/check.js';
import { endOf } from '../runner/observe.js';
import { answerOf, goodAnswer, stubFetch } from '../stub/stub-fetch.js';
import { testedClients } from '../clients/tested-clients.js';
import { yuno } from '../providers/yuno.js';
import { fetchRejections } from '../cases/fetch-rejections.js';
import { raise, secret } from '../cases/hostile-values.js';
import { oddAnswers } from '../cases/odd-answers.js';
import { inVirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com';

/** Whatever an injected `fetch` does, a call ends in a success or in the one error. */
export const fetches: Suite = ({ test }) => {
  for (const tested of testedClients) {
    for (const [what, [reason, outcome, expected = 'network']] of Object.entries(fetchRejections)) {
      test(`${tested.name}: fetch rejects or throws with ${what}`, () =>
        inVirtualTime(async (time) => {
          for (const fail of [() => Promise.reject(reason), () => raise(reason)]) {
            for (const action of ['update', 'create'] as const) {
              const error = await time.until(errorOf(tested, fail, action));
              const repeats = expected === 'network' && (action === 'update' || outcome === 'not_applied');
              const { code, attempts, retryable } = error;
              assert.deepEqual(
                { code, attempts, retryable, outcome: error.outcome },
                { code: expected, attempts: repeats ? 3 : 1, retryable: repeats, outcome },
              );
            }
          }
        }));
    }
    for (const [what, [answer, code]] of Object.entries(oddAnswers)) {
      test(`${tested.name}: fetch answers with ${what}`, () =>
        inVirtualTime(async (time) => {
          const error = await time.until(errorOf(tested, () => answer() as Response, 'update'));
          const attempts = code === 'network' ? 3 : 1;
          assert.deepEqual(
            { code: error.code, attempts: error.attempts, outcome: error.outcome },
            { code, attempts, outcome: 'unknown' },
          );
        }));
    }
  }

  test('fetch changes what it is given: the repetition does not know', () =>
    inVirtualTime(async (time) => {
      const sent: string[] = [];
      const fetch: Fetch = async (url, init) => {
        const headers = init.headers as Record<string, string>;
        sent.push(JSON.stringify([url, init.method, { ...headers }, init.body]));
        for (const name of Object.keys(headers)) Reflect.deleteProperty(headers, name);
        Object.assign(init, { method: 'DELETE', body: '{}' });
        return answerOf(503);
      };
      await time.until(endOf(yuno.open({ baseUrl, fetch }).update()));
      assert.equal(sent.length, 3);
      assert.equal(new Set(sent).size, 1);
    }));

  const listeners: Readonly<Record<string, (event: BridgeEvent) => unknown>> = {
    throws: () => raise(new Error(secret)),
    'throws nothing': () => raise(undefined),
    rejects: () => Promise.reject(new Error(secret)),
    'never settles': () => new Promise(() => {}),
    'returns a thenable that throws': () => ({ then: () => raise(new Error(secret)) }),
    'changes the event': (event) =>
      Object.assign(event, { type: 'request', attempt: 99, status: 200, code: undefined }),
  };
  for (const [what, onEvent] of Object.entries(listeners)) {
    test(`a listener that ${what} does not affect the call`, () =>
      inVirtualTime(async (time) => {
        for (const tested of testedClients) {
          let isDown = true;
          const { fetch } = stubFetch(tested, () => {
            isDown = !isDown;
            return isDown ? goodAnswer(tested) : answerOf(503);
          });
          const customer = await time.until(tested.open({ baseUrl, fetch, onEvent }).update());
          assert.equal(typeof customer.id, 'string');
        }
      }));
  }
};

async function errorOf(
  tested: (typeof testedClients)[number],
  answer: () => Response | Promise<Response>,
  action: 'update' | 'create',
): Promise<BridgeError> {
  const { fetch: stub } = stubFetch(tested, answer);
  // Not an async function: what fetch throws has to be thrown.
  const fetch: Fetch = (url, init) =>
    url.endsWith('/login') ? stub(url, init) : (answer() as Promise<Response>);
  const events: BridgeEvent[] = [];
  const client = tested.open({ baseUrl, fetch, onEvent: (event) => events.push(event) });
  const { error } = await endOf(client[action]());
  assert.ok(BridgeError.isInstance(error), 'something other than a BridgeError');
  checkSecrecy(error, events);
  return error;
}
