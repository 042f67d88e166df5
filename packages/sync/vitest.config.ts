import { defineConfig } from 'vitest/config';

/** The quick tests. Those that need servers, or kill processes, are in `integration` and run by `pnpm test:sync`. */
export default defineConfig({ test: { include: ['test/**/*.test.ts'] } });
