import type { ErrorCode } from '../provider/error-code.js';
import { defineReadonly } from '../util/define-readonly.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';
import { nameAndCode } from './error-cause.js';
import { mergeOwn } from '../util/null-prototype.js';

/**
 * What is certain about the change that the call asked for. `not_applied`: it was refused before sending, never sent,
 * or refused by the provider. `unknown`: a request may have been processed.
 */
export type Outcome = 'not_applied' | 'unknown';

/** One problem of the input. Names the property, never its value. */
export interface Issue {
  /** Dotted path of the property, e.g. `metadata[3].key`; empty for the whole input. */
  readonly path: string;
  /** The rule that the value breaks. */
  readonly message: string;
}

/** The facts of a {@link BridgeError}: all that is ever printed of one. */
export interface BridgeErrorDetails {
  /** What happened. */
  readonly code: ErrorCode;
  /** What is certain about the change that the call asked for. */
  readonly outcome: Outcome;
  /** The same call may safely be repeated and may succeed later. */
  readonly retryable: boolean;
  /**
   * Requests that were sent, including those of a failed login; 0 if the call failed before any I/O, or while it waited for
   * a login.
   */
  readonly attempts: number;
  /** The client's provider: `yuno`, `kunacore`. */
  readonly provider: string;
  /**
   * The `operationId` in the provider's OpenAPI description; absent if creating a client failed, if an `accessToken`
   * function failed, or if a request through `api` was refused before it was sent.
   */
  readonly operation?: string | undefined;
  /** HTTP status of the last answer. */
  readonly status?: number | undefined;
  /** The provider's own error code, where it sent one. */
  readonly providerCode?: string | undefined;
  /** The provider's id of the last request, to quote to its support. */
  readonly requestId?: string | undefined;
  /** How long the provider asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** The problems of the input, if it was refused. */
  readonly issues?: readonly Issue[] | undefined;
}

/** What `JSON.stringify` and a logger see of a {@link BridgeError}. */
export interface BridgeErrorJson extends BridgeErrorDetails {
  /** Always `BridgeError`: identifies it in a log. */
  readonly name: 'BridgeError';
  /** What happened, in words that quote nothing of the request or the answer. */
  readonly message: string;
}

const marker = Symbol.for('customer-bridge.BridgeError');

/** The facts by name, each with its type. */
const detailTypes = {
  code: 'string',
  outcome: 'string',
  retryable: 'boolean',
  attempts: 'number',
  provider: 'string',
  operation: 'string',
  status: 'number',
  providerCode: 'string',
  requestId: 'string',
  retryAfterMs: 'number',
  issues: 'object',
} as const satisfies Record<keyof BridgeErrorDetails, string>;

const detailNames = Object.keys(detailTypes) as (keyof BridgeErrorDetails)[];

/** The details that every error has: the first ones of the list. */
const alwaysThere = detailNames.slice(0, 5);

/**
 * The one error of every client and of the adapter. It says what happened (`code`), whether the change may have been
 * applied (`outcome`) and whether repeating the call is safe (`retryable`). It never holds a credential, a header, a
 * body or a value of the input.
 */
export class BridgeError extends Error implements BridgeErrorDetails {
  declare readonly code: ErrorCode;
  declare readonly outcome: Outcome;
  declare readonly retryable: boolean;
  declare readonly attempts: number;
  declare readonly provider: string;
  declare readonly operation?: string | undefined;
  declare readonly status?: number | undefined;
  declare readonly providerCode?: string | undefined;
  declare readonly requestId?: string | undefined;
  declare readonly retryAfterMs?: number | undefined;
  declare readonly issues?: readonly Issue[] | undefined;
  /** A fresh error with the original's name and code only: its message may quote what was sent. */
  declare readonly cause?: Error;

  static {
    defineReadonly(this.prototype, 'name', 'BridgeError');
    defineReadonly(this.prototype, marker, true);
  }

  constructor(message: string, details: BridgeErrorDetails, cause?: unknown) {
    super(message);
    const own = mergeOwn(details);
    for (const name of detailNames) {
      if (typeof own[name] === detailTypes[name]) defineReadonly(this, name, own[name], true);
    }
    if (cause !== undefined) defineReadonly(this, 'cause', nameAndCode(cause));
  }

  /** True for a `BridgeError` of this copy of the package and of any other installed beside it. */
  static isInstance(value: unknown): value is BridgeError {
    return tryOrUndefined(() => marker in (value as Error)) ?? false;
  }

  /**
   * Restores an error from what {@link toJSON} returned, in another process too: `BridgeError.from(JSON.parse(text))`.
   * Unknown properties and those of a wrong type are left out; the stack is that of this call.
   *
   * @throws BridgeError with code `invalid_request` if the input is anything else.
   */
  static from(json: unknown): BridgeError {
    const given = tryOrUndefined(() => mergeOwn(json as BridgeErrorJson)) ?? ({} as BridgeErrorJson);
    const isIssue = (issue: Issue): boolean => typeof issue?.path + typeof issue?.message === 'stringstring';
    const issues = tryOrUndefined(() =>
      given.issues!.filter(isIssue).map(({ path, message }) => ({ path, message })),
    );
    const error = new BridgeError(String(given.message), mergeOwn(given, { issues }));
    if (
      typeof given.message === 'string' &&
      /^(not_applied|unknown)$/.test(error.outcome) &&
      alwaysThere.every((name) => Object.hasOwn(error, name))
    ) {
      return error;
    }
    throw new BridgeError('BridgeError.from: must be what toJSON() gave', {
      code: 'invalid_request',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
      provider: 'http',
    });
  }

  /** The details as a plain object, safe to log. */
  toJSON(): BridgeErrorJson {
    const known = detailNames.filter((name) => Object.hasOwn(this, name)).map((name) => [name, this[name]]);
    return { name: this.name, message: this.message, ...Object.fromEntries(known) } as BridgeErrorJson;
  }
}
