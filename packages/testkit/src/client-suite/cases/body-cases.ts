import { assertEqual } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { assertRefused, clientCase, createTestClient, successOf } from '../test-client.js';

/** What an update sends of the caller's changes, and what it refuses before any I/O. */
export function bodyCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { call, property, changes, body } = profile.update;
  const undocumented = { loyalty: { tier: 1 } };
  const sends = (name: string, given: object, sent: Readonly<Record<string, unknown>>, options?: object) =>
    clientCase(`an update sends ${name}`, async () => {
      const { client, requests } = createTestClient(profile, [successOf(profile)]);
      await call(client, given, options);
      assertEqual(requests[0]?.body, body(sent), 'the body');
    });
  const refused: readonly (readonly [what: string, given: unknown, path: string])[] = [
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
  const { [property]: _absent, ...rest } = changes;
  return [
    sends('every documented property', changes, changes),
    sends('nothing where nothing is given', {}, {}),
    sends('no property that is undefined', { ...changes, [property]: undefined }, rest),
    sends('what is not documented with validate off', undocumented, undocumented, { validate: 'off' }),
    ...refused.map(([what, given, path]) =>
      clientCase(`an update refuses ${what} before any I/O`, async () => {
        const { client, requests } = createTestClient(profile, [successOf(profile)]);
        await assertRefused(() => call(client, given), 'invalid_request', [path], what);
        assertEqual(requests.length, 0, 'requests');
      }),
    ),
  ];
}
