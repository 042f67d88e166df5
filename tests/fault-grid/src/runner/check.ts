import assert from 'node:assert/strict';
import { BridgeError, type BridgeEvent } from '@customer-bridge/yuno-client';
import { leaksIn } from '../privacy/canary.js';
import type { Observation } from './observe.js';
import type { Ending } from './row.js';

/** Throws where a call did not end as the row has it. */
export function checkEnding(
  { value, error }: Observation,
  ending: Ending,
  events: readonly BridgeEvent[],
): void {
  const { code, attempts, ...facts } = ending;
  assert.deepEqual(seen(value, error, events, ending), { code, attempts, ...facts });
}

/** What the row speaks of, as it came out. */
function seen(value: unknown, error: unknown, events: readonly BridgeEvent[], ending: Ending): object {
  const sent = events.filter(({ type }) => type === 'request').length;
  if (error === undefined) {
    assert.ok(typeof value === 'object' && value !== null, 'the call returned nothing');
    return { code: 'success', attempts: sent };
  }
  if (!BridgeError.isInstance(error))
    throw new Error('the call threw something other than a BridgeError', { cause: error });
  const names = Object.keys(ending) as (keyof Ending)[];
  return Object.fromEntries(names.map((name) => [name, error[name as keyof BridgeError]]));
}

/** Throws where a call took too long or left something behind. */
export function checkManners(observation: Observation, deadlineMs: number): void {
  const { elapsedMs, timers, listeners } = observation;
  const lateMs = Math.round(elapsedMs - deadlineMs);
  assert.ok(lateMs <= 100, `settled ${lateMs} ms after the deadline`);
  assert.equal(timers, 0, 'timers left behind');
  assert.equal(listeners, 0, 'listeners left on the signal');
}

const tested = ['provider', 'callId', 'operation', 'method', 'path', 'attempt'];
const fieldsOf = {
  request: ['type', ...tested],
  response: ['type', ...tested, 'status', 'code', 'durationMs', 'requestId'],
  retry: ['type', ...tested, 'delayMs', 'status', 'code', 'requestId'],
  login: ['type', 'provider', 'callId', 'operation'],
};

/**
 * Throws if the events of a call do not match what happened: each attempt one `request` and one `response`, with the
 * status if a status line came and a code if none did; a `retry` before each further one; no field but those of the list.
 */
export function checkEvents(events: readonly BridgeEvent[], ending: Ending): void {
  for (const event of events) {
    const unknown = Object.keys(event).filter((name) => !fieldsOf[event.type].includes(name));
    assert.deepEqual(unknown, [], `unknown fields of a ${event.type} event`);
  }
  const ids = new Set(events.filter(({ type }) => type !== 'login').map(({ callId }) => callId));
  assert.ok(ids.size <= 1, 'events of one call with different ids');
  const responses = events.filter((event) => event.type === 'response');
  const requests = events.filter((event) => event.type === 'request');
  const retries = events.filter((event) => event.type === 'retry');
  const numbers = Array.from({ length: requests.length }, (_, index) => index + 1);
  assert.deepEqual(
    requests.map(({ attempt }) => attempt),
    numbers,
    'numbers of the request events',
  );
  assert.deepEqual(
    responses.map(({ attempt }) => attempt),
    numbers,
    'numbers of the response events',
  );
  for (const { durationMs } of responses) assert.ok(durationMs >= 0, 'a negative duration');
  for (const { delayMs } of retries) assert.ok(delayMs >= 50, `a wait of ${delayMs} ms`);
  const untold = responses.filter(({ status, code }) => status === undefined && code === undefined);
  assert.deepEqual(untold, [], 'response events with neither a status nor a code');
  if (ending.status !== undefined) {
    assert.equal(responses.at(-1)?.status, ending.status, 'status of the last response event');
  }
}

/** Throws where a credential or a text of the input or of the answer shows. */
export function checkSecrecy(...values: readonly unknown[]): void {
  assert.deepEqual(leaksIn(...values), [], 'texts that must not be printed');
}
