import { BridgeError, type BridgeErrorDetails, type Issue, type Outcome } from './bridge-error.js';
import type { Failure } from './failure.js';

/** Input or options that were refused before any I/O; every issue is named in the message. */
export function refusal(
  code: 'configuration' | 'invalid_request',
  provider: string,
  operation: string | undefined,
  issues: readonly Issue[],
): BridgeError {
  const details: BridgeErrorDetails = {
    code,
    outcome: 'not_applied',
    retryable: false,
    attempts: 0,
    provider,
    operation,
    issues,
  };
  const what = issues
    .map(({ path, message }) => (path === '' ? `the input ${message}` : `${path} ${message}`))
    .join('; ');
  return new BridgeError(`${subject(provider, operation)}: ${what}`, details);
}

/** A call that failed on the way: the last failure, and what is certain about the call as a whole. */
export function callError(
  provider: string,
  operation: string,
  idempotent: boolean,
  failure: Failure,
  attempts: number,
  outcome: Outcome,
): BridgeError {
  const { code, text, status, providerCode, requestId, retryAfterMs, cause } = failure;
  const retryable = failure.transient && (idempotent || outcome === 'not_applied');
  const sent = attempts === 1 ? '' : ` (${attempts} requests sent)`;
  const applied = outcome === 'unknown' ? '; the change may have been applied' : '';
  return new BridgeError(
    `${subject(provider, operation)}: ${text}${sent}${applied}`,
    {
      code,
      outcome,
      retryable,
      attempts,
      provider,
      operation,
      status,
      providerCode,
      requestId,
      retryAfterMs,
    },
    cause,
  );
}

/** The same error once more, so that callers that shared a login do not share an object. */
export function copyError(
  error: BridgeError,
  changes: Pick<BridgeErrorDetails, 'attempts' | 'outcome'>,
): BridgeError {
  const { name: _name, message, ...details } = error.toJSON();
  return new BridgeError(message, { ...details, ...changes }, error.cause);
}

function subject(provider: string, operation: string | undefined): string {
  return operation === undefined ? provider : `${provider} ${operation}`;
}
