import type { Test } from '../grid/together.js';

/** What the parts of the grid are given. */
export interface Runner {
  readonly test: Test;
  /** `quick` throws each fault once; `whole` throws each at every client and takes minutes. */
  readonly lane: 'quick' | 'whole';
}

/** Registers the tests of one part of the grid. */
export type Part = (runner: Runner) => void;
