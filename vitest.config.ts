import { defineConfig } from 'vitest/config';
import { countReporter } from './scripts/lib/count-reporter.ts';

/** One run for the whole workspace: each package and the scripts are a project of their own name. */
export default defineConfig({
  test: {
    projects: ['packages/*', 'scripts', 'tests/{consumers,fault-grid,spec-tests}'],
    reporters: ['default', countReporter],
  },
});
