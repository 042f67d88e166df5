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

/** One thing that is wrong with the input. Never holds a value of it. */
export interface Issue {
  /** Dotted path of the member, e.g. `metadata[3].key`; empty for the whole input. */
  readonly path: string;
  /** The rule that is broken. */
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
  /** Requests that were sent, those of a failed login included; 0 before any I/O, or while a login was awaited. */
  readonly attempts: number;
  /** The client's provider: `yuno`, `kunacore`. */
  readonly provider: string;
  /**
   * The `operationId` in the provider's OpenAPI description; absent when a client is created, where an `accessToken`
   * function failed, and where a request made by hand was refused.
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
  /** What is wrong with the input, if that is the reason. */
  readonly issues?: readonly Issue[] | undefined;
}

/** What `JSON.stringify` and a logger see of a {@link BridgeError}. */
export interface BridgeErrorJson extends BridgeErrorDetails {
  /** Tells it from other errors in a log. */
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

/** The facts that every error has: the first ones. */
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
   * Takes back what {@link toJSON} gave, in another process too: `BridgeError.from(JSON.parse(text))`. Members that are
   * unknown, or not of the right type, are left out; the stack is that of this call.
   *
   * @throws BridgeError with code `invalid_request` where the input is anything else.
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

  /** The facts alone, safe to log. */
  toJSON(): BridgeErrorJson {
    const known = detailNames.filter((name) => Object.hasOwn(this, name)).map((name) => [name, this[name]]);
    return { name: this.name, message: this.message, ...Object.fromEntries(known) } as BridgeErrorJson;
  }
}
