import { describe, expect, it } from 'vitest';
import { budgetProblem } from '../size/budget.ts';

const allowed = { minified: 30_000, gzip: 12_000 };

describe('the size budget', () => {
  it.each([
    ['as measured', { minified: 30_000, gzip: 12_000 }],
    ['one percent over', { minified: 30_300, gzip: 12_120 }],
    ['two percent under', { minified: 29_400, gzip: 11_760 }],
  ])('takes a bundle %s', (_what, size) => {
    expect(budgetProblem(size, allowed)).toBeUndefined();
  });

  it.each([
    ['is 301 bytes (minified) over its budget of 30000', { minified: 30_301, gzip: 12_000 }],
    ['is 121 bytes (gzip) over its budget of 12000', { minified: 30_000, gzip: 12_121 }],
    ['is 601 bytes (minified) below its budget of 30000', { minified: 29_399, gzip: 12_000 }],
  ])('says that a bundle %s', (problem, size) => {
    expect(budgetProblem(size, allowed)).toBe(problem);
  });

  it('gives a small bundle 64 bytes of grace', () => {
    const small = { minified: 900, gzip: 300 };
    expect(budgetProblem({ minified: 964, gzip: 364 }, small)).toBeUndefined();
    expect(budgetProblem({ minified: 900, gzip: 365 }, small)).toBe(
      'is 65 bytes (gzip) over its budget of 300',
    );
  });

  it('takes no bundle without a budget', () => {
    expect(budgetProblem(allowed, undefined)).toBe('has no budget');
  });
});
