import assert from 'node:assert/strict';
import type { BridgeError } from '@customer-bridge/yuno-client';
import { holdClosedPort } from '../server/closed-port.js';
import { type Action, isLogin, type TestedClient } from '../clients/tested-client.js';
import { type TestContext, withContext } from './test-context.js';
import { checkEnding, checkEvents, checkManners, checkSecrecy } from './check.js';
import { codeOf, observe } from './observe.js';
import { limits, type Row } from './row.js';

/** Throws one fault at one client, and checks everything that is promised of the call. */
export async function runRow(row: Row, tested: TestedClient, action: Action): Promise<void> {
  const closed = row.fault.refuses ? await holdClosedPort() : undefined;
  let requests = -1;
  const refusing = (url: string, init: RequestInit): Promise<Response> => {
    // The first request is the one that shows that the client works.
    const isRefused = !url.endsWith('/login') && ++requests > 0 && row.fault.refuses?.(requests);
    return (tested.fetch ?? fetch)(isRefused ? url.replace(/:\d+/, `:${closed!.port}`) : url, init);
  };
  const { keepAlive } = row;
  try {
    await withContext(
      tested,
      { keepAlive, clientOptions: closed ? { fetch: refusing } : {} },
      async (context) => {
        await meet(context, tested.fetch ? { ...row, ...row.overUndici } : row, action);
      },
    );
  } finally {
    await closed?.release();
  }
}

/** Makes one call of a context while the fault is there, and returns the error it ends in. */
export async function meet(
  { server, client, events }: TestContext,
  { fault, limits: name = 'patient', ends, or = ends, keepAlive, lingers, minGapMs, arrivals }: Row,
  action: Action,
): Promise<unknown> {
  events.length = 0;
  server.breakDown(fault, (request) => !isLogin(request));
  const observation = await observe((signal) => client[action]({ ...limits[name], signal }));
  const { code, outcome } = or[action];
  const isOther =
    codeOf(observation) === code && (observation.error as BridgeError | undefined)?.outcome === outcome;
  const ending = isOther ? or[action] : ends[action];
  checkEnding(observation, ending, events);
  checkManners(observation, limits[name].deadlineMs);
  checkEvents(events, ending);
  checkSecrecy(observation.error, events, client.client, client.client.api);
  const countsRequests = !fault.onConnection && !fault.refuses;
  if (countsRequests)
    assert.equal(server.requests.length, arrivals?.[action] ?? ending.attempts, 'requests that arrived');
  checkRepetitions(server.requests, minGapMs);
  if (!keepAlive && !lingers) assert.equal(await server.openConnections(), 0, 'connections left open');
  return observation.error;
}

/** Every repetition is the same request, byte for byte, and comes after a wait. */
function checkRepetitions(requests: TestContext['server']['requests'], minGapMs = 50): void {
  for (const [index, { bytes, at }] of requests.entries()) {
    if (index === 0) continue;
    const previous = requests[index - 1]!;
    assert.ok(bytes.equals(previous.bytes), 'a repetition differs');
    // A timer may ring a moment early, and the first request may have been read a moment late.
    assert.ok(at - previous.at >= minGapMs * 0.8, `a repetition after ${Math.round(at - previous.at)} ms`);
  }
}
