import { BridgeError } from '@customer-bridge/adapter';
import { tryOrUndefined, type Issue } from '@customer-bridge/http';
import type { ParkCode } from '../events.js';
import { errorCode } from '../input/reject.js';

/** Why a job did not succeed, as facts that hold no value of a customer. */
export interface Failure {
  readonly code: ParkCode;
  readonly message: string;
  readonly outcome: 'not_applied' | 'unknown';
  readonly retryable: boolean;
  readonly retryAfterMs?: number | undefined;
  readonly status?: number | undefined;
  readonly providerCode?: string | undefined;
  readonly requestId?: string | undefined;
  readonly issues?: readonly Issue[] | undefined;
}

/** `load` threw, or returned something that is not a customer. */
export class LoadError extends Error {
  readonly code: 'load_failed' | 'load_malformed';
  readonly issues: readonly Issue[];

  constructor(code: LoadError['code'], message: string, issues: readonly Issue[] = []) {
    super(message);
    this.code = code;
    this.issues = issues;
  }
}

/** The facts of what `load` or the adapter threw; `undefined` for anything else, which is an error of the store. */
export function toFailure(error: unknown): Failure | undefined {
  if (error instanceof LoadError) {
    const { code, message, issues } = error;
    return { code, message, issues, outcome: 'not_applied', retryable: true };
  }
  if (!BridgeError.isInstance(error)) return undefined;
  const { code, message, outcome, retryable, retryAfterMs, status, providerCode, requestId, issues } = error;
  return { code, message, outcome, retryable, retryAfterMs, status, providerCode, requestId, issues };
}

/** Name and code of an error: all of it that certainly holds no value of a customer. */
export function describeError(error: unknown): string {
  const name = tryOrUndefined(() => (error as Error).name);
  const shown = typeof name === 'string' && /^\w{1,64}$/.test(name) ? name : 'a value that is no error';
  const code = tryOrUndefined(() => errorCode(error));
  return code ? `${shown} (${code})` : shown;
}
