import { assert, assertEqual, assertFails } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse } from '../stub-fetch.js';
import { clientCase, createTestClient, successOf } from '../test-client.js';

/** That `client.api` is an openapi-fetch client over the same transport. */
export function apiCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { api, update } = profile;
  const success = successOf(profile);
  return [
    clientCase('api gives the data of a success, after a repeat', async () => {
      const { client, requests } = createTestClient(profile, [jsonResponse(503), success], {
        maxAttempts: 2,
      });
      const { data, error, response } = await api(client, {});
      const sent = JSON.parse(JSON.stringify(update.responseOf(update.customer))) as unknown;
      assertEqual([data, error, response.status], [sent, undefined, 200], 'data, error and status');
      assertEqual(requests.length, 2, 'requests');
    }),
    ...[{ code: 'ANY', messages: [] }, undefined, null, false, 0, ''].map((given) =>
      clientCase(
        `api gives an HTTP error as one, never an empty one: ${JSON.stringify(given) ?? 'no body'}`,
        async () => {
          const { client } = createTestClient(profile, [jsonResponse(400, given)]);
          const { data, error, response } = await api(client, {});
          assertEqual(
            [data, error, response.status],
            [undefined, given || {}, 400],
            'data, error and status',
          );
        },
      ),
    ),
    clientCase('api takes the signal of a request', async () => {
      const { client, requests } = createTestClient(profile, [success]);
      await assertFails(() => api(client, { signal: AbortSignal.abort() }), { code: 'aborted' }, 'an abort');
      assertEqual(requests.length, 0, 'requests');
    }),
    clientCase('api goes nowhere but to the base URL of the client', async () => {
      const { client, requests } = createTestClient(profile, [success]);
      const elsewhere = { baseUrl: 'https://attacker.example.com' };
      await assertFails(() => api(client, elsewhere), { code: 'invalid_request' }, 'another base URL');
      assertEqual(requests.length, 0, 'requests');
    }),
    clientCase('api is made once', async () => {
      const { client } = createTestClient(profile, [success]);
      const { api: first } = client as { api?: unknown };
      assert(first !== undefined && first === (client as { api?: unknown }).api, 'it is another each time');
    }),
  ];
}
