import assert from 'node:assert/strict';
import type { BridgeError } from '@customer-bridge/yuno-client';
import { endOf } from '../runner/observe.js';
import { stubFetch, type StubRequest } from '../stub/stub-fetch.js';
import { kunacoreWithLogin } from '../providers/kunacore.js';
import { describedOperations, testedClients, testedProviders } from '../clients/tested-clients.js';
import { yuno } from '../providers/yuno.js';
import { finalFailures, outages } from '../cases/outages.js';
import { inVirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com';
const calls = 10_000;

/** How many requests a call makes, and how many all calls of a client make while their provider is down. */
export const attempts: Suite = ({ test, lane }) => {
  const operations = [...testedProviders].flatMap(([provider, tested]) =>
    Object.entries(tested.operations).map(([name, operation]) => ({ provider, tested, name, ...operation })),
  );
  for (const { provider, tested, name: operation, idempotent, reads = false, call } of operations) {
    test(`${provider} ${operation}: is repeated only where it may be`, () =>
      inVirtualTime(async (time) => {
        const described = await describedOperations(provider);
        assert.equal(described[operation]?.idempotent, idempotent, 'x-idempotent');
        for (const { name, mayBeProcessed, answer } of [...outages, ...finalFailures]) {
          const isFinal = finalFailures.some((failure) => failure.name === name);
          const expected = isFinal || (mayBeProcessed && !idempotent) ? 1 : 3;
          const sent: StubRequest[] = [];
          const fetch = stubFetch(yuno, (request) => {
            sent.push(request);
            return answer(request);
          }).fetch;
          const { client } = tested.clients[0]!.open({ baseUrl, fetch });
          const { error } = await time.until(endOf(call(client as never)));
          const { attempts: counted, outcome, message } = error as BridgeError;
          assert.equal(sent.length, expected, name);
          assert.equal(counted, expected, name);
          assert.equal(outcome, mayBeProcessed && !reads ? 'unknown' : 'not_applied', name);
          assert.equal(message.includes('outcome unknown'), outcome === 'unknown', name);
          const first = contentOf(sent[0]!);
          for (const request of sent)
            assert.deepEqual(contentOf(request), first, `${name}: a repetition differs`);
        }
      }));
  }

  for (const [turn, tested] of testedClients.entries()) {
    // Ten thousand calls take a second: each client meets some of the outages, in the quick lane one client one.
    const meets = (name: string, index: number): boolean =>
      lane === 'whole' ? index % 7 === turn : turn === 0 && name === 'answers 503';
    for (const { name, answer } of outages.filter((outage, index) => meets(outage.name, index))) {
      test(`${tested.name}: ${calls} calls make at most 10,100 requests while the provider ${name}`, () =>
        inVirtualTime(async (time) => {
          const { fetch, requests } = stubFetch(tested, answer);
          const client = tested.open({ baseUrl, fetch });
          await time.until(
            Promise.all(Array.from({ length: calls }, () => endOf(client.update({ deadlineMs: 120_000 })))),
          );
          // Calls that the provider holds back, or that wait for a place, may end without a request.
          assert.ok(requests.length >= 100 && requests.length <= 10_100, `${requests.length} requests`);
          assert.equal(time.timers(), 0);
        }));
    }
  }

  test(`${kunacoreWithLogin.name}: 1000 calls make at most 1,100 logins while the login is down`, () =>
    inVirtualTime(async (time) => {
      for (const { answer } of outages) {
        const { fetch, requests, logins } = stubFetch(kunacoreWithLogin, answer, answer);
        const client = kunacoreWithLogin.open({ baseUrl, fetch });
        for (let call = 0; call < 1000; call++) await time.until(endOf(client.update()));
        assert.ok(logins.length <= 1100, `${logins.length} logins`);
        assert.equal(requests.length, 0);
      }
    }));
};

function contentOf({ url, method, headers, body }: StubRequest): object {
  return { url, method, headers, body };
}
