import assert from 'node:assert/strict';
import { withContext } from '../runner/test-context.js';
import { both } from '../runner/row.js';
import { meet } from '../runner/run-row.js';
import { testConcurrently } from '../runner/run-concurrently.js';
import type { Fault } from '../server/faults.js';
import { answer } from '../server/faults.js';
import { type FaultServer, startFaultServer } from '../server/fault-server.js';
import { clientsOverUndici } from '../clients/over-undici.js';
import { testedClients } from '../clients/tested-clients.js';
import { redirectCodes, type RedirectTarget, redirectTargets } from '../cases/redirects.js';
import { onPunctualMachine } from '../runner/machine.js';
import type { Suite } from './suite.js';

/** A redirect is never followed: nothing reaches another origin, and the error names nothing of it but that origin. */
export const redirects: Suite = ({ test, lane }) => {
  // The quick lane sends each client to every ninth place, each time to others.
  const isTaken = (tested: number, status: number, index: number): boolean =>
    lane === 'whole' || (tested + status + index) % 9 === 0;
  const cases = [...testedClients, ...clientsOverUndici].flatMap((tested, turn) =>
    redirectCodes.map((status) => ({
      tested,
      status,
      targets: redirectTargets.filter((_, index) => isTaken(turn, status, index)),
    })),
  );
  testConcurrently(
    test,
    cases,
    ({ tested, status }) => `${tested.name}: redirects with ${status} to any place`,
    ({ tested, status, targets }) =>
      onPunctualMachine(async () => {
        const trap = await startFaultServer({ good: tested.good });
        try {
          await withContext(tested, {}, async (context) => {
            for (const target of targets) {
              const fault = redirect(status, target, context.server, trap);
              const ends = both({
                code: 'redirected',
                outcome: 'unknown',
                attempts: 1,
                status,
                retryable: false,
              });
              const row = { name: target.name, fault, ends };
              const error = await meet(context, row, 'update');
              await meet(context, row, 'create');
              assert.equal(trap.requests.length, 0, `followed to ${target.name}`);
              checkMessage((error as Error).message, status, target, context.server.port, trap.port);
            }
          });
        } finally {
          await trap.close();
        }
      }),
  );
};

function redirect(status: number, target: RedirectTarget, server: FaultServer, trap: FaultServer): Fault {
  return {
    onRequest: (exchange) => {
      const { target: path = '', body: sent = '' } = exchange.request ?? {};
      const self = `http://127.0.0.1:${server.port}`;
      const location = target.location({ self, path, sent, trap: new URL(`http://127.0.0.1:${trap.port}`) });
      answer(status, undefined, { location })(exchange);
    },
  };
}

function checkMessage(
  message: string,
  status: number,
  { name, names }: RedirectTarget,
  self: number,
  trap: number,
): void {
  assert.match(message, new RegExp(`\\b${status}\\b`), `the error about ${name} does not name the status`);
  assert.doesNotMatch(message, /collect/, `the error about ${name} names more than an origin`);
  if (names === undefined) return;
  const origin = `http://127.0.0.1:${names === 'self' ? self : trap}`;
  assert.ok(message.includes(origin), `the error about ${name} does not name the origin`);
}
