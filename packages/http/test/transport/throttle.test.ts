import { useFakeTime } from '@customer-bridge/test-support';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, isFailure } from '../../src/errors/classify-failure.js';
import { Deadline } from '../../src/time/deadline.js';
import { createThrottle, type Throttle } from '../../src/transport/throttle.js';

useFakeTime();

interface Call {
  /** Whether it has its place, or why it never will. */
  state: unknown;
  readonly deadline: Deadline;
}

const controllers: AbortController[] = [];
const calls: Call[] = [];
afterEach(() => {
  // Ends whoever still waits.
  controllers.splice(0).forEach((controller) => controller.abort());
  calls.length = 0;
});

const limited = Object.assign(fail('rate_limited', 'HTTP 429', true, 'not_applied'), {
  status: 429,
  providerCode: 'TOO_FAST',
});

/** A call that wants a place. */
function enter(throttle: Throttle, deadlineMs = 100_000, controller = new AbortController()): Call {
  controllers.push(controller);
  const deadline = new Deadline(deadlineMs, controller.signal);
  const entering: Call = { state: 'waiting', deadline };
  calls.push(entering);
  const turn = throttle.enter(deadline);
  if (turn) {
    turn.then(
      () => (entering.state = 'in'),
      (reason: unknown) => (entering.state = isFailure(reason) ? reason.code : reason),
    );
  } else entering.state = 'in at once';
  return entering;
}

/** The call that came first gives its place back. */
function leave(throttle: Throttle): void {
  const index = calls.findIndex(({ state }) => /^in|waiting/.test(String(state)));
  throttle.leave(calls.splice(index, 1)[0]!.deadline);
}

const soon = () => vi.advanceTimersByTimeAsync(0);

describe('Throttle.enter and Throttle.leave', () => {
  it('hand a place that is given back to the call that has waited longest', async () => {
    const throttle = createThrottle(1);
    enter(throttle);
    const [second, third] = [enter(throttle), enter(throttle)];
    leave(throttle);
    await soon();
    expect([second.state, third.state]).toEqual(['in', 'waiting']);
    // Whoever comes now does not go before those who wait.
    const fourth = enter(throttle);
    leave(throttle);
    await soon();
    expect([third.state, fourth.state]).toEqual(['in', 'waiting']);
    leave(throttle);
    leave(throttle);
    await soon();
    expect(fourth.state).toBe('in');
    expect(enter(throttle).state).toBe('in at once');
    expect(enter(throttle).state).toBe('waiting');
  });

  it('leave out a call that ends while it waits', async () => {
    const throttle = createThrottle(1);
    const controller = new AbortController();
    enter(throttle);
    const patient = enter(throttle);
    const leaving = enter(throttle, undefined, controller);
    const hasty = enter(throttle, 1000);
    controller.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect([leaving.state, hasty.state, patient.state]).toEqual(['aborted', 'timeout', 'waiting']);
    leave(throttle);
    await soon();
    expect(patient.state).toBe('in');
    leave(throttle);
    expect([enter(throttle).state, enter(throttle).state]).toEqual(['in at once', 'waiting']);
  });

  it('lose no place that comes in the moment in which the call ends', async () => {
    const throttle = createThrottle(1);
    const controller = new AbortController();
    enter(throttle);
    const leaving = enter(throttle, undefined, controller);
    leave(throttle);
    controller.abort();
    await soon();
    expect(leaving.state).toBe('aborted');
    expect([enter(throttle).state, enter(throttle).state]).toEqual(['in at once', 'waiting']);
  });

  it('give up a place whose call should have ended a second ago, and a waiting call too', async () => {
    const throttle = createThrottle(1);
    // In workers nothing of a call runs once the request that made it has ended: neither the rest of it nor its timers.
    const deadline = (expiresAt: number) =>
      ({
        expiresAt,
        run: (step: () => void) => (step(), new Promise(() => {})),
      }) as unknown as Deadline;
    const lost = deadline(performance.now() + 1000);
    expect(throttle.enter(lost)).toBeUndefined();
    void throttle.enter(deadline(performance.now() + 1000));
    const [alive, other] = [enter(throttle, 9000), enter(throttle, 9000)];
    await vi.advanceTimersByTimeAsync(2000);
    const early = enter(throttle);
    await soon();
    expect([alive.state, early.state]).toEqual(['waiting', 'waiting']);
    await vi.advanceTimersByTimeAsync(1001);
    const late = enter(throttle);
    await soon();
    expect([alive.state, other.state, late.state]).toEqual(['in', 'waiting', 'waiting']);
    // One that was given up has no place to give.
    throttle.leave(lost);
    await soon();
    expect(other.state).toBe('waiting');
    throttle.leave(alive.deadline);
    await soon();
    expect(other.state).toBe('in');
  });

  it('let a call in at once where the place of a lost one is free', async () => {
    const throttle = createThrottle(1);
    throttle.enter(new Deadline(1000, undefined));
    await vi.advanceTimersByTimeAsync(2001);
    expect(enter(throttle).state).toBe('in at once');
  });
});

describe('Throttle.pause', () => {
  it('holds back every call until it is over', async () => {
    const throttle = createThrottle(2);
    throttle.pause(1000, limited);
    const calls = [enter(throttle), enter(throttle), enter(throttle)];
    await vi.advanceTimersByTimeAsync(999);
    expect(calls.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls.map(({ state }) => state)).toEqual(['in', 'in', 'waiting']);
    leave(throttle);
    await soon();
    expect(calls[2]!.state).toBe('in');
    leave(throttle);
    const late = enter(throttle);
    await soon();
    expect(late.state).toBe('in');
  });

  it('holds back a call that has waited for its place', async () => {
    const throttle = createThrottle(1);
    enter(throttle);
    const second = enter(throttle);
    throttle.pause(1000, limited);
    leave(throttle);
    await vi.advanceTimersByTimeAsync(999);
    expect(second.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(second.state).toBe('in');
  });

  it('lasts as long as the longest that was asked for', async () => {
    const throttle = createThrottle(1);
    throttle.pause(1000, limited);
    const call = enter(throttle);
    await vi.advanceTimersByTimeAsync(500);
    throttle.pause(2000, limited);
    throttle.pause(100, limited);
    await vi.advanceTimersByTimeAsync(1999);
    expect(call.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(call.state).toBe('in');
  });

  it('lasts no longer than a minute, whatever is asked for', async () => {
    const throttle = createThrottle(1);
    throttle.pause(Infinity, limited);
    const call = enter(throttle);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(call.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(call.state).toBe('in');
  });

  it('fails a call at once whose deadline it outlasts, with what the provider answered', async () => {
    const throttle = createThrottle(1);
    vi.advanceTimersByTime(100);
    throttle.pause(5000.5, limited);
    const deadline = new Deadline(5000, undefined);
    expect(await throttle.enter(deadline)!.catch((reason: unknown) => reason)).toEqual({
      code: 'rate_limited',
      message: 'HTTP 429: the provider asked to wait',
      transient: true,
      outcome: 'not_applied',
      status: 429,
      retryAfterMs: 5001,
    });
    // It leaves its place to the next one.
    await vi.advanceTimersByTimeAsync(5001);
    const next = enter(throttle);
    await soon();
    expect(next.state).toBe('in');
  });

  it('fails a call with the answer that asked for the longest pause', async () => {
    const throttle = createThrottle(1);
    throttle.pause(5000, Object.assign(fail('server_error', 'HTTP 503', true), { status: 503 }));
    throttle.pause(4000, limited);
    throttle.pause(5000, limited);
    const reason = throttle.enter(new Deadline(1000, undefined))!.catch((error: unknown) => error);
    expect(await reason).toMatchObject({ code: 'server_error', outcome: 'not_applied', status: 503 });
  });

  it('fails a call whose deadline ends with it, and none that has a millisecond more', async () => {
    const throttle = createThrottle(2);
    throttle.pause(5000, limited);
    const [short, enough] = [enter(throttle, 5000), enter(throttle, 5001)];
    await soon();
    expect([short.state, enough.state]).toEqual(['rate_limited', 'waiting']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(enough.state).toBe('in');
  });

  it('lets the calls that waited go in turn, and holds back those whose turn comes in the next pause', async () => {
    const throttle = createThrottle(20);
    for (let request = 0; request < 10; request++) throttle.took();
    throttle.pause(1000, limited);
    const waiting = Array.from({ length: 10 }, () => enter(throttle));
    const inside = (): number => waiting.filter(({ state }) => state === 'in').length;
    await vi.advanceTimersByTimeAsync(1000);
    expect(inside()).toBe(5);
    // Eight a second: four fifths of what was taken in the second before.
    await vi.advanceTimersByTimeAsync(130);
    expect(inside()).toBe(6);
    throttle.pause(1000, limited);
    await vi.advanceTimersByTimeAsync(999);
    expect(inside()).toBe(6);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(inside()).toBe(10);
  });
});
