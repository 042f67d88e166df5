import type { NormalizedProblem } from '@redocly/openapi-core';

/** What is wrong with a description, and where. */
export type Problem = Pick<NormalizedProblem, 'message' | 'location'> &
  Partial<Pick<NormalizedProblem, 'ruleId' | 'severity'>>;
