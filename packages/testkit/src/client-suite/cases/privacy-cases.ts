import { assert, assertEqual, assertFails } from '../../conformance/assert/assert.js';
import { findShownText } from '../../conformance/assert/log-output.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse, type StubbedResponse } from '../stub-fetch.js';
import { clientCase, createTestClient, successOf, type TestClient, withOption } from '../test-client.js';

/** That no key and nothing of a person is in what a client, an error or an event prints. */
export function privacyCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { call, property, customer } = profile.update;
  const secrets = [
    ...Object.keys(profile.secrets),
    ...(profile.login?.secrets ?? []),
    ...(profile.tokenFunction === undefined ? [] : [profile.tokenFunction]),
  ];
  const options = secrets.reduce<Readonly<Record<string, unknown>>>(
    (given, path, index) => withOption(given, path, `canary-${index}`),
    profile.options,
  );
  const changes = { [property]: 'canary@example.com' };
  const id = String(customer['id']);
  const failing: Readonly<Record<string, StubbedResponse>> = {
    'an error that repeats them': jsonResponse(
      400,
      { code: 'canary', message: 'canary', messages: ['canary'] },
      { 'x-trace-id': 'canary trace', 'retry-after': 'canary' },
    ),
    'an error page that repeats them': () => new Response('<h1>canary</h1>', { status: 503 }),
    'a success that is none': jsonResponse(200, ['canary']),
    'a redirect that repeats them': jsonResponse(307, undefined, {
      location: 'https://example.com/?key=canary',
    }),
    'a fetch whose error quotes them': () => {
      throw new TypeError('Headers.set: "canary" is an invalid header value.');
    },
  };
  const open = (response: StubbedResponse, given: object = {}): TestClient<Client> =>
    createTestClient({ ...profile, options }, [response], given);
  return [
    clientCase('a client shows no key, whatever one prints of it', async () => {
      const { client } = open(successOf(profile));
      await call(client, changes);
      await assertSecret('the client', client);
      await assertSecret('client.api', (client as { api?: unknown }).api);
    }),
    ...Object.entries(failing).map(([what, response]) =>
      clientCase(`errors and events hold no key and nothing of a person: ${what}`, async () => {
        const events: unknown[] = [];
        const { client } = open(response, { onEvent: (event: unknown) => void events.push(event) });
        const error = await assertFails(() => call(client, changes), { name: 'BridgeError' }, what);
        await assertSecret('the error', error);
        assert(events.length > 0, 'there were no events');
        await assertSecret('an event', events);
        assertEqual(await findShownText(events, [id]), undefined, 'the id of the customer in an event');
      }),
    ),
  ];
}

async function assertSecret(what: string, value: unknown): Promise<void> {
  assertEqual(await findShownText(value, ['canary']), undefined, `a secret or a value in ${what}`);
}
