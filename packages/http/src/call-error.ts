import { BridgeError, type Issue, type Outcome } from './bridge-error.js';
import type { Failure } from './failure.js';

/** Input or options that were refused before any I/O; the message names every issue. */
export function refusal(
  code: 'configuration' | 'invalid_request',
  provider: string,
  operation: string | undefined,
  issues: readonly Issue[],
): BridgeError {
  const what = issues.map(({ path, message }) => `${path || 'the input'} ${message}`).join('; ');
  return new BridgeError(`${provider} ${operation ? `${operation}: ` : ''}${what}`, {
    code,
    outcome: 'not_applied',
    retryable: false,
    attempts: 0,
    provider,
    operation,
    issues,
  });
}

/** A call that failed on the way: its last failure, and what is certain about the call as a whole. */
export function callError(
  provider: string,
  operation: string,
  idempotent: boolean,
  failure: Failure,
  attempts: number,
  outcome: Outcome,
): BridgeError {
  const retryable = failure.transient && (idempotent || outcome === 'not_applied');
  const sent = attempts > 1 ? ` (${attempts} requests sent)` : '';
  const applied = outcome === 'unknown' ? '; the change may have been applied' : '';
  const message = `${provider} ${operation}: ${failure.text}${sent}${applied}`;
  return new BridgeError(
    message,
    { ...failure, outcome, retryable, attempts, provider, operation },
    failure.cause,
  );
}

/** The same error once more, for callers who shared a login must not share an object. */
export function copyError(error: BridgeError, attempts: number, outcome: Outcome): BridgeError {
  return new BridgeError(
    error.message,
    { ...error.toJSON(), attempts: attempts + error.attempts, outcome },
    error.cause,
  );
}
