import assert from 'node:assert/strict';
import type { BridgeError } from '@customer-bridge/yuno-client';
import { withContext } from '../runner/test-context.js';
import { checkEnding, checkEvents, checkManners, checkSecrecy } from '../runner/check.js';
import { observe } from '../runner/observe.js';
import { limits } from '../runner/row.js';
import { testConcurrently } from '../runner/run-concurrently.js';
import { answer } from '../server/faults.js';
import {
  kunacoreWithFunction,
  kunacoreWithKey,
  kunacoreWithLogin,
  kunacoreWithToken,
} from '../providers/kunacore.js';
import { isLogin } from '../clients/tested-client.js';
import { yuno } from '../providers/yuno.js';
import { unauthorizedRows } from '../cases/unauthorized.js';
import { onPunctualMachine } from '../runner/machine.js';
import type { Suite } from './suite.js';

/** What follows a 401: one login and one replay if the client logs in, otherwise nothing. */
export const unauthorized: Suite = ({ test }) => {
  testConcurrently(
    test,
    unauthorizedRows,
    ({ name }) => `${kunacoreWithLogin.name}: answers ${name}`,
    ({ onRequest, ends, logins, maxAttempts = 2, action = 'update' }) =>
      onPunctualMachine(() =>
        withContext(kunacoreWithLogin, {}, async ({ server, client, events }) => {
          server.breakDown({ onRequest }, (request) => !isLogin(request));
          const observation = await observe((signal) =>
            client[action]({ ...limits.patient, maxAttempts, signal }),
          );
          const own = events.filter((event) => event.type === 'login' || event.operation !== 'login');
          checkEnding(observation, ends, own);
          checkManners(observation, limits.patient.deadlineMs);
          checkEvents(own, ends);
          checkSecrecy(observation.error, events);
          assert.equal(server.others.length, logins, 'logins');
          assert.equal(events.filter(({ type }) => type === 'login').length, logins, 'login events');
          assert.equal(server.requests.length, ends.attempts, 'requests');
          assert.equal(await server.openConnections(), 0, 'connections left open');
        }),
      ),
  );

  const renewals = [
    ...[yuno, kunacoreWithKey, kunacoreWithToken].map((tested) => ({ tested, calls: 0 })),
    { tested: kunacoreWithFunction, calls: 1 },
  ];
  testConcurrently(
    test,
    renewals,
    ({ tested, calls }) => `${tested.name}: answers 401 to credentials that can be renewed ${calls} times`,
    ({ tested, calls }) =>
      withContext(tested, {}, async ({ server, client, events }) => {
        server.breakDown({ onRequest: answer(401, '') });
        const { error } = await observe(() => client.update({ maxAttempts: 5 }));
        const { code, outcome, attempts, retryable } = error as BridgeError;
        assert.deepEqual(
          { code, outcome, attempts, retryable },
          { code: 'authentication', outcome: 'not_applied', attempts: 1 + calls, retryable: false },
        );
        assert.equal(server.requests.length, 1 + calls);
        assert.equal(events.filter(({ type }) => type === 'login').length, calls);
      }),
  );

  for (const status of [400, 401, 403, 404, 500]) {
    test(`${kunacoreWithLogin.name}: the login after a 401 answers ${status}`, () =>
      withContext(kunacoreWithLogin, {}, async ({ server, client }) => {
        server.breakDown({
          onRequest: (exchange) => answer(isLogin(exchange.request!) ? status : 401, '')(exchange),
        });
        const { error } = await observe(() => client.update({ maxAttempts: 1 }));
        const { code, outcome } = error as BridgeError;
        const expected = {
          400: 'invalid_request',
          401: 'authentication',
          403: 'forbidden',
          404: 'not_found',
          500: 'server_error',
        };
        assert.deepEqual({ code, outcome }, { code: expected[status as 400], outcome: 'not_applied' });
        assert.equal(server.requests.filter((request) => !isLogin(request)).length, 1);
      }));
  }
};
