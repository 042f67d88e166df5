import { afterEach, describe, expect, it, vi } from 'vitest';
import { retryDelay } from '../../src/time/retry-delay.js';

const drawing = (random: number) => vi.spyOn(Math, 'random').mockReturnValue(random);

afterEach(() => vi.restoreAllMocks());

describe('retryDelay', () => {
  it.each([
    [0, 250],
    [1, 500],
    [2, 1000],
    [3, 2000],
    [4, 4000],
    [5, 8000],
    [6, 8000],
    [2000, 8000],
  ])('draws the wait before repetition %i from 50 ms to %i ms', (retry, most) => {
    drawing(0);
    expect(retryDelay(retry)).toBe(50);
    drawing(0.5);
    expect(retryDelay(retry)).toBe((50 + most) / 2);
    drawing(1);
    expect(retryDelay(retry)).toBe(most);
  });

  it('waits whole milliseconds', () => {
    drawing(0.3333);
    expect(retryDelay(0)).toBe(117);
  });

  it('draws anew each time', () => {
    expect(new Set(Array.from({ length: 20 }, () => retryDelay(5))).size).toBeGreaterThan(1);
  });

  it.each([
    ['nothing at all', 0, 50],
    ['less than the jitter', 20, 50],
    ['more than the jitter', 51, 51],
    ['a second', 1000, 1000],
    ['a minute', 60_000, 60_000],
  ])('waits at least as long as the provider asks: %s', (_case, retryAfterMs, wait) => {
    drawing(0);
    expect(retryDelay(0, retryAfterMs)).toBe(wait);
  });

  it('keeps to the jitter where that is longer than what the provider asks', () => {
    drawing(1);
    expect(retryDelay(1, 100)).toBe(500);
  });

  it.each([60_001, 86_400_000, Number.MAX_SAFE_INTEGER, Infinity])(
    'waits for ever rather than for %d ms',
    (retryAfterMs) => {
      expect(retryDelay(0, retryAfterMs)).toBe(Infinity);
    },
  );
});
