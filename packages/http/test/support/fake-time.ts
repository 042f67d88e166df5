import { afterEach, beforeEach, vi } from 'vitest';

/** Fake time, and no chance, for each test of a file; a test that leaves a timer behind fails. */
export function useFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    const left = vi.getTimerCount();
    // First the spies: one on a fake clock would put that clock back.
    vi.restoreAllMocks();
    vi.useRealTimers();
    if (left > 0) throw new Error(`${left} timers are left`);
  });
}

/** How a call ends, as soon as it does in fake time. */
export async function settled<T>(run: Promise<T>): Promise<T> {
  run.catch(() => {});
  await vi.runAllTimersAsync();
  return run;
}
