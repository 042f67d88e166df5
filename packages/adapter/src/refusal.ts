import { BridgeError, type Issue } from '@customer-bridge/http';

/**
 * The error of something that was refused before any I/O. Its message names every issue and ends with what to do.
 *
 * @param provider Name of the provider's client, or `adapter` where no provider is concerned.
 */
export function refusal(
  code: 'configuration' | 'invalid_request',
  provider: string,
  operation: string | undefined,
  issues: readonly Issue[],
  advice?: string,
): BridgeError {
  const subject = operation === undefined ? provider : `${provider} ${operation}`;
  const what = issues.map(({ path, message }) => (path === '' ? message : `${path} ${message}`)).join('; ');
  return new BridgeError(
    `${subject}: ${what}. Nothing was sent${advice === undefined ? '' : `: ${advice}`}.`,
    {
      code,
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
      provider,
      operation,
      issues,
    },
  );
}
