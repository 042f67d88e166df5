import { defineConfig } from 'vitest/config';

/** One run for the whole workspace: each package and the scripts are a project of their own name. */
export default defineConfig({
  test: {
    projects: ['packages/*', 'scripts'],
    // The default reporter stands last, so that its summary is the last thing printed.
    reporters: ['json', 'default'],
    outputFile: { json: 'reports/vitest.json' },
  },
});
