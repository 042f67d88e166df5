import assert from 'node:assert/strict';
import { BridgeError, createYunoClient, type YunoClient } from '@customer-bridge/yuno-client';
import { withContext } from '../runner/test-context.js';
import { checkSecrecy } from '../runner/check.js';
import { endOf } from '../runner/observe.js';
import { testConcurrently } from '../runner/run-concurrently.js';
import { answer, reset, stall } from '../server/faults.js';
import { goodAnswer, stubFetch } from '../stub/stub-fetch.js';
import { yuno, yunoId, yunoKeys } from '../providers/yuno.js';
import { errorBodies } from '../cases/error-bodies.js';
import { statuses } from '../cases/statuses.js';
import { onPunctualMachine } from '../runner/machine.js';
import type { Suite } from './suite.js';

type Api = YunoClient['api'];

const params = { path: { id: yunoId } };
const body = { email: 'someone@example.com' };
const patch = (api: Api, more: object = {}): Promise<Result> =>
  api.PATCH('/customers/{id}', { params, body, ...more }) as Promise<Result>;

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

const errorStatuses = [...statuses.keys()].filter(
  (status) => status >= 400 && status < 600 && status !== 421,
);

/** Requests made by hand, through `client.api`: no failure reads as a success, and no credential leaves its way. */
export const byHand: Suite = ({ test, lane }) => {
  testConcurrently(
    test,
    errorStatuses,
    (status) => `yuno api: ${status} is an error, whatever its body`,
    async (status) => {
      for (const [index, [what, errorBody]] of Object.entries(errorBodies).entries()) {
        if (lane === 'quick' && (index + status) % 15 !== 0) continue;
        // A client for each answer: one that asks for a pause would hold back the next call.
        await withContext(yuno, { clientOptions: { maxAttempts: 1 } }, async ({ server, client }) => {
          server.breakDown({ onRequest: errorBody(status) });
          const { data, error, response } = await patch(client.client.api as Api);
          assert.ok(Boolean(error), `with ${what}: an error that reads as none`);
          assert.equal(data, undefined, `with ${what}: data`);
          assert.deepEqual([response.status, response.ok], [status, false]);
          checkSecrecy(response);
        });
      }
    },
  );

  test('yuno api: a lost connection, silence, a redirect and a web page are rejected with the one error', () =>
    onPunctualMachine(() =>
      withContext(
        yuno,
        { clientOptions: { maxAttempts: 2, timeoutMs: 150, deadlineMs: 600 } },
        async (context) => {
          const api = context.client.client.api as Api;
          for (const [code, attempts, onRequest] of [
            ['network', 2, reset],
            ['timeout', 2, stall],
            ['redirected', 1, answer(307, '', { location: 'http://127.0.0.1:9/' })],
            ['invalid_response', 1, answer(200, '<html>')],
            ['invalid_response', 1, answer(200, '')],
            ['invalid_response', 1, answer(204, '', { 'content-length': undefined })],
          ] as const) {
            context.server.breakDown({ onRequest });
            const { error } = await endOf(patch(api, { redirect: 'follow' }));
            assert.ok(BridgeError.isInstance(error));
            assert.deepEqual([error.code, error.outcome, error.attempts], [code, 'unknown', attempts]);
            checkSecrecy(error);
            assert.equal(await context.server.openConnections(), 0, 'connections left open');
          }
        },
      ),
    ));

  test('yuno api: nobody on the way sees or changes the keys', async () => {
    const { fetch, requests } = stubFetch(yuno, () => goodAnswer(yuno));
    const { api } = createYunoClient({ ...yunoKeys, baseUrl: 'https://yuno.example.com/v1', fetch });
    const seen: unknown[] = [];
    api.use({
      onRequest: ({ request, options }) => {
        seen.push([...request.headers], request, options);
        return undefined;
      },
      onResponse: ({ request, response }) => {
        seen.push([...request.headers], [...response.headers], response);
        return undefined;
      },
    });
    const headers = {
      'private-secret-key': 'mine',
      'Public-Api-Key': 'mine',
      'user-agent': 'mine',
      host: 'mine',
    };
    await patch(api, { headers });
    const { 'private-secret-key': secretKey, 'public-api-key': publicKey } = requests[0]!.headers;
    assert.deepEqual([secretKey, publicKey], [yunoKeys.privateSecretKey, yunoKeys.publicApiKey]);
    checkSecrecy(...seen.filter((one) => !String((one as Response).url ?? '').includes(yunoId)));

    const bare: string[] = [];
    await patch(api, {
      fetch: async (request: Request) => {
        bare.push(...request.headers.values());
        return goodAnswer(yuno);
      },
    });
    assert.ok(!bare.includes(yunoKeys.privateSecretKey), 'a fetch of one call got the key');
  });
};
