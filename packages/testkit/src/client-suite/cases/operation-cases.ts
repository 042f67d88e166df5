import { assert, assertEqual, catchFailure } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientOperation, ClientProfile } from '../client-profile.js';
import { jsonResponse } from '../stub-fetch.js';
import { createTestClient } from '../test-client.js';

/** What each method sends and resolves with, how it fails, and whether it is repeated. */
export function operationCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  return profile.operations.flatMap((operation) => [
    {
      name: `${operation.name} sends its request and resolves with the result`,
      run: () => sends(profile, operation),
    },
    { name: `${operation.name} takes the options of a call`, run: () => takesOptions(profile, operation) },
    { name: `${operation.name} rejects with an error that names it`, run: () => rejects(profile, operation) },
    {
      name: `${operation.name} is ${operation.idempotent ? '' : 'not '}repeated after a 503`,
      run: () => repeats(profile, operation),
    },
  ]);
}

const responseTo = <Client>({ response }: ClientOperation<Client>): ReturnType<typeof jsonResponse> =>
  jsonResponse(response.status, response.body);

async function sends<Client>(
  profile: ClientProfile<Client>,
  operation: ClientOperation<Client>,
): Promise<void> {
  const { client, requests } = createTestClient(profile, [responseTo(operation)]);
  assertEqual(await operation.call(client), operation.result, 'the result');
  assertEqual(requests.length, 1, 'requests');
  const [{ method, url, headers, body }] = requests as [(typeof requests)[0]];
  const { path, ...expected } = operation.request;
  assertEqual([method, url], [expected.method, profile.baseUrl + path], 'the request line');
  assertEqual(body, expected.body, 'the body');
  for (const [name, value] of Object.entries({ accept: 'application/json', ...expected.headers }))
    assertEqual(headers[name], value, `the header ${name}`);
  const type = headers['content-type'];
  assertEqual(type !== undefined, body !== undefined, 'whether there is a content-type');
}

async function takesOptions<Client>(
  profile: ClientProfile<Client>,
  operation: ClientOperation<Client>,
): Promise<void> {
  const { call, name } = operation;
  const { client, requests } = createTestClient(profile, [responseTo(operation)]);
  await call(client, { headers: { traceparent: '00-1' } });
  assertEqual(requests[0]?.headers['traceparent'], '00-1', 'a header of the call');
  const aborted = await catchFailure(() => call(client, { signal: AbortSignal.abort() }), 'an aborted call');
  assertEqual(aborted.code, 'aborted', 'code of an aborted call');
  const wrong = await catchFailure(() => call(client, { timeoutMs: 0 }), 'timeoutMs: 0');
  assertEqual(wrong.code, 'configuration', 'code of a wrong option of a call');
  assert(wrong.message.includes(name), `the message does not name ${name}`);
  assertEqual(requests.length, 1, 'requests');
}

async function rejects<Client>(
  profile: ClientProfile<Client>,
  { call, name }: ClientOperation<Client>,
): Promise<void> {
  const { client } = createTestClient(profile, [jsonResponse(403, {})]);
  const failure = (await catchFailure(() => call(client), 'a 403')) as unknown as Record<string, unknown>;
  const { code, provider, operation, status, outcome, attempts } = failure;
  assertEqual(
    { name: failure['name'], code, provider, operation, status, outcome, attempts },
    {
      name: 'BridgeError',
      code: 'forbidden',
      provider: profile.provider,
      operation: name,
      status: 403,
      outcome: 'not_applied',
      attempts: 1,
    },
    'the error of a 403',
  );
}

async function repeats<Client>(
  profile: ClientProfile<Client>,
  operation: ClientOperation<Client>,
): Promise<void> {
  const responses = [jsonResponse(503), responseTo(operation)];
  const { client, requests } = createTestClient(profile, responses, { maxAttempts: 2 });
  const repeated = await operation.call(client).then(
    () => true,
    () => false,
  );
  assertEqual(repeated, operation.idempotent, 'whether it was repeated');
  assertEqual(requests.length, repeated ? 2 : 1, 'requests');
}
