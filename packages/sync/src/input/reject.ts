import { BridgeError, isPlainObject, rejectInput, type Issue } from '@customer-bridge/http';

/** Options that are wrong: an error with code `configuration` that names each of them. */
export function rejectOptions(issues: readonly Issue[]): BridgeError {
  return rejectInput('configuration', 'sync', undefined, issues);
}

/** One option that is wrong. */
export function rejectOption(path: string, message: string): BridgeError {
  return rejectOptions([{ path, message }]);
}

/** Arguments that are wrong: an error with code `invalid_request` that names each of them. */
export function rejectArguments(operation: string, issues: readonly Issue[]): BridgeError {
  return rejectInput('invalid_request', 'sync', operation, issues);
}

/** Throws if a store's connection is neither a URL nor plain options. */
export function rejectBadConnection(connection: unknown, driver: string): void {
  if ((typeof connection === 'string' && connection !== '') || isPlainObject(connection)) return;
  throw rejectOption('connection', `must be a URL, or an object of ${driver}'s options`);
}

/** A store that cannot be used: an error with code `configuration`, with the reason and the way out as its message. */
export function rejectStore(message: string, cause?: unknown): BridgeError {
  const details = { code: 'configuration', outcome: 'not_applied', retryable: false, attempts: 0 } as const;
  return new BridgeError(
    `sync: store ${message}`,
    { ...details, provider: 'sync', issues: [{ path: 'store', message }] },
    cause,
  );
}

/** A store that does not answer: an error with code `network`. The same call may succeed later. */
export function unreachableStore(name: string, cause: unknown): BridgeError {
  const code = errorCode(cause);
  return new BridgeError(
    `sync: the ${name} store cannot be reached${code ? ` (${code})` : ''}`,
    { code: 'network', outcome: 'not_applied', retryable: true, attempts: 0, provider: 'sync' },
    cause,
  );
}

/** The code of an error of the system or of a driver, `ECONNREFUSED` or `28P01`. */
export function errorCode(error: unknown): string | undefined {
  const { code, errors } = Object(error) as { code?: unknown; errors?: unknown };
  if (typeof code === 'string' && /^\w{1,64}$/.test(code)) return code;
  return Array.isArray(errors) ? errors.map(errorCode).find(Boolean) : undefined;
}
