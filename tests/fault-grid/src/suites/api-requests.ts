import assert from 'node:assert/strict';
import { BridgeError, createYunoClient, type YunoClient } from '@customer-bridge/yuno-client';
import { withContext } from '../runner/test-context.js';
import { checkSecrecy } from '../runner/check.js';
import { endOf } from '../runner/observe.js';
import { answer, reset, stall } from '../server/faults.js';
import { goodAnswer, stubFetch } from '../stub/stub-fetch.js';
import { yuno, yunoId, yunoKeys } from '../providers/yuno.js';
import { onPunctualMachine } from '../runner/machine.js';
import type { Suite } from './suite.js';

type Api = YunoClient['api'];

const params = { path: { id: yunoId } };
const body = { email: 'someone@example.com' };
const patch = (api: Api, more: object = {}): Promise<unknown> =>
  api.PATCH('/customers/{id}', { params, body, ...more });

/**
 * Requests made by hand, through `client.api`: no failure reads as a success, and no credential leaves its way. That an
 * HTTP error is one, whatever its body, is in the suite of all clients.
 */
export const apiRequests: Suite = ({ test }) => {
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
