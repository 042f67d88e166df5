import { describe, expect, it } from 'vitest';
import {
  costOfRetry,
  createRetryBudget,
  gainOfSuccess,
  type RetryBudget,
} from '../../src/time/retry-budget.js';

const drain = (budget: RetryBudget): number => {
  let retries = 0;
  while (budget(costOfRetry)) retries++;
  return retries;
};
const earn = (budget: RetryBudget, successes: number): void => {
  for (let success = 0; success < successes; success++) budget(gainOfSuccess);
};

describe('createRetryBudget', () => {
  it('allows 100 retries in a total outage', () => {
    expect(drain(createRetryBudget())).toBe(100);
  });

  it.each([
    [4, 0],
    [5, 1],
    [9, 1],
    [50, 10],
  ])('gives %i successes back as %i retries', (successes, retries) => {
    const budget = createRetryBudget();
    drain(budget);
    earn(budget, successes);
    expect(drain(budget)).toBe(retries);
  });

  it('never grows beyond 100 retries', () => {
    const budget = createRetryBudget();
    earn(budget, 1000);
    expect(drain(budget)).toBe(100);
  });

  it('spends nothing on a retry that it refuses', () => {
    const budget = createRetryBudget();
    drain(budget);
    earn(budget, 4);
    expect(budget(costOfRetry)).toBe(false);
    earn(budget, 1);
    expect(budget(costOfRetry)).toBe(true);
  });
});
