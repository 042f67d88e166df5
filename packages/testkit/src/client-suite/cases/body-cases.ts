import { assertEqual } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse } from '../stub-fetch.js';
import { assertRefused, createTestClient, type TestClient } from '../test-client.js';

/** What an update sends of the caller's changes, and what it refuses before any I/O. */
export function bodyCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { call, property, changes, body, customer, responseOf } = profile.update;
  const open = (): TestClient<Client> => createTestClient(profile, [jsonResponse(200, responseOf(customer))]);
  const sends = (name: string, given: object, sent: Readonly<Record<string, unknown>>, options?: object) => ({
    name: `an update sends ${name}`,
    async run() {
      const { client, requests } = open();
      await call(client, given, options);
      assertEqual(requests[0]?.body, body(sent), 'the body');
    },
  });
  const refused: readonly (readonly [string, unknown, string])[] = [
    ['an unknown property', { [`${property}x`]: 'a' }, `${property}x`],
    ['an unknown property beside a known one', { ...changes, [`${property}x`]: 'a' }, `${property}x`],
    ['a number in place of a text', { [property]: 42 }, property],
    ['NaN', { [property]: NaN }, property],
    ['a Date', { [property]: new Date(0) }, property],
    ['a Map', { [property]: new Map() }, property],
    ['a function', { [property]: () => 'a' }, property],
    ['half of a surrogate pair', { [property]: '\ud800' }, property],
    ['a list', [], ''],
    ['undefined', undefined, ''],
    ['null', null, ''],
    ['a text', 'a', ''],
  ];
  return [
    sends('every documented property', changes, changes),
    sends('nothing where nothing is given', {}, {}),
    sends('no property that is undefined', { ...changes, [property]: undefined }, without(changes, property)),
    sends(
      'what is not documented with validate off',
      { loyalty: { tier: 1 } },
      { loyalty: { tier: 1 } },
      {
        validate: 'off',
      },
    ),
    ...refused.map(([what, given, path]) => ({
      name: `an update refuses ${what} before any I/O`,
      async run() {
        const { client, requests } = open();
        await assertRefused(() => call(client, given), 'invalid_request', [path], what);
        assertEqual(requests.length, 0, 'requests');
      },
    })),
  ];
}

function without(changes: Readonly<Record<string, unknown>>, property: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => name !== property));
}
