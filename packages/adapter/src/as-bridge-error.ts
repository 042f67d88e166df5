import { BridgeError } from '@customer-bridge/http';
import type { CustomerProvider } from './provider.js';

/** A provider of somebody else's may fail with anything; nothing is certain about the change then. */
export function asBridgeError({ name, operation }: CustomerProvider, error: unknown): BridgeError {
  if (BridgeError.isInstance(error)) return error;
  return new BridgeError(
    `${name}: the provider failed with something other than a BridgeError; what became of the call is unknown`,
    {
      code: 'invalid_response',
      outcome: 'unknown',
      retryable: false,
      attempts: 1,
      provider: name,
      operation,
    },
    error,
  );
}
