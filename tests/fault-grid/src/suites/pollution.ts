import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { BridgeError } from '@customer-bridge/yuno-client';
import { type TestContext, withContext } from '../runner/test-context.js';
import { checkManners, checkSecrecy } from '../runner/check.js';
import { endOf, observe } from '../runner/observe.js';
import { checkRefused } from '../runner/check-refused.js';
import { limits } from '../runner/row.js';
import { startFaultServer } from '../server/fault-server.js';
import { goodAnswer } from '../stub/stub-fetch.js';
import { testedClients } from '../clients/tested-clients.js';
import type { OpenClient, TestedClient } from '../clients/tested-client.js';
import { namesThatTripRuntimes, pollutedNames } from '../cases/polluted-names.js';
import { collectStrays } from '../leak-checks/stray-errors.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com';

/** What somebody else's careless merge may have put there. */
const values: readonly unknown[] = [
  'https://evil.example.com',
  () => Promise.resolve(new Response('{"id":"evil","data":{"id":"evil"}}')),
  { evil: 'evil' },
  true,
  0,
];

/** Whatever stands in `Object.prototype`: a request is the same, byte for byte, or it is refused. */
export const pollution: Suite = ({ test }) => {
  for (const tested of testedClients) {
    for (const action of ['update', 'create', 'read'] as const) {
      test(`${tested.name}, ${action}: is not led astray by a polluted Object.prototype`, async () => {
        const expected = await requestOf(tested, action);
        for (const name of pollutedNames) {
          for (const value of values) {
            const { value: found, error } = await polluted(name, value, () =>
              endOf(requestOf(tested, action)),
            );
            if (error === undefined) assert.deepEqual(found, expected, `${name}: ${typeof value}`);
            else checkRefused(error, 'invalid_request');
          }
        }
      });
    }

    test(`${tested.name}: sends the same bytes with a polluted Object.prototype`, () => {
      const harmless = pollutedNames.filter((name) => !namesThatTripRuntimes.includes(name));
      return withContext(tested, {}, (context) => sendTheSame(context, harmless));
    });

    test(`${tested.name}: sends the same bytes even where the runtime trips over Object.prototype`, async () => {
      for (const name of namesThatTripRuntimes) {
        const ofRuntime = await straysOfFetch(name);
        const strays = await collectStrays(() =>
          withContext(tested, {}, (context) => sendTheSame(context, [name, name, name])),
        );
        assert.deepEqual(
          strays.filter((stray) => !ofRuntime.includes(stray)),
          [],
        );
      }
    });
  }
};

const evil = 'https://evil.example.com';

/** With each of the names in Object.prototype, a call sends what it sends without, or nothing, and ends as it promises. */
async function sendTheSame({ server, client }: TestContext, names: readonly string[]): Promise<void> {
  server.breakDown(Object.create(null) as object);
  await client.update();
  const expected = withoutRuntimeHeaders(server.requests.at(-1)!.bytes);
  for (const name of names) {
    server.breakDown(Object.create(null) as object);
    const observation = await polluted(name, evil, () =>
      observe((signal) => client.update({ ...limits.patient, signal })),
    );
    const { error } = observation;
    for (const { bytes } of server.requests) assert.equal(withoutRuntimeHeaders(bytes), expected, name);
    // Some names break the runtime's own fetch; then nothing is sent, or nothing of the answer comes through.
    if (error === undefined) assert.equal(server.requests.length, 1, name);
    else {
      assert.ok(BridgeError.isInstance(error), name);
      if (server.requests.length > 0) assert.equal(error.outcome, 'unknown', name);
    }
    checkSecrecy(error);
    checkManners(observation, limits.patient.deadlineMs);
    assert.equal(await server.openConnections(), 0, `${name}: connections left open`);
  }
}

/** What the runtime's own fetch throws where no caller can catch it, while the name is in Object.prototype. */
async function straysOfFetch(name: string): Promise<string[]> {
  const server = await startFaultServer({ good: () => ({ status: 200, body: '{}' }) });
  try {
    return await collectStrays(() =>
      polluted(name, evil, async () => {
        for (let request = 0; request < 3; request++) {
          await (await fetch(`http://127.0.0.1:${server.port}`)).text();
          // The connection ends.
          await sleep(20);
        }
      }),
    );
  } finally {
    await server.close();
  }
}

/** Everything that a stub of `fetch` is given, own members alone. */
async function requestOf(tested: TestedClient, action: 'update' | 'create' | 'read'): Promise<unknown> {
  const requests: unknown[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { signal: _signal, ...own } = init;
    if (!url.endsWith('/login'))
      requests.push([url, { ...own, headers: { ...init.headers } }, inheritedBy(init)]);
    return goodAnswer(tested, url);
  };
  const client: OpenClient = tested.open({ baseUrl, fetch });
  const { id } = await client[action]();
  return [requests, id];
}

/** Names of the polluted ones that a reader of the object would find. */
function inheritedBy(init: RequestInit): string[] {
  return pollutedNames.filter((name) => name in init && !Object.hasOwn(init, name));
}

async function polluted<T>(name: string, value: unknown, run: () => Promise<T>): Promise<T> {
  const before = Object.getOwnPropertyDescriptor(Object.prototype, name);
  Object.defineProperty(Object.prototype, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  try {
    return await run();
  } finally {
    if (before) Object.defineProperty(Object.prototype, name, before);
    else Reflect.deleteProperty(Object.prototype, name);
  }
}

/** The bytes but for the headers that the runtime's fetch itself fills from what it inherits. */
function withoutRuntimeHeaders(bytes: Buffer): string {
  return bytes.toString().replace(/^(?:sec-fetch-mode|referer): .*\r\n/gm, '');
}
