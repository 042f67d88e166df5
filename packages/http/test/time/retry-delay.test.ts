import { afterEach, describe, expect, it, vi } from 'vitest';
import { retryDelay } from '../../src/time/retry-delay.js';

const drawing = (random: number) => vi.spyOn(Math, 'random').mockReturnValue(random);

afterEach(() => vi.restoreAllMocks());

describe('retryDelay', () => {
  it.each([
    [0, 250],
    [1, 500],
    [5, 8000],
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

  it.each([
    [20, 0, 50],
    [51, 0, 51],
    [100, 1, 250],
    [60_000, 0, 60_000],
    [60_001, 0, Infinity],
  ])('waits at least as long as the provider asks, up to a minute: %i ms', (retryAfterMs, random, wait) => {
    drawing(random);
    expect(retryDelay(0, retryAfterMs)).toBe(wait);
  });
});
