import { afterEach, beforeEach, vi } from 'vitest';

/** Uses fake timers and a `Math.random` of 0 in each test of a file. A test that leaves a timer behind fails. */
export function useFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    const left = vi.getTimerCount();
    // Spies first: restoring a spy on a fake timer would bring that timer back.
    vi.restoreAllMocks();
    vi.useRealTimers();
    if (left > 0) throw new Error(`${left} timers are left`);
  });
}

/** Runs all fake timers, then settles as the call did. */
export async function settled<T>(call: Promise<T>): Promise<T> {
  call.catch(() => {});
  await vi.runAllTimersAsync();
  return call;
}
