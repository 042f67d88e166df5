import { describe, expect, it } from 'vitest';
import { rateWindow } from '../src/rate-window.js';

describe('the window of a rate', () => {
  it.each([
    [50, { max: 5, duration: 100 }],
    [1_000, { max: 100, duration: 100 }],
    [25, { max: 2, duration: 80 }],
    [10, { max: 1, duration: 100 }],
    [1, { max: 1, duration: 1_000 }],
    [0.5, { max: 1, duration: 2_000 }],
    [3, { max: 1, duration: 334 }],
  ])('%d a second', (rate, window) => {
    expect(rateWindow(rate)).toEqual(window);
  });

  it('is whole, never faster than the rate, and lets no second start a tenth more', () => {
    for (let rate = 1; rate <= 2_000; rate++) {
      const { max, duration } = rateWindow(rate);
      expect([max % 1, duration % 1]).toEqual([0, 0]);
      expect((max * 1_000) / duration).toBeLessThanOrEqual(rate);
      // Windows begin with a job, so that a second sees at most one more than fit into it.
      const starts = max === 1 ? Math.floor(1_000 / duration) + 1 : max * Math.ceil(1_000 / duration + 1);
      expect(starts).toBeLessThanOrEqual(Math.max(rate + 1, Math.ceil(rate * 1.1) + max));
    }
  });
});
