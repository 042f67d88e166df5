import { BridgeError, type Issue, type Outcome } from './bridge-error.js';
import { fail, type Failure } from './classify-failure.js';

/** Creates the error of input or options that were refused before any I/O; its message names every issue. */
export function rejectInput(
  code: 'configuration' | 'invalid_request',
  provider: string,
  operation: string | undefined,
  issues: readonly Issue[],
): BridgeError {
  const what = issues.map(({ path, message }) => `${path || 'the input'} ${message}`).join('; ');
  const failure = fail(code, what, false, 'not_applied', { issues });
  return createCallError(provider, operation, false, failure, 0, 'not_applied');
}

/** Creates the error of a failed call: its last failure, and the outcome of the call as a whole. */
export function createCallError(
  provider: string,
  operation: string | undefined,
  idempotent: boolean,
  failure: Failure,
  attempts: number,
  outcome: Outcome,
): BridgeError {
  const retryable = failure.transient && (idempotent || outcome === 'not_applied');
  return new BridgeError(
    `${operation ? `${provider} ${operation}` : provider}: ${failure.message}${outcome === 'unknown' ? '; outcome unknown' : ''}`,
    { ...failure, outcome, retryable, attempts, provider, operation },
    failure.cause,
  );
}

/** Copies an error for one of the calls that waited for the same login; see {@link Credentials.errorOf}. */
export function copyCallError(error: BridgeError, attempts: number, outcome: Outcome): BridgeError {
  const details = { ...error.toJSON(), attempts: attempts + error.attempts, outcome };
  const doubt = outcome === 'unknown' ? '; outcome unknown' : '';
  return new BridgeError(error.message + doubt, details, error.cause);
}
