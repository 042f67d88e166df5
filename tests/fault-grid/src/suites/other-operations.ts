import assert from 'node:assert/strict';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import type { YunoClient } from '@customer-bridge/yuno-client';
import { withContext } from '../runner/test-context.js';
import { codeOf, endOf, observe } from '../runner/observe.js';
import { testConcurrently } from '../runner/run-concurrently.js';
import { type Act, answer } from '../server/faults.js';
import { stubFetch } from '../stub/stub-fetch.js';
import { kunacoreApiKey, kunacoreWithKey } from '../providers/kunacore.js';
import { yuno, yunoId } from '../providers/yuno.js';
import { endlessErrorBodies, type ErrorBody, errorBodies } from '../cases/error-bodies.js';
import { onPunctualMachine } from '../runner/machine.js';
import type { Suite } from './suite.js';

const answersWith = (
  statuses: readonly number[],
  bodies: Readonly<Record<string, ErrorBody>>,
): Readonly<Record<string, Act>> =>
  Object.fromEntries(
    statuses.flatMap((status) =>
      Object.entries(bodies).map(([what, body]) => [`${status} with ${what}`, body(status)]),
    ),
  );

/** Answers to an operation that documents no body: without one, and with every one, even where the status forbids it. */
const ignored: Readonly<Record<string, Act>> = {
  '204': answer(204, '', { 'content-length': undefined }),
  '205': answer(205, ''),
  ...answersWith([200, 202, 204, 205], errorBodies),
  // The fetch of Node 26 hides the body of a 205, reads it to its end, and can no longer be aborted.
  ...answersWith([200, 202, 204], endlessErrorBodies),
};

/** What a search may answer, and the number of customers that is; none where it is no list of customers. */
const searches: Readonly<Record<string, number | undefined>> = {
  '{"data":[]}': 0,
  '{"data":[{"id":"1"}]}': 1,
  '{"data":[{"id":"1"},{"id":"2","isNew":true}],"total":2}': 2,
  '{"data":[{"id":""}]}': undefined,
  '{"data":[{"id":"1"},{}]}': undefined,
  '{"data":[null]}': undefined,
  '{"data":[[]]}': undefined,
  '{"data":["1"]}': undefined,
  '{"data":{"id":"1"}}': undefined,
  '{"data":{"0":{"id":"1"},"length":1}}': undefined,
  '{"data":null}': undefined,
  '{}': undefined,
  '[]': undefined,
  '[{"id":"1"}]': undefined,
  null: undefined,
  '': undefined,
};

/** Operations whose answer is not one customer. */
export const otherOperations: Suite = ({ test, lane }) => {
  testConcurrently(
    test,
    // The quick lane takes every third.
    Object.entries(ignored).filter((_, index) => lane === 'whole' || index % 3 === 0),
    ([what]) => `yuno deleteCustomer: takes ${what} for a success, at once`,
    ([, onRequest]) =>
      onPunctualMachine(() =>
        withContext(yuno, {}, async ({ server, client }) => {
          server.breakDown({ onRequest });
          const { deleteCustomer } = client.client as YunoClient;
          const observation = await observe((signal) =>
            deleteCustomer(yunoId, yunoId, { signal, timeoutMs: 3000 }),
          );
          assert.equal(codeOf(observation), 'success');
          assert.equal(observation.value, undefined);
          assert.ok(observation.elapsedMs < 1000, 'waited for the body');
          assert.equal(observation.timers + observation.listeners, 0);
          assert.equal(server.requests.length, 1);
          assert.equal(await server.openConnections(), 0, 'connections left open');
        }),
      ),
  );

  test('kunacore findCustomers: takes a list of customers and nothing else', async () => {
    for (const [text, count] of Object.entries(searches)) {
      const { fetch } = stubFetch(kunacoreWithKey, () => new Response(text));
      const auth = { apiKey: kunacoreApiKey };
      const client = createKunaCoreClient({ auth, baseUrl: 'https://kunacore.example.com', fetch });
      const end = await endOf(client.findCustomers({}));
      assert.equal(codeOf(end), count === undefined ? 'invalid_response' : 'success', text);
      if (count !== undefined) assert.equal((end.value as unknown[]).length, count);
    }
  });
};
