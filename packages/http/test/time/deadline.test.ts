import { describe, expect, it, vi } from 'vitest';
import { type Clock, startClock } from '../../src/time/deadline.js';
import { fail, type Failure, isFailure } from '../../src/errors/failure.js';
import { useFakeTime } from '../support/fake-time.js';

useFakeTime();

const never = () => new Promise<never>(() => {});

/** Starts a clock of ten seconds for one test, and what ended a step of it, if anything has. */
function started(signal?: AbortSignal, deadlineMs = 10_000): { clock: Clock; watch: typeof watch } {
  const clock = startClock(deadlineMs, signal);
  const watch = (step: Promise<unknown>) => {
    const watched: { ended?: unknown } = {};
    step.then(
      (value) => (watched.ended = value ?? 'done'),
      (error: unknown) => (watched.ended = isFailure(error) ? error.code : error),
    );
    return watched;
  };
  return { clock, watch };
}

describe('a step', () => {
  it('gives what it resolves with', async () => {
    const { clock } = started();
    expect(await clock.run(async () => 'answer', 1000)).toBe('answer');
    clock.stop();
  });

  it('gives what it rejects with', async () => {
    const { clock } = started();
    const failure = new TypeError('fetch failed');
    await expect(clock.run(() => Promise.reject(failure), 1000)).rejects.toBe(failure);
    clock.stop();
  });

  it('is ended when its own time is over, and not a moment before', async () => {
    const { clock, watch } = started();
    const step = watch(clock.run(never, 1000));
    await vi.advanceTimersByTimeAsync(999);
    expect(step.ended).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(step.ended).toBe('timeout');
    clock.stop();
  });

  it('is ended by the deadline, and not a moment before', async () => {
    const { clock, watch } = started();
    const step = watch(clock.run(never, 20_000));
    await vi.advanceTimersByTimeAsync(9999);
    expect(step.ended).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(step.ended).toBe('timeout');
    clock.stop();
  });

  it('without a time of its own has until the deadline', async () => {
    const { clock, watch } = started();
    const step = watch(clock.run(never));
    await vi.advanceTimersByTimeAsync(9999);
    expect(step.ended).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(step.ended).toBe('timeout');
    clock.stop();
  });

  it("is ended at once by the caller's signal", async () => {
    const controller = new AbortController();
    const { clock, watch } = started(controller.signal);
    const step = watch(clock.run(never, 1000));
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(step.ended).toBe('aborted');
    clock.stop();
  });

  it('is told when it is ended', async () => {
    const { clock, watch } = started();
    let told: AbortSignal | undefined;
    watch(
      clock.run(({ signal }) => {
        told = signal;
        return never();
      }, 1000),
    );
    expect(told!.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told!.aborted).toBe(true);
    clock.stop();
  });

  it('may end itself what it leaves under way', async () => {
    const { clock } = started();
    let told: AbortSignal | undefined;
    const step = clock.run(async (controller) => {
      told = controller.signal;
      controller.abort();
      return 'answer';
    }, 1000);
    expect(await step).toBe('answer');
    expect(told!.aborted).toBe(true);
    expect(await clock.run(async ({ signal }) => signal.aborted)).toBe(false);
    clock.stop();
  });

  it('is not told of what comes after it is over', async () => {
    const controller = new AbortController();
    const { clock } = started(controller.signal);
    let told: AbortSignal | undefined;
    await clock.run(async ({ signal }) => void (told = signal), 1000);
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told!.aborted).toBe(false);
    clock.stop();
  });

  it.each<[string, () => unknown]>([
    ['resolves', () => 'late'],
    ['rejects', () => Promise.reject(new Error('late'))],
  ])('that %s after it was ended changes nothing', async (_case, settle) => {
    const { clock, watch } = started();
    let letGo = () => {};
    const late = new Promise<void>((resolve) => (letGo = resolve)).then(settle);
    const step = watch(clock.run(() => late, 1000));
    await vi.advanceTimersByTimeAsync(1000);
    const next = watch(clock.run(never));
    letGo();
    await vi.advanceTimersByTimeAsync(8999);
    expect(step.ended).toBe('timeout');
    expect(next.ended).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(next.ended).toBe('timeout');
    clock.stop();
  });

  it('that was ended leaves the call running, where only its own time was over', async () => {
    const { clock, watch } = started();
    watch(clock.run(never, 1000));
    await vi.advanceTimersByTimeAsync(1000);
    expect(() => clock.check()).not.toThrow();
    expect(await clock.run(async () => 'again', 1000)).toBe('again');
    clock.stop();
  });

  it.each<[string, Failure]>([
    ['its own time', fail('timeout', 'timeout', true)],
    ['the deadline', fail('timeout', 'timeout', true)],
    ["the caller's signal", fail('aborted', 'aborted', true)],
  ])('says what ended it: %s', async (by, failure) => {
    const controller = new AbortController();
    const { clock } = started(controller.signal);
    const step = clock.run(never, by === 'the deadline' ? 20_000 : 1000).catch((error: unknown) => error);
    if (failure.code === 'aborted') controller.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await step).toEqual(failure);
    clock.stop();
  });
});

describe('a wait', () => {
  it('takes the time it is given', async () => {
    const { clock, watch } = started();
    const wait = watch(clock.sleep(1000));
    await vi.advanceTimersByTimeAsync(999);
    expect(wait.ended).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(wait.ended).toBe('done');
    clock.stop();
  });

  it("is ended at once by the caller's signal, its timer with it", async () => {
    const controller = new AbortController();
    const { clock, watch } = started(controller.signal);
    const wait = watch(clock.sleep(1000));
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(wait.ended).toBe('aborted');
    clock.stop();
  });

  it('is ended by the deadline, its timer with it', async () => {
    const { clock, watch } = started();
    const wait = watch(clock.sleep(20_000));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(wait.ended).toBe('timeout');
    clock.stop();
  });
});

describe('a call that is over', () => {
  it.each<[string, 'timeout' | 'aborted', (controller: AbortController) => void]>([
    ['its deadline', 'timeout', () => vi.advanceTimersByTime(10_000)],
    ["the caller's signal", 'aborted', (controller) => controller.abort()],
    [
      'whichever came first',
      'timeout',
      (controller) => {
        vi.advanceTimersByTime(10_000);
        controller.abort();
      },
    ],
    [
      'whichever came first, the signal too',
      'aborted',
      (controller) => {
        controller.abort();
        vi.advanceTimersByTime(10_000);
      },
    ],
  ])('begins nothing more: by %s', async (_case, code, end) => {
    const controller = new AbortController();
    const { clock } = started(controller.signal);
    expect(() => clock.check()).not.toThrow();
    end(controller);
    const step = vi.fn<() => Promise<void>>();
    expect(() => clock.check()).toThrow(expect.objectContaining({ code }));
    await expect(clock.run(step, 1000)).rejects.toMatchObject({ code });
    await expect(clock.sleep(1000)).rejects.toMatchObject({ code });
    expect(step).not.toHaveBeenCalled();
    clock.stop();
  });

  it('is over from the start where the signal has aborted already', () => {
    const { clock } = started(AbortSignal.abort());
    expect(() => clock.check()).toThrow(expect.objectContaining({ code: 'aborted' }));
    clock.stop();
  });
});

describe('the time of a call', () => {
  it('ends at its deadline, whatever has passed of it', () => {
    vi.setSystemTime(1_000_000);
    const { clock } = started();
    expect(clock.endsAt).toBe(1_010_000);
    vi.advanceTimersByTime(2500);
    expect(clock.endsAt).toBe(1_010_000);
    clock.stop();
  });
});

describe('a clock that was stopped', () => {
  it('leaves no timer and no listener behind', () => {
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, 'removeEventListener');
    const { clock } = started(signal);
    expect(vi.getTimerCount()).toBe(1);
    clock.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(remove).toHaveBeenCalledOnce();
  });

  it('does not mind that there is no signal', () => {
    expect(() => started().clock.stop()).not.toThrow();
  });
});
