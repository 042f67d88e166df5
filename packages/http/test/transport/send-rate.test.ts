import { describe, expect, it } from 'vitest';
import { createSendRate, type SendRate } from '../../src/transport/send-rate.js';

/** When so many requests go that all want to go at this time. */
const turns = (rate: SendRate, now: number, count: number): number[] =>
  Array.from({ length: count }, () => Math.round(rate.next(now)));

/** A rate whose provider took so many requests at 1000 and then refused until 2000. */
function refusedAfter(taken: number): SendRate {
  const rate = createSendRate();
  for (let request = 0; request < taken; request++) rate.took(1000);
  rate.refused(1000, 2000);
  return rate;
}

describe('createSendRate', () => {
  it('lets everything go at once before the first refusal', () => {
    const rate = createSendRate();
    for (let request = 0; request < 100; request++) rate.took(500);
    expect(new Set(turns(rate, 500, 100))).toEqual(new Set([500]));
  });

  it('lets five go when a pause is over, and the others at four fifths of what was taken in the last second', () => {
    expect(turns(refusedAfter(50), 2000, 8)).toEqual([2000, 2000, 2000, 2000, 2000, 2025, 2050, 2075]);
  });

  it('counts what is taken while the pause lasts: it was sent before', () => {
    const rate = createSendRate();
    rate.refused(1000, 2000);
    for (let request = 0; request < 50; request++) rate.took(1060);
    expect(turns(rate, 2000, 7)).toEqual([2000, 2000, 2000, 2000, 2000, 2025, 2050]);
  });

  it('forgets what was taken long ago', () => {
    const rate = createSendRate();
    for (let request = 0; request < 1000; request++) rate.took(1000);
    rate.refused(6000, 7000);
    // A thousand of five seconds ago are like 6.7 of now.
    expect(turns(rate, 7000, 7).at(-1)).toBe(7000 + Math.round(2 * (1000 / (1000 * Math.exp(-5) * 0.8))));
  });

  it('grows with each request that is taken', () => {
    const rate = refusedAfter(50);
    rate.next(2000);
    for (let request = 0; request < 100; request++) rate.took(3000);
    // 40 a second, and 100 times a tenth.
    expect(turns(rate, 3000, 7)).toEqual([3000, 3000, 3000, 3000, 3000, 3020, 3040]);
  });

  it('is never slower than five a second', () => {
    expect(turns(refusedAfter(2), 2000, 7)).toEqual([2000, 2000, 2000, 2000, 2000, 2200, 2400]);
  });

  it('holds back nothing where nothing was taken: then nothing is known', () => {
    expect(new Set(turns(refusedAfter(0), 2000, 100))).toEqual(new Set([2000]));
  });

  it('lasts for a minute after the last refusal', () => {
    const rate = refusedAfter(50);
    expect(turns(rate, 62_000, 6)[5]).toBe(62_025);
    expect(turns(rate, 62_001, 6)[5]).toBe(62_001);
    rate.took(62_100);
    rate.refused(62_100, 62_200);
    expect(turns(rate, 62_200, 6)[5]).toBe(62_400);
  });

  it('is judged anew at each refusal', () => {
    const rate = refusedAfter(50);
    rate.next(2000);
    for (let request = 0; request < 10; request++) rate.took(2500);
    rate.refused(2500, 3500);
    // 50 of half a second ago, and 10.
    expect(turns(rate, 3500, 6)[5]! - 3500).toBe(Math.round(1000 / ((50 * Math.exp(-0.5) + 10) * 0.8)));
  });
});
