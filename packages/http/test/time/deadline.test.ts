import { useFakeTime } from '@customer-bridge/test-support';
import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isFailure } from '../../src/errors/classify-failure.js';
import { Deadline } from '../../src/time/deadline.js';

useFakeTime();

const never = () => new Promise<never>(() => {});

const started: Deadline[] = [];
afterEach(() => started.splice(0).forEach((deadline) => deadline.stop()));

/** The time of a call, stopped after the test. */
function start(signal?: AbortSignal, deadlineMs = 10_000): Deadline {
  const deadline = new Deadline(deadlineMs, signal);
  started.push(deadline);
  return deadline;
}

/** What a step ended with, as soon as it has. */
function watch(step: Promise<unknown>): { ended?: unknown } {
  const watched: { ended?: unknown } = {};
  step.then(
    (value) => (watched.ended = value ?? 'done'),
    (error: unknown) => (watched.ended = isFailure(error) ? error.message : error),
  );
  return watched;
}

/** Waits so long that the step must have ended in the last millisecond, and not before. */
async function endsAfter(ms: number, step: { ended?: unknown }): Promise<unknown> {
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(step.ended).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  return step.ended;
}

const ofStep = 'timeout after 1000 ms (timeoutMs)';
const ofCall = 'timeout after 10000 ms (deadlineMs)';

describe('Deadline.run', () => {
  it('resolves with what the step resolves with', async () => {
    expect(await start().run(async () => 'answer', 1000)).toBe('answer');
  });

  it('ends a step when its own time has passed', async () => {
    const step = watch(start().run(never, 1000));
    expect(await endsAfter(1000, step)).toBe(ofStep);
  });

  it.each([10_000, 20_000, undefined])(
    'ends a step when the deadline passes first, the same moment included: %s ms of its own',
    async (timeoutMs) => {
      const step = watch(start().run(never, timeoutMs));
      expect(await endsAfter(10_000, step)).toBe(ofCall);
    },
  );

  it('ends a step that begins late when the deadline passes', async () => {
    const deadline = start();
    await vi.advanceTimersByTimeAsync(9500);
    const step = watch(deadline.run(never, 1000));
    expect(await endsAfter(500, step)).toBe(ofCall);
  });

  it.each<[string, object]>([
    ['its own time', { code: 'timeout', message: ofStep }],
    ['the deadline', { code: 'timeout', message: ofCall }],
    ['the signal', { code: 'aborted', message: 'aborted' }],
  ])('says what ended a step, which may be repeated, and may have been received: %s', async (by, failure) => {
    const controller = new AbortController();
    const step = start(controller.signal)
      .run(never, by === 'its own time' ? 1000 : undefined)
      .catch((error: unknown) => error);
    if (by === 'the signal') controller.abort();
    else await vi.advanceTimersByTimeAsync(10_000);
    expect(await step).toEqual({ ...failure, transient: true, outcome: 'unknown' });
  });

  it('aborts the signal of a step that it ends', async () => {
    let given: AbortSignal | undefined;
    watch(start().run(({ signal }) => ((given = signal), never()), 1000));
    expect(given!.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(given!.aborted).toBe(true);
  });

  it('ends a step before it aborts its signal, so that what the step does then comes too late', async () => {
    const tooLate = ({ signal }: AbortController) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve('too late')));
    expect(await endsAfter(1000, watch(start().run(tooLate, 1000)))).toBe(ofStep);
  });

  it('lets a step abort its signal itself', async () => {
    const deadline = start();
    const step = deadline.run(async (controller) => (controller.abort(), 'answer'), 1000);
    expect(await step).toBe('answer');
    expect(await deadline.run(async ({ signal }) => signal.aborted)).toBe(false);
  });

  it('leaves the signal of a step alone that is over', async () => {
    const controller = new AbortController();
    const deadline = start(controller.signal);
    let given: AbortSignal | undefined;
    await deadline.run(async ({ signal }) => void (given = signal), 1000);
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(given!.aborted).toBe(false);
  });

  it.each<[string, () => unknown]>([
    ['resolves', () => 'late'],
    ['rejects', () => Promise.reject(new Error('late'))],
  ])('takes no notice of a step that %s after it was ended', async (_case, settle) => {
    const deadline = start();
    let letGo = () => {};
    const late = new Promise<void>((resolve) => (letGo = resolve)).then(settle);
    const step = watch(deadline.run(() => late, 1000));
    await vi.advanceTimersByTimeAsync(1000);
    const next = watch(deadline.run(never));
    letGo();
    expect(await endsAfter(9000, next)).toBe(ofCall);
    expect(step.ended).toBe(ofStep);
  });

  it('goes on after a step whose own time has passed', async () => {
    const deadline = start();
    watch(deadline.run(never, 1000));
    await vi.advanceTimersByTimeAsync(1000);
    expect(() => deadline.throwIfOver()).not.toThrow();
    expect(await deadline.run(async () => 'again', 1000)).toBe('again');
  });

  it('needs one timer while a step runs, and none otherwise', async () => {
    const deadline = start();
    expect(vi.getTimerCount()).toBe(0);
    const step = deadline.run(async () => {}, 1000);
    expect(vi.getTimerCount()).toBe(1);
    await step;
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rounds the time that is left up, and never beyond the deadline', async () => {
    const timer = vi.spyOn(globalThis, 'setTimeout');
    const now = vi.spyOn(performance, 'now').mockReturnValue(0.25);
    const deadline = start();
    now.mockReturnValue(0.5);
    await deadline.run(async () => {});
    expect(timer).toHaveBeenLastCalledWith(expect.any(Function), 10_000);
    // Where the clock stands still, this sum and this difference make more than there was.
    now.mockReturnValue(33.3);
    await start(undefined, 2_147_483_647).run(async () => {});
    expect(timer).toHaveBeenLastCalledWith(expect.any(Function), 2_147_483_647);
  });
});

describe('Deadline.sleep', () => {
  it("ends at once when the caller's signal aborts, its timer with it", async () => {
    const controller = new AbortController();
    const wait = watch(start(controller.signal).sleep(1000));
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(wait.ended).toBe('aborted');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends when the deadline passes, its timer with it', async () => {
    const wait = watch(start().sleep(20_000));
    expect(await endsAfter(10_000, wait)).toBe(ofCall);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('Deadline.throwIfOver', () => {
  it.each<[string, 'timeout' | 'aborted', (controller: AbortController) => void]>([
    ['the deadline has passed', 'timeout', () => vi.advanceTimersByTime(1)],
    ['the signal has aborted', 'aborted', (controller) => controller.abort()],
    [
      'the signal aborted first',
      'aborted',
      (controller) => {
        controller.abort();
        vi.advanceTimersByTime(10_000);
      },
    ],
  ])('throws where %s, and nothing more begins', async (_case, code, end) => {
    const controller = new AbortController();
    const deadline = start(controller.signal);
    vi.advanceTimersByTime(9999);
    expect(() => deadline.throwIfOver()).not.toThrow();
    end(controller);
    const step = vi.fn<() => Promise<void>>();
    expect(() => deadline.throwIfOver()).toThrow(expect.objectContaining({ code }));
    await expect(deadline.run(step, 1000)).rejects.toMatchObject({ code });
    await expect(deadline.sleep(1000)).rejects.toMatchObject({ code });
    expect(step).not.toHaveBeenCalled();
  });

  it('keeps to what came first: the deadline, and then the signal', async () => {
    const controller = new AbortController();
    const deadline = start(controller.signal);
    watch(deadline.run(never));
    await vi.advanceTimersByTimeAsync(10_000);
    controller.abort();
    expect(() => deadline.throwIfOver()).toThrow(expect.objectContaining({ message: ofCall }));
  });
});

describe('Deadline.stop', () => {
  it('leaves no listener behind', () => {
    const { signal } = new AbortController();
    const deadline = new Deadline(10_000, signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    deadline.stop();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
