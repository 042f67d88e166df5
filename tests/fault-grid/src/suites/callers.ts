import assert from 'node:assert/strict';
import { BridgeError, type BridgeEvent, type CallOptions } from '@customer-bridge/yuno-client';
import { createYunoClient } from '@customer-bridge/yuno-client';
import { endOf } from '../runner/observe.js';
import { checkRefused } from '../runner/check-refused.js';
import { answerOf, goodAnswer, never, stubFetch } from '../stub/stub-fetch.js';
import { testedClients } from '../clients/tested-clients.js';
import { yuno, yunoId, yunoKeys } from '../providers/yuno.js';
import { secret } from '../cases/hostile-values.js';
import { inVirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com';

/** What callers hand in that is not plain data: functions for headers, signals of any make, streams, a clock that jumps. */
export const callers: Suite = ({ test }) => {
  for (const tested of testedClients) {
    test(`${tested.name}: a function for headers is called once for each call`, () =>
      inVirtualTime(async (time) => {
        const { fetch, requests } = stubFetch(tested, ({ number }) =>
          number % 2 === 1 ? answerOf(503) : goodAnswer(tested),
        );
        let calls = 0;
        const headers = async (): Promise<Record<string, string>> => ({ 'x-call': `${++calls}` });
        const client = tested.open({ baseUrl, fetch, headers: { 'x-call': 'old', 'x-client': 'yes' } });
        for (let call = 0; call < 3; call++) await time.until(client.update({ headers }));
        assert.deepEqual(
          requests.map(({ headers: sent }) => [sent['x-call'], sent['x-client']]),
          ['1', '1', '2', '2', '3', '3'].map((number) => [number, 'yes']),
        );
        const ofClient = tested.open({ baseUrl, fetch, headers: () => ({ 'x-call': 'client' }) });
        requests.length = 0;
        await time.until(ofClient.update());
        assert.deepEqual(new Set(requests.map(({ headers: sent }) => sent['x-call'])), new Set(['client']));
      }));

    const badFunctions: Readonly<Record<string, () => unknown>> = {
      throws: () => {
        throw new Error(secret);
      },
      rejects: () => Promise.reject(new Error(secret)),
      'returns nothing': () => undefined,
      'returns a header of the client': () => ({ Authorization: secret }),
      'returns what no header carries': () => ({ 'x-mine': `${secret}\n` }),
    };
    for (const [what, headers] of Object.entries(badFunctions)) {
      test(`${tested.name}: a function for headers that ${what} is refused, and nothing is sent`, async () => {
        const { fetch, requests } = stubFetch(tested, () => goodAnswer(tested));
        const { error } = await endOf(
          tested.open({ baseUrl, fetch }).update({ headers: headers as CallOptions['headers'] }),
        );
        checkRefused(error, 'configuration', 'headers');
        assert.equal(requests.length, 0);
      });
    }

    test(`${tested.name}: a function for headers that never settles ends in time`, () =>
      inVirtualTime(async (time) => {
        const { fetch } = stubFetch(tested, () => goodAnswer(tested));
        const headers = (): Promise<Record<string, string>> => new Promise(() => {});
        const { error } = await time.until(
          endOf(tested.open({ baseUrl, fetch }).update({ headers, deadlineMs: 500 })),
        );
        assert.deepEqual([(error as BridgeError).code, (error as BridgeError).attempts], ['timeout', 0]);
        assert.equal(time.now(), 500);
      }));

    const wrappers: Readonly<Record<string, (signal: AbortSignal) => AbortSignal>> = {
      'forwards its listeners': (signal) =>
        ({
          get aborted() {
            return signal.aborted;
          },
          addEventListener: (type: string, listener: () => void) => signal.addEventListener(type, listener),
          removeEventListener: (type: string, listener: () => void) =>
            signal.removeEventListener(type, listener),
          // Unlike a plain object, it is something of its own make.
          __proto__: { make: 'wrapper' },
        }) as unknown as AbortSignal,
      'is a proxy': (signal) =>
        new Proxy(signal, {
          get: (target, name) => {
            const value = Reflect.get(target, name) as unknown;
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        }),
    };
    for (const [what, wrap] of Object.entries(wrappers)) {
      test(`${tested.name}: a signal that ${what} ends a call`, () =>
        inVirtualTime(async (time) => {
          const { fetch } = stubFetch(tested, never);
          const controller = new AbortController();
          const call = endOf(tested.open({ baseUrl, fetch }).update({ signal: wrap(controller.signal) }));
          await time.pass(10);
          controller.abort();
          const error = (await time.until(call)).error as BridgeError;
          assert.deepEqual([error.code, error.outcome, time.now()], ['aborted', 'unknown', 10]);
        }));
    }

    test(`${tested.name}: a step of the system's clock changes no deadline and no duration`, () =>
      inVirtualTime(async (time) => {
        for (const stepMs of [31_000, 3_600_000, -3_600_000]) {
          const events: BridgeEvent[] = [];
          const { now } = Date;
          const { fetch, requests } = stubFetch(tested, ({ number }) => {
            if (number > 1) return goodAnswer(tested);
            Date.now = () => now() + stepMs;
            return answerOf(503);
          });
          const client = tested.open({ baseUrl, fetch, onEvent: (event) => events.push(event) });
          try {
            await time.until(client.update());
          } finally {
            Date.now = now;
          }
          assert.equal(requests.length, 2);
          for (const event of events) {
            if (event.type === 'response') assert.ok(event.durationMs >= 0 && event.durationMs < 1000);
          }
        }
      }));

    test(`${tested.name}: an answer that is used twice is told as the mistake that it is`, async () => {
      const one = goodAnswer(tested);
      const { fetch, requests } = stubFetch(tested, () => one);
      const client = tested.open({ baseUrl, fetch });
      await client.update();
      const error = (await endOf(client.update())).error as BridgeError;
      assert.deepEqual([error.code, error.outcome, error.attempts], ['configuration', 'unknown', 1]);
      assert.equal(requests.length, 2);
    });
  }

  test('a 404 without a code of the provider says that the base URL may be wrong', async () => {
    for (const tested of testedClients) {
      const { fetch } = stubFetch(tested, () => answerOf(404));
      const error = (await endOf(tested.open({ baseUrl, fetch }).update())).error as BridgeError;
      assert.equal(error.code, 'not_found');
      assert.match(error.message, /baseUrl/);
    }
  });

  test('a body by hand that never ends, or fails, ends in the one error, in time', () =>
    inVirtualTime(async (time) => {
      const { fetch, requests } = stubFetch(yuno, () => goodAnswer(yuno));
      const { api } = createYunoClient({ ...yunoKeys, baseUrl: `${baseUrl}/v1`, fetch, deadlineMs: 700 });
      const streams = {
        timeout: new ReadableStream(),
        invalid_request: new ReadableStream({ pull: (controller) => controller.error(new Error(secret)) }),
      };
      for (const [code, body] of Object.entries(streams)) {
        const call = api.PATCH('/customers/{id}', {
          params: { path: { id: yunoId } },
          body: body as never,
          bodySerializer: (value: unknown) => value,
          duplex: 'half',
        } as never);
        const { error } = await time.until(endOf(call));
        assert.ok(BridgeError.isInstance(error), 'something other than a BridgeError');
        assert.deepEqual([error.code, error.outcome, error.attempts], [code, 'not_applied', 0]);
      }
      assert.equal(requests.length, 0);
    }));

  test('events of one call share an id that no other call has', async () => {
    const { fetch } = stubFetch(yuno, () => goodAnswer(yuno));
    const ids: string[] = [];
    const client = yuno.open({ baseUrl, fetch, onEvent: ({ callId }) => ids.push(callId) });
    for (let call = 0; call < 50; call++) await client.update();
    assert.equal(ids.length, 100);
    assert.equal(new Set(ids).size, 50);
    for (const id of ids) assert.match(id, /^[\w-]{3,40}$/);
  });
};
