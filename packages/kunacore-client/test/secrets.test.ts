import { type Answer, answer } from '@customer-bridge/test-support';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { BridgeEvent, KunaCoreAuth } from '../src/index.js';
import { clientOf, customer, id } from './stub.js';

const changes = { firstName: 'canary-name', email: 'canary@example.com' };
const loggedIn = answer(201, { data: { accessToken: 'canary-token' } });
const succeeded = answer(201, { data: customer });

const printed = (value: unknown): string =>
  [
    inspect(value, { showHidden: true, depth: 20, getters: true }),
    JSON.stringify(value),
    value instanceof Error ? `${value.stack} ${String(value)}` : '',
  ].join('\n');

const ways: [string, KunaCoreAuth, Answer[]][] = [
  ['an API key', { apiKey: 'canary-key' }, []],
  [
    'a login',
    { email: 'canary@example.com', password: 'canary-password', merchantId: 'canary-merchant' },
    [loggedIn],
  ],
  ['a token', { accessToken: 'canary-token' }, []],
  ['a token function', { accessToken: () => 'canary-token' }, []],
];

describe.each(ways)('a client that authenticates with %s', (_way, auth, before) => {
  it('shows no secret, whatever one prints of it', async () => {
    const { kunacore } = clientOf([...before, succeeded], { auth });
    await kunacore.updateCustomer(id, changes);
    await kunacore.api.POST('/v2/customer/details', { body: { id } });
    expect(printed(kunacore)).not.toContain('canary');
    expect(printed(kunacore.api)).not.toContain('canary');
  });

  it.each<[string, Answer]>([
    [
      'an answer that repeats it',
      answer(400, { message: 'canary', code: 'canary' }, { 'retry-after': 'canary' }),
    ],
    ['an error page that repeats it', answer(503, '<h1>canary</h1>')],
    ['a success that is none', answer(201, { data: ['canary'] })],
    ['a redirect that repeats it', answer(307, undefined, { location: 'https://example.com/?key=canary' })],
    [
      'a fetch whose error quotes it',
      () => {
        throw new TypeError('Headers.set: "canary" is an invalid header value.');
      },
    ],
  ])('puts no secret and no personal data into an error or an event: %s', async (_case, given) => {
    const events: BridgeEvent[] = [];
    const { kunacore } = clientOf([...before, given], { auth, onEvent: (event) => void events.push(event) });
    const error = await kunacore.updateCustomer(id, changes).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'BridgeError', operation: 'updateCustomer' });
    expect(printed(error)).not.toContain('canary');
    expect(events.length).toBeGreaterThan(0);
    expect(printed(events)).not.toContain('canary');
    expect(printed(events)).not.toContain(id);
  });
});

describe('a login that fails', () => {
  it.each<[string, Answer]>([
    ['with an answer that repeats it', answer(401, { message: 'canary' })],
    ['with a token that no header could carry', answer(201, { data: { accessToken: 'canary\n' } })],
  ])('puts no secret into its error: %s', async (_case, given) => {
    const auth = { email: 'canary@example.com', password: 'canary', merchantId: 'canary' };
    const { kunacore } = clientOf([given], { auth });
    const error = await kunacore.getCustomer(id).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'BridgeError', operation: 'login' });
    expect(printed(error)).not.toContain('canary');
  });
});
