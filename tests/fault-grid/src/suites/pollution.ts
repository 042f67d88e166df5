import assert from 'node:assert/strict';
import { endOf } from '../runner/observe.js';
import { checkRefused } from '../runner/check-refused.js';
import { goodAnswer } from '../stub/stub-fetch.js';
import { testedClients } from '../clients/tested-clients.js';
import type { OpenClient, TestedClient } from '../clients/tested-client.js';
import { pollutedNames } from '../cases/polluted-names.js';
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
  }
};

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
