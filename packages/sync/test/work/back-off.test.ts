import { describe, expect, it } from 'vitest';
import { defaultTuning } from '../../src/tuning.js';
import { backOff } from '../../src/work/back-off.js';

const whole = (attempt: number, retryAfterMs?: number, random = 1): number =>
  backOff(attempt, retryAfterMs, defaultTuning, () => random);

describe('a back-off', () => {
  it('doubles up to five minutes, with full jitter', () => {
    expect([1, 2, 3, 4].map((attempt) => whole(attempt))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(whole(15)).toBe(300_000);
    expect(whole(1_000)).toBe(300_000);
    expect(whole(4, undefined, 0.5)).toBe(4_000);
    expect(whole(4, undefined, 0)).toBe(50);
  });

  it('is no shorter than the provider asked for, up to an hour', () => {
    expect(whole(1, 30_000)).toBe(30_000);
    expect(whole(15, 30_000)).toBe(300_000);
    expect(whole(1, 86_400_000)).toBe(3_600_000);
  });

  it('is a whole number of milliseconds', () => {
    for (const random of [0.001, 0.1, 1 / 3, 0.999]) expect(whole(7, 100.5, random) % 1).toBe(0);
  });
});
