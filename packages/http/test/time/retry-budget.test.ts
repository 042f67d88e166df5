import { expect, it } from 'vitest';
import { costOfRetry, createRetryBudget, gainOfSuccess } from '../../src/time/retry-budget.js';

it('a budget allows 100 retries in a total outage, and one more for every five successes, never more than 100', () => {
  const budget = createRetryBudget();
  const retries = (): number => {
    let count = 0;
    while (budget(costOfRetry)) count++;
    return count;
  };
  const after = (successes: number): number => {
    for (let success = 0; success < successes; success++) budget(gainOfSuccess);
    return retries();
  };
  expect(retries()).toBe(100);
  // A retry that is refused costs nothing.
  expect([after(4), after(1), after(50), after(1000)]).toEqual([0, 1, 10, 100]);
});
