import { assert, assertEqual, catchFailure } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse } from '../stub-fetch.js';
import { createTestClient } from '../test-client.js';

/** That `client.api` is an openapi-fetch client over the same transport. */
export function apiCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { api, update } = profile;
  const body = update.responseOf(update.customer);
  return [
    {
      name: 'api gives the data of a success, after a repeat',
      async run() {
        const responses = [jsonResponse(503), jsonResponse(200, body)];
        const { client, requests } = createTestClient(profile, responses, { maxAttempts: 2 });
        const { data, error, response } = await api(client, {});
        assertEqual(data, JSON.parse(JSON.stringify(body)), 'data');
        assertEqual(error, undefined, 'error');
        assertEqual(response.status, 200, 'status');
        assertEqual(requests.length, 2, 'requests');
      },
    },
    ...[{ code: 'ANY', messages: [] }, undefined, null, false, 0, ''].map((given) => ({
      name: `api gives an HTTP error as one, never an empty one: ${JSON.stringify(given) ?? 'no body'}`,
      async run() {
        const { client } = createTestClient(profile, [jsonResponse(400, given)]);
        const { data, error, response } = await api(client, {});
        assertEqual(data, undefined, 'data');
        assertEqual(error, given || {}, 'error');
        assertEqual(response.status, 400, 'status');
      },
    })),
    {
      name: 'api takes the signal of a request',
      async run() {
        const { client, requests } = createTestClient(profile, [jsonResponse(200, body)]);
        const failure = await catchFailure(() => api(client, { signal: AbortSignal.abort() }), 'an abort');
        assertEqual([failure.code, requests.length], ['aborted', 0], 'code and requests');
      },
    },
    {
      name: 'api goes nowhere but to the base URL of the client',
      async run() {
        const { client, requests } = createTestClient(profile, [jsonResponse(200, body)]);
        const elsewhere = { baseUrl: 'https://attacker.example.com' };
        const failure = await catchFailure(() => api(client, elsewhere), 'another base URL');
        assertEqual([failure.code, requests.length], ['invalid_request', 0], 'code and requests');
      },
    },
    {
      name: 'api is made once',
      async run() {
        const { client } = createTestClient(profile, [jsonResponse(200, body)]);
        const { api: first } = client as { api?: unknown };
        assert(first !== undefined && first === (client as { api?: unknown }).api, 'it is another each time');
      },
    },
  ];
}
