import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter } from 'vitest/node';
import { root } from './root.ts';

/**
 * Writes `{ passed, failed }` of a test run to reports/tests.json, without a word: the runner's own summary ends the
 * output.
 */
export const countReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const passed = states.filter((state) => state === 'passed').length;
    const failedTests = states.filter((state) => state === 'failed').length;
    // A file that could not be loaded has no test that could fail.
    const failedFiles = modules.filter((module) => module.errors().length > 0).length;
    const reports = join(root, 'reports');
    mkdirSync(reports, { recursive: true });
    writeFileSync(
      join(reports, 'tests.json'),
      JSON.stringify({ passed, failed: failedTests + failedFiles + errors.length }),
    );
  },
};
