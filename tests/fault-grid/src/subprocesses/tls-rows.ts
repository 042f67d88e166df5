// Runs the rows of bad TLS, in a process that trusts the certificates of the test (NODE_EXTRA_CA_CERTS is read once, at
// the start), and prints what went wrong: one line of JSON per case.
import assert from 'node:assert/strict';
import type { BridgeError } from '@customer-bridge/yuno-client';
import { type ContextOptions, withContext } from '../runner/test-context.js';
import { codeOf, observe } from '../runner/observe.js';
import { both, limits as limitsByName } from '../runner/row.js';
import { meet } from '../runner/run-row.js';
import { testConcurrently } from '../runner/run-concurrently.js';
import type { Identity } from '../server/certificate.js';
import { answer } from '../server/faults.js';
import { startFaultServer } from '../server/fault-server.js';
import { kunacoreWithKey, kunacoreWithLogin } from '../providers/kunacore.js';
import { clientsOverUndici } from '../clients/over-undici.js';
import type { Action, TestedClient } from '../clients/tested-client.js';
import { yuno } from '../providers/yuno.js';
import { type certificates, type TlsRow, tlsRows } from '../cases/tls.js';
import { onPunctualMachine } from '../runner/machine.js';
import { readInput } from './run-subprocess.js';

const identities = await readInput<Record<keyof typeof certificates, Identity>>();

/** What a server of the row has, and where a client finds it. */
const serverOf = ({ certificate, server, host, scheme }: TlsRow): ContextOptions => ({
  warm: false,
  tls: certificate && { ...identities[certificate], ...server },
  origin: `${scheme ?? 'https'}://${host ?? 'localhost'}`,
});

async function runTlsRow(row: TlsRow, tested: TestedClient, action: Action): Promise<void> {
  await withContext(tested, serverOf(row), async (context) => {
    // Most of these connections never carry a request: what arrives is not counted.
    await meet(context, { ...row, fault: { refuses: () => false, ...row.plain } }, action);
  });
}

/** The login fails first: then nothing has changed, whatever the call. */
async function runTlsRowAtLogin(row: TlsRow, action: Action): Promise<void> {
  const clientOptions = limitsByName[row.limits ?? 'patient'];
  await withContext(kunacoreWithLogin, { ...serverOf(row), clientOptions }, async (context) => {
    context.server.breakDown(row.plain ?? {});
    const observation = await observe((signal) => context.client[action]({ signal }));
    assert.equal(codeOf(observation), row.ends.update.code);
    if (observation.error) assert.equal((observation.error as BridgeError).outcome, 'not_applied');
    assert.ok(observation.elapsedMs <= clientOptions.deadlineMs + 100);
  });
}

async function redirectToPlainHttp(tested: TestedClient): Promise<void> {
  const trap = await startFaultServer({ good: tested.good });
  try {
    await withContext(tested, { tls: identities.right, origin: 'https://localhost' }, async (context) => {
      for (const status of [301, 302, 303, 307, 308]) {
        const location = `http://127.0.0.1:${trap.port}/collect`;
        const fault = { onRequest: answer(status, undefined, { location }) };
        const ends = both({ code: 'redirected', outcome: 'unknown', attempts: 1, status });
        await meet(context, { name: 'redirects to plain HTTP', fault, ends }, 'update');
        await meet(context, { name: 'redirects to plain HTTP', fault, ends }, 'create');
      }
    });
    assert.equal(trap.requests.length, 0);
  } finally {
    await trap.close();
  }
}

const queue: { readonly name: string; readonly run: () => void | Promise<void> }[] = [];
const actions = ['update', 'create'] as const;
const clientsWithoutLogin = [
  yuno,
  kunacoreWithKey,
  clientsOverUndici.find(({ provider }) => provider === 'yuno')!,
];

testConcurrently(
  (name, run) => queue.push({ name, run }),
  [
    ...tlsRows.flatMap((row) =>
      actions.flatMap((action) => [
        ...clientsWithoutLogin.map((tested) => ({
          name: `${tested.name}, ${action}: ${row.name}`,
          run: () => runTlsRow(row, tested, action),
        })),
        {
          name: `${kunacoreWithLogin.name}, ${action}: ${row.name}`,
          run: () => runTlsRowAtLogin(row, action),
        },
      ]),
    ),
    ...clientsWithoutLogin.map((tested) => ({
      name: `${tested.name}: redirects to plain HTTP`,
      run: () => redirectToPlainHttp(tested),
    })),
  ],
  ({ name }) => name,
  ({ run }) => onPunctualMachine(run),
);

for (const { name, run } of queue) {
  let problem: string | null = null;
  try {
    await run();
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  console.log(JSON.stringify({ name, problem }));
}
