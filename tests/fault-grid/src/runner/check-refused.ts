import assert from 'node:assert/strict';
import { BridgeError, type ErrorCode } from '@customer-bridge/yuno-client';
import { checkSecrecy } from './check.js';

/**
 * Throws unless something was refused before any I/O with an error that names the input and quotes nothing of it.
 *
 * @param path The member that an issue has to be about, or one inside it; none where any will do.
 */
export function checkRefused(error: unknown, code: ErrorCode, path?: string): asserts error is BridgeError {
  assert.ok(BridgeError.isInstance(error), 'something other than a BridgeError');
  const { outcome, attempts, retryable, issues = [] } = error;
  assert.deepEqual(
    { code: error.code, outcome, attempts, retryable },
    { code, outcome: 'not_applied', attempts: 0, retryable: false },
  );
  assert.ok(issues.length > 0, 'an error without issues');
  const paths = issues.map((issue) => issue.path);
  const isThere = paths.some((given) => given === path || given.startsWith(`${path}.`));
  if (path !== undefined) assert.ok(isThere, `no issue of ${path}, but of ${paths.join(', ')}`);
  checkSecrecy(error);
}
