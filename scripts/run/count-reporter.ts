import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter } from 'vitest/node';
import { root } from './command.ts';

/** Where the counts of the latest test run are. */
export const countsFile: string = join(root, 'reports', 'tests.json');

/** Writes `{ passed, failed }` of a test run without a word, so that the runner's own summary ends the output. */
export const countReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const passed = states.filter((state) => state === 'passed').length;
    const failedTests = states.filter((state) => state === 'failed').length;
    // A file that could not be loaded has no test that could fail.
    const failedFiles = modules.filter((module) => module.errors().length > 0).length;
    mkdirSync(join(root, 'reports'), { recursive: true });
    writeFileSync(countsFile, JSON.stringify({ passed, failed: failedTests + failedFiles + errors.length }));
  },
};
