import type { Issue, Outcome } from './bridge-error.js';
import { codeOfStatus, type ErrorCode } from '../provider/error-code.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';
import { ownProperty, parseJson } from '../util/json.js';
import { NullPrototype, mergeOwn } from '../util/null-prototype.js';
import type { ProviderConfig } from '../provider/provider-config.js';
import { readRetryAfter } from '../time/retry-after.js';

/** Why a request failed; thrown where the reason is found. Has no prototype, because most of its properties may be absent. */
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

/** Creates a failure. By default it is final, and its outcome is unknown. */
export function fail(
  code: ErrorCode,
  message: string,
  transient = false,
  outcome: Outcome = 'unknown',
  facts: Partial<Failure> = {},
): Failure {
  return mergeOwn<[Failure, object]>({ code, message, transient, outcome }, facts);
}

/** True for a {@link Failure}, false for anything else that was thrown. */
export function isFailure(value: unknown): value is Failure {
  return tryOrUndefined(() => value instanceof NullPrototype) ?? false;
}

const safeProviderCode = /^[A-Z][A-Z\d_]{0,63}$/;

/** Statuses after which the same request may succeed later: every 5xx but those that a retry cannot change. */
function isTransientStatus(status: number): boolean {
  return (
    [408, 421, 425, 429].includes(status) ||
    (status >= 500 && status !== 501 && !(status >= 505 && status <= 511))
  );
}

/** Gateways answer 499 and 460 when their caller disconnects: the provider may have processed the request all the same. */
function isUnsettledStatus(status: number): boolean {
  return status >= 500 || [408, 460, 499].includes(status);
}

/**
 * The failure of a 4xx or 5xx answer. A known error code of the provider takes precedence over the status: if it means that
 * the provider failed, the outcome is unknown whatever the status. The rest of the body is not looked at.
 *
 * @param mayBeRepeatedBelow The runtime may have sent the request twice, so a refusal may be the answer to the second.
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
  return fail(
    code,
    providerCode ? `HTTP ${status} ${providerCode}` : `HTTP ${status}${hint}`,
    isTransient,
    isUnsettled ? 'unknown' : 'not_applied',
    { providerCode, retryAfterMs: readRetryAfter(headers.get('retry-after'), headers.get('date')) },
  );
}

/** The failure of a redirect. It names the status and the target's origin; the rest of the URL may hold personal data. */
export function failureOfRedirect({ status, headers }: Response, url: string): Failure {
  const location = headers.get('location');
  const origin = location === null ? undefined : tryOrUndefined(() => new URL(location, url).origin);
  return fail('redirected', `HTTP ${status} redirects to ${origin ?? 'unknown'}`);
}
