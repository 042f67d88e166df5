import { defineConfig } from 'vitest/config';

/** No test leaves anything behind, so that the files can share a process: each module is read once. */
export default defineConfig({ test: { isolate: false, setupFiles: ['test/setup.ts'] } });
