import { ask, BridgeError } from '@customer-bridge/http';
import type { CustomerProvider } from './customer-provider.js';

type Named = Pick<CustomerProvider, 'name' | 'operation'>;

/** A part of a provider's mapping failed, or gave what it must not: a defect of the provider, found before anything was sent. */
export function mappingError({ name, operation }: Named, part: string, cause?: unknown): BridgeError {
  return new BridgeError(
    `${name} ${operation}: ${part} of this provider failed or gave something that it must not. Nothing was sent`,
    {
      code: 'configuration',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
      provider: name,
      operation,
    },
    cause,
  );
}

/** Runs a part of a provider's mapping before anything is sent. Whatever it throws becomes a `BridgeError` that says so. */
export function callMapping<Value>(provider: Named, part: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw isSound(error) && error.outcome === 'not_applied' ? error : mappingError(provider, part, error);
  }
}

/** The error of an update. What became of the change is unknown where the provider fails with anything else. */
export function toUpdateError({ name, operation }: Named, error: unknown): BridgeError {
  if (isSound(error)) return error;
  return new BridgeError(
    `${name} ${operation}: the provider failed with something other than a BridgeError, or answered without a customer; outcome unknown`,
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

/** The error of a read, which changes nothing. */
export function toReadError({ name }: Named, error: unknown, what?: string): BridgeError {
  if (isSound(error)) return error;
  return new BridgeError(
    `${name}: ${what ?? 'the provider failed with something other than a BridgeError, or answered without a customer'}`,
    { code: 'invalid_response', outcome: 'not_applied', retryable: false, attempts: 1, provider: name },
    error,
  );
}

/** An error that is one of ours, and not merely marked as one. */
function isSound(error: unknown): error is BridgeError {
  return (
    BridgeError.isInstance(error) &&
    ask(() => /^(?:not_applied|unknown)$/.test(error.outcome) && typeof error.toJSON === 'function') === true
  );
}
