import type { Test } from '../runner/run-concurrently.js';

/** What the suites of the grid are given. */
export interface Runner {
  readonly test: Test;
  /** `quick` throws each fault once; `whole` throws each at every client and takes minutes. */
  readonly lane: 'quick' | 'whole';
}

/** Registers the tests of one suite of the grid. */
export type Suite = (runner: Runner) => void;
