import assert from 'node:assert/strict';
import { endOf } from '../grid/observe.js';
import { withBench } from '../grid/bench.js';
import { checkRefused } from '../grid/refused.js';
import { goodAnswer } from '../stub/stub-fetch.js';
import { subjects } from '../subjects/subjects.js';
import type { OpenClient, Subject } from '../subjects/subject.js';
import { pollutedNames } from '../tables/polluted-names.js';
import type { Part } from './part.js';

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
export const pollution: Part = ({ test }) => {
  for (const subject of subjects) {
    for (const action of ['update', 'create', 'read'] as const) {
      test(`${subject.name}, ${action}: is not led astray by a polluted Object.prototype`, async () => {
        const expected = await requestOf(subject, action);
        for (const name of pollutedNames) {
          for (const value of values) {
            const { value: found, error } = await polluted(name, value, () =>
              endOf(requestOf(subject, action)),
            );
            if (error === undefined) assert.deepEqual(found, expected, `${name}: ${typeof value}`);
            else checkRefused(error, 'invalid_request');
          }
        }
      });
    }

    test(`${subject.name}: sends the same bytes with a polluted Object.prototype`, async () => {
      await withBench(subject, {}, async ({ server, client }) => {
        server.breakDown(Object.create(null) as object);
        await client.update();
        const expected = withoutRuntimeHeaders(server.requests.at(-1)!.bytes);
        for (const name of pollutedNames) {
          server.breakDown(Object.create(null) as object);
          const { error } = await polluted(name, 'https://evil.example.com', () => endOf(client.update()));
          // Some names break the runtime's own fetch; then nothing is sent.
          const sent = server.requests.at(-1)?.bytes;
          if (sent === undefined) assert.ok(error !== undefined, name);
          else assert.equal(withoutRuntimeHeaders(sent), expected, name);
        }
      });
    });
  }
};

/** Everything that a stub of `fetch` is given, own members alone. */
async function requestOf(subject: Subject, action: 'update' | 'create' | 'read'): Promise<unknown> {
  const requests: unknown[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { signal: _signal, ...own } = init;
    if (!url.endsWith('/login'))
      requests.push([url, { ...own, headers: { ...init.headers } }, inheritedBy(init)]);
    return goodAnswer(subject, url);
  };
  const client: OpenClient = subject.open({ baseUrl, fetch });
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
