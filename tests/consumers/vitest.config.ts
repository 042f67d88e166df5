import { defineConfig } from 'vitest/config';

/** The tests of this folder's own code; those under `programs` are run by the users' test runners. */
export default defineConfig({ test: { include: ['test/**/*.test.ts'] } });
