import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import type {
  BridgeError,
  BridgeEvent,
  CallOptions,
  ClientOptions,
  ErrorCode,
} from '@customer-bridge/yuno-client';
import { addCanary } from '../privacy/canary.js';
import { checkSecrecy } from '../runner/check.js';
import { endOf } from '../runner/observe.js';
import { answerOf, fetchFailed, never, type StubRequest, stubFetch } from '../stub/stub-fetch.js';
import { testedClients } from '../clients/tested-clients.js';
import type { TestedClient } from '../clients/tested-client.js';
import { yuno } from '../providers/yuno.js';
import { inVirtualTime, type VirtualTime } from '../runner/virtual-time.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com';

/** Where a call is when its caller leaves, and what is certain then. */
interface Moment {
  readonly name: string;
  readonly answer: (request: StubRequest) => Response | Promise<Response>;
  /** Default `aborted`. */
  readonly code?: ErrorCode;
  readonly outcome: 'not_applied' | 'unknown';
  /** Requests that have begun; default 1. */
  readonly attempts?: number;
  /** Virtual milliseconds after which the caller leaves; default 20, which is within any wait. */
  readonly afterMs?: number;
  /** Leaves at the first event of this type instead. */
  readonly at?: BridgeEvent['type'];
}

const moments: readonly Moment[] = [
  { name: 'before it begins', answer: never, outcome: 'not_applied', attempts: 0, afterMs: -1 },
  {
    // fetch has it already.
    name: 'when it is told of the request',
    answer: never,
    outcome: 'unknown',
    at: 'request',
  },
  { name: 'while it waits for an answer', answer: never, outcome: 'unknown' },
  { name: 'while fetch ignores it', answer: () => new Promise(() => {}), outcome: 'unknown' },
  { name: 'while the body comes', answer: () => endlessBody(200), outcome: 'unknown' },
  {
    // The status has decided already.
    name: 'while the body of a refusal comes',
    answer: () => endlessBody(404),
    code: 'not_found',
    outcome: 'not_applied',
  },
  { name: 'while the body of a failure comes', answer: () => endlessBody(500), outcome: 'unknown' },
  { name: 'while it waits after a 503', answer: () => answerOf(503), outcome: 'unknown' },
  { name: 'while it waits after a 429', answer: () => answerOf(429), outcome: 'not_applied' },
  {
    name: 'while it waits for as long as it was asked to',
    answer: () => answerOf(429, { 'retry-after': '20' }),
    outcome: 'not_applied',
    afterMs: 10_000,
  },
  {
    name: 'while it waits after a refused connection',
    answer: () => Promise.reject(fetchFailed('ECONNREFUSED')),
    outcome: 'not_applied',
  },
  { name: 'when it is told of a wait', answer: () => answerOf(429), outcome: 'not_applied', at: 'retry' },
  { name: 'when it is told of the answer', answer: () => answerOf(503), outcome: 'unknown', at: 'response' },
];

const secret = addCanary('reason of an abort');

/** What callers give for a reason. */
const reasons: Readonly<Record<string, unknown>> = {
  'no reason': undefined,
  null: null,
  'a text': secret,
  'an error': new Error(secret),
  'an error with everything in it': Object.assign(new Error(secret), { code: secret, config: { secret } }),
  'an object': { secret },
  'a frozen object': Object.freeze({ secret }),
  'a symbol': Symbol(secret),
  'an error of another realm': new DOMException(secret, secret),
};

/** A caller that leaves is gone at once, wherever the call is, and nothing of it is left on the signal. */
export const aborts: Suite = ({ test }) => {
  for (const tested of testedClients) {
    for (const moment of moments) {
      test(`${tested.name}: the caller leaves ${moment.name}`, () =>
        inVirtualTime((time) => leave(tested, moment, undefined, time)));
    }
  }

  for (const [what, reason] of Object.entries(reasons)) {
    test(`${yuno.name}: the caller leaves for ${what}`, () =>
      inVirtualTime(async (time) => {
        for (const moment of moments) await leave(yuno, moment, reason, time);
      }));
  }
};

async function leave(
  tested: TestedClient,
  moment: Moment,
  reason: unknown,
  time: VirtualTime,
): Promise<void> {
  const { answer, at, afterMs = 20, code = 'aborted', outcome, attempts = 1 } = moment;
  const controller = new AbortController();
  const { fetch, requests } = stubFetch(tested, answer);
  const events: BridgeEvent[] = [];
  const onEvent: ClientOptions['onEvent'] = (event) => {
    events.push(event);
    if (event.type === at && event.operation !== 'login') controller.abort(reason);
  };
  const client = tested.open({ baseUrl, fetch, onEvent });
  if (afterMs < 0) controller.abort(reason);
  const startedAt = time.now();
  const call = endOf(client.update({ signal: controller.signal } satisfies CallOptions));
  if (at === undefined) {
    await time.pass(Math.max(0, afterMs));
    controller.abort(reason);
  }
  const endsAt = startedAt + (at === undefined ? Math.max(0, afterMs) : 0);
  const error = (await time.until(call)).error as BridgeError;
  assert.deepEqual(
    { code: error.code, outcome: error.outcome, attempts: error.attempts },
    { code, outcome, attempts },
  );
  assert.equal(time.now(), endsAt, 'the call went on');
  assert.equal(getEventListeners(controller.signal, 'abort').length, 0, 'listeners left on the signal');
  checkSecrecy(error, events);
  assert.equal(time.timers(), 0, 'timers left behind');
  assert.equal(requests.length, attempts, 'requests');
}

function endlessBody(status: number): Response {
  return new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), { status });
}
