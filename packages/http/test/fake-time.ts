import { afterEach, beforeEach, vi } from 'vitest';

/** Fake time for each test of a file; a test that leaves a timer behind fails. */
export function useFakeTime(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    const left = vi.getTimerCount();
    vi.useRealTimers();
    vi.restoreAllMocks();
    if (left > 0) throw new Error(`${left} timers are left`);
  });
}
