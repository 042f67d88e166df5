import type { Issue, Outcome } from './bridge-error.js';
import { codeOfStatus, type ErrorCode } from './error-code.js';
import { ask } from './ask.js';
import { causeCodes } from './failure-cause.js';
import { memberOf, parseJson } from './json.js';
import { Bare, ownMembers } from './own-members.js';
import type { ProviderProfile } from './provider.js';
import { readRetryAfter } from './retry-after.js';

/** Why a request did not succeed; thrown where the reason is found. It inherits nothing, for most members can be missing. */
export interface Failure {
  readonly code: ErrorCode;
  /** What happened, in words that quote nothing of the request or the answer. */
  readonly message: string;
  /** The same request may succeed later. */
  readonly transient: boolean;
  readonly outcome: Outcome;
  status?: number | undefined;
  providerCode?: string | undefined;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  issues?: readonly Issue[] | undefined;
  cause?: unknown;
}

/** Makes a failure; unless told otherwise it is final, and the change may have been applied. */
export function fail(
  code: ErrorCode,
  message: string,
  transient = false,
  outcome: Outcome = 'unknown',
): Failure {
  return ownMembers<[Failure]>({ code, message, transient, outcome });
}

/** Tells a failure from whatever else can be thrown. */
export function isFailure(value: unknown): value is Failure {
  return ask(() => value instanceof Bare) ?? false;
}

const transientStatus = [408, 425, 429, 500, 502, 503, 504];
const safeProviderCode = /^[A-Z][A-Z\d_]{0,63}$/;

/** A 4xx or 5xx. The provider's own code says more than the status, where it is known; the text of the body nothing. */
export function failureOfStatus(
  { errorCodes }: ProviderProfile,
  { status, headers }: Response,
  body: string,
): Failure {
  const sent = memberOf(parseJson(body), 'code');
  const providerCode = typeof sent === 'string' && safeProviderCode.test(sent) ? sent : undefined;
  const failure = fail(
    (memberOf(errorCodes, providerCode!) as ErrorCode | undefined) ?? codeOfStatus(status),
    providerCode ? `HTTP ${status} ${providerCode}` : `HTTP ${status}`,
    transientStatus.includes(status),
    status >= 500 || status === 408 ? 'unknown' : 'not_applied',
  );
  failure.providerCode = providerCode;
  failure.retryAfterMs = readRetryAfter(`${headers.get('retry-after')}`, Date.now());
  return failure;
}

/**
 * Causes that certainly came before anything was sent: connection refused, name not found, connect timeout, and a
 * certificate for another name (`ConnectionRefused` is how Bun says it). Everything else, any wording that is not listed here included, may have been received.
 */
const neverSent =
  /^(?:ConnectionRefused|E(?:AI_AGAIN|CONNREFUSED|NOTFOUND|RR_TLS_CERT_ALTNAME_INVALID)|UND_ERR_CONNECT_TIMEOUT)$/;

/**
 * What a request rejected with, as the failure that it is.
 *
 * @param isAnswered A status had arrived: it was the body that could not be read.
 */
export function failureOfException(cause: unknown, isAnswered: boolean): Failure {
  if (isFailure(cause)) return cause;
  const codes = causeCodes(cause);
  if (isAnswered && codes.some((code) => /^Z_|BROTLI|ZSTD|_FORMAT_/.test(code))) {
    return fail('invalid_response', 'corrupt answer');
  }
  const [first = 'no code'] = codes;
  const isSent = isAnswered || !codes.length || !codes.every((code) => neverSent.test(code));
  const failure = isSent
    ? fail('network', `connection lost (${first})`, true)
    : fail('network', `no connection (${first})`, true, 'not_applied');
  failure.cause = cause;
  return failure;
}

/** A redirect: named by its status and the origin of its target, for the rest of a URL may hold anything. */
export function failureOfRedirect({ status, headers }: Response, url: string): Failure {
  const location = headers.get('location');
  const origin = location === null ? undefined : ask(() => new URL(location, url).origin);
  return fail('redirected', `HTTP ${status} redirects to ${origin ?? 'unknown'}`);
}
