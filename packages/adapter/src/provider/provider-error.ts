import { tryOrUndefined, BridgeError } from '@customer-bridge/http';
import type { CustomerProvider } from './customer-provider.js';

type Named = Pick<CustomerProvider, 'name' | 'operation'>;

/** The error for a part of a provider's mapping that threw or returned something invalid, before anything was sent. */
export function mappingError({ name, operation }: Named, part: string, cause?: unknown): BridgeError {
  return new BridgeError(
    `${name} ${operation}: ${part} of this provider failed or returned something invalid. Nothing was sent`,
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

/**
 * Calls a part of a provider's mapping, before anything is sent; turns whatever it throws into a {@link mappingError}.
 * A `BridgeError` passes through, unless it claims that something may have been applied.
 */
export function callMapping<Value>(provider: Named, part: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw isBridgeError(error) && error.outcome === 'not_applied'
      ? error
      : mappingError(provider, part, error);
  }
}

const foreign =
  'the provider failed with something other than a BridgeError, or responded without a customer';

/** The error of an update. If the provider throws anything but a `BridgeError`, the outcome is unknown. */
export function toUpdateError({ name, operation }: Named, error: unknown): BridgeError {
  if (isBridgeError(error)) return error;
  return new BridgeError(
    `${name} ${operation}: ${foreign}; outcome unknown`,
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
export function toReadError({ name }: Named, error: unknown, what: string = foreign): BridgeError {
  if (isBridgeError(error)) return error;
  return new BridgeError(
    `${name}: ${what}`,
    { code: 'invalid_response', outcome: 'not_applied', retryable: false, attempts: 1, provider: name },
    error,
  );
}

/** True for a working `BridgeError`, and not for an object that merely carries its marker. */
function isBridgeError(error: unknown): error is BridgeError {
  return (
    BridgeError.isInstance(error) &&
    tryOrUndefined(
      () => /^(?:not_applied|unknown)$/.test(error.outcome) && typeof error.toJSON === 'function',
    ) === true
  );
}
