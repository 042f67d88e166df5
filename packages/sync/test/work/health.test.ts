import { describe, expect, it, vi } from 'vitest';
import { defaultTuning } from '../../src/tuning.js';
import { createHealth } from '../../src/work/health.js';

const failing = (health = createHealth(defaultTuning)) => {
  for (let failure = 0; failure < 5; failure++) health.failed(`customer-${failure}`);
  return health;
};

describe('the health of a provider', () => {
  it('is held after five failures in a row', () => {
    const health = createHealth(defaultTuning);
    expect(['a', 'b', 'c', 'd', 'e'].map((customer) => health.failed(customer))).toEqual([
      ...Array<undefined>(4),
      500,
    ]);
  });

  it('is not held for failures of one customer alone', () => {
    const health = createHealth(defaultTuning);
    for (let failure = 0; failure < 50; failure++) expect(health.failed('a')).toBeUndefined();
    expect(health.failed('b')).toBe(500);
  });

  it('is not held if an answer came in between', () => {
    const health = createHealth(defaultTuning);
    for (let failure = 0; failure < 4; failure++) health.failed(`customer-${failure}`);
    health.answered();
    expect(health.failed('a')).toBeUndefined();
  });

  it('counts failures of requests that were in flight together as one', () => {
    const health = failing();
    for (let failure = 0; failure < 16; failure++) expect(health.failed(`late-${failure}`)).toBe(500);
  });

  it('doubles the hold with each probe that fails, up to 10 s', async () => {
    const health = failing();
    const holds: (number | undefined)[] = [];
    for (let probe = 0; probe < 7; probe++) {
      expect(await health.admit()).toBe('probe');
      holds.push(health.failed('a'));
    }
    expect(holds).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });

  it('lets one request through as the probe, and the others wait for what comes of it', async () => {
    const health = failing();
    expect(await health.admit()).toBe('probe');
    const others = [health.admit(), health.admit()];
    health.failed('a');
    expect(await Promise.all(others)).toEqual(['held', 'held']);

    expect(await health.admit()).toBe('probe');
    const more = [health.admit(), health.admit()];
    health.answered();
    expect(await Promise.all(more)).toEqual(['go', 'go']);
    expect(await health.admit()).toBe('go');
  });

  it('looks again after a probe that says nothing', async () => {
    const health = failing();
    await health.admit();
    health.undecided();
    expect(await health.admit()).toBe('probe');
  });

  it('waits as long as the provider asks, an hour at most', () => {
    const health = createHealth(defaultTuning);
    expect(health.limited(1_500.2)).toBe(1_501);
    expect(health.limited(86_400_000)).toBe(3_600_000);
  });

  it('waits longer each time if the provider does not say how long, up to 30 s', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    const health = createHealth(defaultTuning);
    // Of requests that were in flight together, each is asked to wait as long as is left.
    expect(health.limited(undefined)).toBe(1_000);
    now.mockReturnValue(10_400);
    expect(health.limited(undefined)).toBe(600);
    const waits: number[] = [];
    for (let refusal = 1; refusal <= 6; refusal++) {
      now.mockReturnValue(10_000 + refusal * 100_000);
      waits.push(health.limited(undefined));
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    health.answered();
    expect(health.limited(undefined)).toBe(1_000);
    now.mockRestore();
  });
});
