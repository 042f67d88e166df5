import type { NumberRule } from './number.ts';

export function atLeast(limit: number): NumberRule {
  return { holds: (value) => value >= limit, message: `must be at least ${limit}` };
}

export function atMost(limit: number): NumberRule {
  return { holds: (value) => value <= limit, message: `must be at most ${limit}` };
}

export function above(limit: number): NumberRule {
  return { holds: (value) => value > limit, message: `must be more than ${limit}` };
}

export function below(limit: number): NumberRule {
  return { holds: (value) => value < limit, message: `must be less than ${limit}` };
}

export function multipleOf(step: number): NumberRule {
  return { holds: (value) => Number.isInteger(value / step), message: `must be a multiple of ${step}` };
}
