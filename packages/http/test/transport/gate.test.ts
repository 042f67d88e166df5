import { useFakeTime } from '@customer-bridge/test-support';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, isFailure } from '../../src/errors/classify-failure.js';
import { startDeadline } from '../../src/time/deadline.js';
import { createGate, type Gate } from '../../src/transport/gate.js';

useFakeTime();

const controllers: AbortController[] = [];
// Ends whoever still waits.
afterEach(() => controllers.splice(0).forEach((controller) => controller.abort()));

const limited = Object.assign(fail('rate_limited', 'HTTP 429', true, 'not_applied'), {
  status: 429,
  providerCode: 'TOO_FAST',
});

/** A call that wants a place: whether it has it, or why it never will. */
function enter(gate: Gate, deadlineMs = 100_000, controller = new AbortController()): { state: unknown } {
  controllers.push(controller);
  const deadline = startDeadline(deadlineMs, controller.signal);
  const entering = { state: 'waiting' as unknown };
  const turn = gate.enter(deadline);
  if (turn) {
    turn.then(
      () => (entering.state = 'in'),
      (reason: unknown) => (entering.state = isFailure(reason) ? reason.code : reason),
    );
  } else entering.state = 'in at once';
  return entering;
}

const soon = () => vi.advanceTimersByTimeAsync(0);

describe('Gate.enter and Gate.leave', () => {
  it('let in as many calls at once as there are places, without a wait', () => {
    const gate = createGate(2);
    expect([enter(gate), enter(gate), enter(gate)].map(({ state }) => state)).toEqual([
      'in at once',
      'in at once',
      'waiting',
    ]);
  });

  it('hand a place that is given back to the call that has waited longest', async () => {
    const gate = createGate(1);
    enter(gate);
    const [second, third] = [enter(gate), enter(gate)];
    gate.leave();
    await soon();
    expect([second.state, third.state]).toEqual(['in', 'waiting']);
    // Whoever comes now does not go before those who wait.
    const fourth = enter(gate);
    gate.leave();
    await soon();
    expect([third.state, fourth.state]).toEqual(['in', 'waiting']);
    gate.leave();
    gate.leave();
    await soon();
    expect(fourth.state).toBe('in');
    expect(enter(gate).state).toBe('in at once');
    expect(enter(gate).state).toBe('waiting');
  });

  it('leave out a call that ends while it waits', async () => {
    const gate = createGate(1);
    const controller = new AbortController();
    enter(gate);
    const patient = enter(gate);
    const leaving = enter(gate, undefined, controller);
    const hasty = enter(gate, 1000);
    controller.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect([leaving.state, hasty.state, patient.state]).toEqual(['aborted', 'timeout', 'waiting']);
    gate.leave();
    await soon();
    expect(patient.state).toBe('in');
    gate.leave();
    expect([enter(gate).state, enter(gate).state]).toEqual(['in at once', 'waiting']);
  });

  it('lose no place that comes in the moment in which the call ends', async () => {
    const gate = createGate(1);
    const controller = new AbortController();
    enter(gate);
    const leaving = enter(gate, undefined, controller);
    gate.leave();
    controller.abort();
    await soon();
    expect(leaving.state).toBe('aborted');
    expect([enter(gate).state, enter(gate).state]).toEqual(['in at once', 'waiting']);
  });

  it('leave no timer and no listener behind', async () => {
    const gate = createGate(1);
    enter(gate);
    enter(gate);
    gate.leave();
    await soon();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('Gate.pause', () => {
  it('holds back every call until it is over', async () => {
    const gate = createGate(2);
    gate.pause(1000, limited);
    const calls = [enter(gate), enter(gate), enter(gate)];
    await vi.advanceTimersByTimeAsync(999);
    expect(calls.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls.map(({ state }) => state)).toEqual(['in', 'in', 'waiting']);
    gate.leave();
    await soon();
    expect(calls[2]!.state).toBe('in');
  });

  it('holds back nobody when it is over', async () => {
    const gate = createGate(2);
    gate.pause(1000, limited);
    await vi.advanceTimersByTimeAsync(1000);
    expect(enter(gate).state).toBe('in at once');
  });

  it('holds back a call that has waited for its place', async () => {
    const gate = createGate(1);
    enter(gate);
    const second = enter(gate);
    gate.pause(1000, limited);
    gate.leave();
    await vi.advanceTimersByTimeAsync(999);
    expect(second.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(second.state).toBe('in');
  });

  it('lasts as long as the longest that was asked for', async () => {
    const gate = createGate(1);
    gate.pause(1000, limited);
    const call = enter(gate);
    await vi.advanceTimersByTimeAsync(500);
    gate.pause(2000, limited);
    gate.pause(100, limited);
    await vi.advanceTimersByTimeAsync(1999);
    expect(call.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(call.state).toBe('in');
  });

  it.each([60_001, Infinity])('lasts no longer than a minute, whatever is asked for: %d', async (ms) => {
    const gate = createGate(1);
    gate.pause(ms, limited);
    const call = enter(gate);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(call.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(call.state).toBe('in');
  });

  it('fails a call at once whose deadline it outlasts, with what the provider answered', async () => {
    const gate = createGate(1);
    vi.advanceTimersByTime(100);
    gate.pause(5000.5, limited);
    const deadline = startDeadline(5000, undefined);
    expect(await gate.enter(deadline)!.catch((reason: unknown) => reason)).toEqual({
      code: 'rate_limited',
      message: 'HTTP 429: the provider asked to wait',
      transient: true,
      outcome: 'not_applied',
      status: 429,
      retryAfterMs: 5001,
    });
    // It leaves its place to the next one.
    await vi.advanceTimersByTimeAsync(5001);
    expect(enter(gate).state).toBe('in at once');
  });

  it('fails a call with the answer that asked for the longest pause', async () => {
    const gate = createGate(1);
    gate.pause(5000, Object.assign(fail('server_error', 'HTTP 503', true), { status: 503 }));
    gate.pause(4000, limited);
    gate.pause(5000, limited);
    const reason = gate.enter(startDeadline(1000, undefined))!.catch((error: unknown) => error);
    expect(await reason).toMatchObject({ code: 'server_error', outcome: 'not_applied', status: 503 });
  });

  it('fails a call whose deadline ends with it, and none that has a millisecond more', async () => {
    const gate = createGate(2);
    gate.pause(5000, limited);
    const [short, enough] = [enter(gate, 5000), enter(gate, 5001)];
    await soon();
    expect([short.state, enough.state]).toEqual(['rate_limited', 'waiting']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(enough.state).toBe('in');
  });

  it('fails a call that it comes to outlast when the shorter pause ends', async () => {
    const gate = createGate(1);
    gate.pause(1000, limited);
    const call = enter(gate, 3000);
    gate.pause(5000, limited);
    await vi.advanceTimersByTimeAsync(1000);
    expect(call.state).toBe('rate_limited');
  });

  it('ends for a call that ends, which leaves its place to the next one', async () => {
    const gate = createGate(1);
    const controller = new AbortController();
    gate.pause(1000, limited);
    const leaving = enter(gate, undefined, controller);
    const next = enter(gate);
    controller.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect([leaving.state, next.state]).toEqual(['aborted', 'in']);
  });
});
