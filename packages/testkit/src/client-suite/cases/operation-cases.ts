import { assert, assertEqual, assertFails } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientOperation, ClientProfile } from '../client-profile.js';
import { jsonResponse, type StubbedResponse } from '../stub-fetch.js';
import { clientCase, createTestClient } from '../test-client.js';

/** What each method sends and resolves with, how it fails, and whether it is repeated. */
export function operationCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  return profile.operations.flatMap((operation) => casesOf(profile, operation));
}

function casesOf<Client>(profile: ClientProfile<Client>, operation: ClientOperation<Client>): ClientCase[] {
  const { name, call, request, response, result, idempotent } = operation;
  const success: StubbedResponse = jsonResponse(response.status, response.body);
  return [
    clientCase(`${name} sends its request and resolves with the result`, async () => {
      const { client, requests } = createTestClient(profile, [success]);
      assertEqual(await call(client), result, 'the result');
      assertEqual(requests.length, 1, 'requests');
      const { method, url, headers, body } = requests[0]!;
      assertEqual([method, url], [request.method, profile.baseUrl + request.path], 'the request line');
      assertEqual(body, request.body, 'the body');
      for (const [header, value] of Object.entries({ accept: 'application/json', ...request.headers }))
        assertEqual(headers[header], value, `the header ${header}`);
      const hasType = headers['content-type'] !== undefined;
      assertEqual(hasType, body !== undefined, 'whether there is a content-type');
    }),
    clientCase(`${name} takes the options of a call`, async () => {
      const { client, requests } = createTestClient(profile, [success]);
      await call(client, { headers: { traceparent: '00-1' } });
      assertEqual(requests[0]?.headers['traceparent'], '00-1', 'a header of the call');
      const signal = AbortSignal.abort();
      await assertFails(() => call(client, { signal }), { code: 'aborted' }, 'an aborted call');
      const wrong = (): unknown => call(client, { timeoutMs: 0 });
      const { message } = await assertFails(wrong, { code: 'configuration' }, 'timeoutMs: 0');
      assert(message.includes(name), `the message does not name ${name}`);
      assertEqual(requests.length, 1, 'requests');
    }),
    clientCase(`${name} rejects with an error that names it`, async () => {
      const { client } = createTestClient(profile, [jsonResponse(403, {})]);
      const expected = {
        name: 'BridgeError',
        code: 'forbidden',
        provider: profile.provider,
        operation: name,
        status: 403,
        outcome: 'not_applied',
        attempts: 1,
      };
      await assertFails(() => call(client), expected, 'a 403');
    }),
    clientCase(`${name} is ${idempotent ? '' : 'not '}repeated after a 503`, async () => {
      const { client, requests } = createTestClient(profile, [jsonResponse(503), success], {
        maxAttempts: 2,
      });
      const repeated = await call(client).then(
        () => true,
        () => false,
      );
      assertEqual(repeated, idempotent, 'whether it was repeated');
      assertEqual(requests.length, repeated ? 2 : 1, 'requests');
    }),
  ];
}
