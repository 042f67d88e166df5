import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BridgeError } from '@customer-bridge/kunacore-client';
import { checkManners, checkSecrecy } from '../runner/check.js';
import { withContext } from '../runner/test-context.js';
import { codeOf, observe } from '../runner/observe.js';
import { limits, type Row } from '../runner/row.js';
import { testConcurrently } from '../runner/run-concurrently.js';
import type { Act } from '../server/faults.js';
import { answer } from '../server/faults.js';
import { kunacoreWithLogin } from '../providers/kunacore.js';
import { isLogin } from '../clients/tested-client.js';
import { unusableTokens, usableTokens } from '../cases/tokens.js';
import { onPunctualMachine } from '../runner/machine.js';
import { rows } from './fault-rows.js';
import type { Suite } from './suite.js';

/**
 * Every row once more, thrown at the login. It may be repeated, as an update may; whatever it ends in, the call it was
 * for has certainly done nothing, and the next call logs in again.
 */
export const logins: Suite = ({ test, lane }) => {
  // A connection is refused to logins and calls alike, and a login is the first request of all.
  const all = rows.filter(({ fault, keepAlive, only }) => !fault.refuses && !keepAlive && only !== 'yuno');
  const some = all.filter((_, index) => lane === 'whole' || index % 9 === 0);
  const register = (list: readonly Row[], width: number): void =>
    testConcurrently(
      test,
      list,
      ({ name }) => `${kunacoreWithLogin.name}: the login ${name}`,
      (row) => onPunctualMachine(() => meetAtLogin(row)),
      width,
    );
  register(
    some.filter((row) => row.limits === 'hurried'),
    8,
  );
  register(
    some.filter((row) => row.limits !== 'hurried'),
    8,
  );

  testConcurrently(
    test,
    Object.entries(unusableTokens),
    ([what]) => `${kunacoreWithLogin.name}: the login answers ${what} for a token`,
    ([what, accessToken]) =>
      onPunctualMachine(() =>
        meetAtLogin({
          name: what,
          fault: { onRequest: answer(201, JSON.stringify({ data: { accessToken } })) },
          ends: { update: refusedToken, create: refusedToken },
        }),
      ),
  );

  testConcurrently(
    test,
    usableTokens,
    (token) => `${kunacoreWithLogin.name}: a token such as ${token.slice(0, 30)} is sent as it is`,
    (token) =>
      withContext(kunacoreWithLogin, { warm: false }, async ({ server, client }) => {
        const onRequest: Act = answer(201, JSON.stringify({ data: { accessToken: token } }));
        server.breakDown({ onRequest }, isLogin);
        await client.update();
        assert.equal(server.others[0]?.headers.authorization, `Bearer ${token}`);
      }),
  );
};

/** What a login can end in that a repetition would not mend, and that may lock an account. */
const refusals = ['authentication', 'forbidden', 'invalid_request', 'not_found', 'rejected'];

const refusedToken = { code: 'invalid_response', attempts: 1 } as const;

async function meetAtLogin({ fault, ends, or = ends, limits: name = 'patient' }: Row): Promise<void> {
  const clientOptions = limits[name];
  await withContext(kunacoreWithLogin, { warm: false, clientOptions }, async ({ server, client, events }) => {
    server.breakDown(fault, isLogin);
    const observation = await observe((signal) => client.create({ signal }));
    const ending = codeOf(observation) === or.update.code ? or.update : ends.update;
    const { code, attempts, status } = ending;
    assert.equal(codeOf(observation), code);
    if (code !== 'success') {
      const error = observation.error as {
        readonly outcome?: string;
        readonly attempts?: number;
        readonly status?: number;
      };
      assert.equal(error.outcome, 'not_applied', 'outcome');
      assert.equal(error.attempts, attempts, 'attempts');
      if (status !== undefined) assert.equal(error.status, status, 'status');
      assert.equal(server.others.length, 0, 'requests without a token');
    }
    checkManners(observation, clientOptions.deadlineMs);
    checkSecrecy(observation.error, events, client.client, client.client.api);
    assert.equal(await server.openConnections(), 0, 'connections left open');
    server.breakDown({});
    const { retryAfterMs = 0 } = (observation.error ?? {}) as Partial<BridgeError>;
    if (retryAfterMs > clientOptions.deadlineMs) {
      // All calls of the client are held back.
      const error = (await observe(() => client.update())).error as BridgeError | undefined;
      assert.deepEqual([error?.code, error?.attempts], ['rate_limited', 0], 'the call in a pause');
      return;
    }
    if (refusals.includes(code)) {
      // A refusal is kept for a second, in which nothing is sent; then the next call logs in again.
      const error = (await observe(() => client.update())).error as BridgeError | undefined;
      assert.deepEqual([error?.code, error?.attempts], [code, 0], 'the call after a refused login');
      await sleep(1010);
    }
    // What failed is not kept.
    await client.update();
  });
}
