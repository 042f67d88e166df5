import { defineProject } from 'vitest/config';

/**
 * Thousands of questions to each check: on a busy machine they take longer than the five seconds of a usual test. No test
 * leaves anything behind, so that the files can share a process.
 */
export default defineProject({ test: { testTimeout: 60_000, isolate: false } });
