import type { Issue, Outcome } from './bridge-error.js';
import { codeOfStatus, type ErrorCode } from '../provider/error-code.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';
import { ownProperty, parseJson } from '../util/json.js';
import { NullPrototype, mergeOwn } from '../util/null-prototype.js';
import type { ProviderConfig } from '../provider/provider-config.js';
import { readRetryAfter } from '../time/retry-after.js';

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

/** Makes a failure. By default it is final, and the change may have been applied. */
export function fail(
  code: ErrorCode,
  message: string,
  transient = false,
  outcome: Outcome = 'unknown',
): Failure {
  return mergeOwn<[Failure]>({ code, message, transient, outcome });
}

/** Tells a failure from whatever else can be thrown. */
export function isFailure(value: unknown): value is Failure {
  return tryOrUndefined(() => value instanceof NullPrototype) ?? false;
}

const safeProviderCode = /^[A-Z][A-Z\d_]{0,63}$/;

/** Statuses after which the same request may succeed later: of the 5xx all but those that say what no repeat changes. */
function isTransientStatus(status: number): boolean {
  return (
    [408, 421, 425, 429].includes(status) ||
    (status >= 500 && status !== 501 && !(status >= 505 && status <= 511))
  );
}

/** 499 and 460 are written by gateways whose caller left: the provider may have gone on. */
function isUnsettledStatus(status: number): boolean {
  return status >= 500 || [408, 460, 499].includes(status);
}

/**
 * A 4xx or 5xx. The provider's own code says more than the status, where it is known: a code for a failure of the
 * provider's leaves the outcome open whatever the status. The text of the body says nothing.
 *
 * @param mayBeRepeatedBelow The runtime may have sent the request twice, so that a refusal may be that of the second.
 */
export function failureOfStatus(
  { errorCodes, pendingCodes = [] }: ProviderConfig,
  { status, headers }: Response,
  body: string,
  mayBeRepeatedBelow: boolean,
): Failure {
  const sent = ownProperty(parseJson(body), 'code');
  const providerCode = typeof sent === 'string' && safeProviderCode.test(sent) ? sent : undefined;
  const known = ownProperty(errorCodes, providerCode!) as ErrorCode | undefined;
  const code = known ?? codeOfStatus(status);
  const hasFailed = known === 'server_error' || known === 'timeout';
  const isTransient = isTransientStatus(status) || code === 'rate_limited' || hasFailed;
  const isUnsettled =
    isUnsettledStatus(status) || hasFailed || mayBeRepeatedBelow || pendingCodes.includes(providerCode!);
  const hint = status === 404 && !providerCode ? ', or the baseUrl is wrong' : '';
  const failure = fail(
    code,
    providerCode ? `HTTP ${status} ${providerCode}` : `HTTP ${status}${hint}`,
    isTransient,
    isUnsettled ? 'unknown' : 'not_applied',
  );
  failure.providerCode = providerCode;
  failure.retryAfterMs = readRetryAfter(headers.get('retry-after'), headers.get('date'));
  return failure;
}

/** A redirect: named by its status and the origin of its target, for the rest of a URL may hold anything. */
export function failureOfRedirect({ status, headers }: Response, url: string): Failure {
  const location = headers.get('location');
  const origin = location === null ? undefined : tryOrUndefined(() => new URL(location, url).origin);
  return fail('redirected', `HTTP ${status} redirects to ${origin ?? 'unknown'}`);
}
