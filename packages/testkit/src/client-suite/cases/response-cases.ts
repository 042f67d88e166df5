import { assertEqual, assertFails } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse, type StubbedResponse } from '../stub-fetch.js';
import { clientCase, createTestClient } from '../test-client.js';

/** Which responses to an update are a success. */
export function responseCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { call, customer, responseOf } = profile.update;
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
  const isSuccess = (name: string, status: number, given: object): ClientCase =>
    clientCase(name, async () => {
      const { client } = createTestClient(profile, [jsonResponse(status, responseOf(given))]);
      assertEqual(await call(client, {}), given, 'the result');
    });
  const surprising = { id: customer['id'], somethingNew: { nested: true }, country: null };
  return [
    isSuccess('a response may hold what nobody documents, and lack what is optional', 200, surprising),
    ...[200, 201, 202, 206].map((status) =>
      isSuccess(`a response with status ${status} is a success`, status, customer),
    ),
    ...Object.entries(refused).map(([what, response]) =>
      clientCase(`a response that is ${what} is invalid_response`, async () => {
        const { client } = createTestClient(profile, [response], { maxAttempts: 2 });
        const expected = { code: 'invalid_response', outcome: 'unknown', attempts: 1 };
        await assertFails(() => call(client, {}), expected, what);
      }),
    ),
  ];
}
