import { BridgeError } from '@customer-bridge/adapter';
import { tryOrUndefined, type Issue } from '@customer-bridge/http';
import type { ParkCode } from '../events.js';
import { errorCode } from '../input/reject.js';

type Facts =
  'message' | 'outcome' | 'retryable' | 'retryAfterMs' | 'status' | 'providerCode' | 'requestId' | 'issues';

/** Why a job did not succeed, as facts that hold no value of a customer: a `BridgeError`, or what `load` did. */
export interface Failure extends Pick<BridgeError, Facts> {
  readonly code: ParkCode;
}

/** `load` threw, or returned something that is not a customer. */
export class LoadError extends Error implements Failure {
  readonly code: 'load_failed' | 'load_malformed';
  readonly issues: readonly Issue[];
  readonly outcome = 'not_applied';
  readonly retryable = true;

  constructor(code: LoadError['code'], message: string, issues: readonly Issue[] = []) {
    super(message);
    this.code = code;
    this.issues = issues;
  }
}

/** True for what `load` or the adapter threw. Anything else is an error of the store. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof LoadError || BridgeError.isInstance(error);
}

/** Name and code of an error: all of it that certainly holds no value of a customer. */
export function describeError(error: unknown): string {
  const name = tryOrUndefined(() => (error as Error).name);
  const shown = typeof name === 'string' && /^\w{1,64}$/.test(name) ? name : 'a value that is no error';
  const code = tryOrUndefined(() => errorCode(error));
  return code ? `${shown} (${code})` : shown;
}
