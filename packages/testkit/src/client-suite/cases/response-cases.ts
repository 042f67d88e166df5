import { assertEqual, catchFailure } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse, type StubbedResponse } from '../stub-fetch.js';
import { createTestClient } from '../test-client.js';

/** Which responses to an update are a success. */
export function responseCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { customer, responseOf } = profile.update;
  const refused: Readonly<Record<string, StubbedResponse>> = {
    'without a body': jsonResponse(200),
    null: jsonResponse(200, null),
    'a list': jsonResponse(200, [responseOf(customer)]),
    'JSON inside a string': jsonResponse(200, JSON.stringify(responseOf(customer))),
    'cut off': () => new Response(JSON.stringify(responseOf(customer)).slice(0, -2)),
    HTML: () => new Response('<!doctype html><title>Log in</title>'),
    'a customer without an id': jsonResponse(200, responseOf({ ...customer, id: undefined })),
    'a customer with an empty id': jsonResponse(200, responseOf({ ...customer, id: '' })),
    'a list in place of a customer': jsonResponse(200, responseOf([customer])),
  };
  return [
    {
      name: 'a response may hold what nobody documents, and lack what is optional',
      async run() {
        const surprising = { id: customer['id'], somethingNew: { nested: true }, country: null };
        const { client } = createTestClient(profile, [jsonResponse(200, responseOf(surprising))]);
        assertEqual(await profile.update.call(client, {}), surprising, 'the result');
      },
    },
    ...[200, 201, 202, 206].map((status) => ({
      name: `a response with status ${status} is a success`,
      async run() {
        const { client } = createTestClient(profile, [jsonResponse(status, responseOf(customer))]);
        assertEqual(await profile.update.call(client, {}), customer, 'the result');
      },
    })),
    ...Object.entries(refused).map(([what, response]) => ({
      name: `a response that is ${what} is invalid_response`,
      async run() {
        const { client } = createTestClient(profile, [response], { maxAttempts: 2 });
        const failure = await catchFailure(() => profile.update.call(client, {}), what);
        const { code, outcome, attempts } = failure;
        assertEqual(
          { code, outcome, attempts },
          { code: 'invalid_response', outcome: 'unknown', attempts: 1 },
          'the error',
        );
      },
    })),
  ];
}
