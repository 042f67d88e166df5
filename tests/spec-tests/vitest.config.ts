import { defineProject } from 'vitest/config';

/** Thousands of questions to each check: on a busy machine they take longer than the five seconds of a usual test. */
export default defineProject({ test: { testTimeout: 60_000 } });
