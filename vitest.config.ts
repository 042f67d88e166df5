import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { countReporter } from './scripts/lib/count-reporter.ts';

/** One run for the whole workspace: each package and the scripts are a project of their own name. */
export default defineConfig({
  test: {
    // Of two cores vitest would leave one alone, and most tests wait for something now and then.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: ['packages/*', 'scripts', 'tests/{consumers,fault-grid,spec-tests}'],
    reporters: ['default', countReporter],
  },
});
