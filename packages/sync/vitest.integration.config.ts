import { defineConfig } from 'vitest/config';

/** The tests that need servers or kill processes, one file after the other; `pnpm test:sync` runs them. */
export default defineConfig({
  test: {
    include: ['integration/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
