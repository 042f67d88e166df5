import type { Outcome } from './bridge-error.js';
import { Unreadable } from './body.js';
import { Interrupted } from './clock.js';
import { codeOfStatus, type ErrorCode } from './error-code.js';
import { causeCodes, isA } from './failure-cause.js';
import { memberOf, parseJson } from './json.js';
import { ownMembers } from './own-members.js';
import type { ProviderProfile } from './provider.js';
import { readRetryAfter } from './retry-after.js';

/** Why one attempt did not succeed. */
export interface Failure {
  readonly code: ErrorCode;
  readonly outcome: Outcome;
  /** The same request may succeed later. */
  readonly transient: boolean;
  /** What happened, in words that quote nothing of the request or the answer. */
  readonly text: string;
  readonly status?: number | undefined;
  readonly providerCode?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

const transientStatus = /^(?:408|425|429|50[0234])$/;
const safeProviderCode = /^[A-Z][A-Z\d_]{0,63}$/;

/** A 4xx or 5xx. The provider's own code says more than the status, where it is known; the text of the body nothing. */
export function failureOfStatus(
  { errorCodes }: ProviderProfile,
  { status, headers }: Response,
  body: string,
): Failure {
  const sent = memberOf(parseJson(body), 'code');
  const providerCode = typeof sent === 'string' && safeProviderCode.test(sent) ? sent : undefined;
  const known = providerCode !== undefined && Object.hasOwn(errorCodes, providerCode);
  return ownMembers<[Failure]>({
    code: known ? errorCodes[providerCode]! : codeOfStatus(status),
    outcome: status >= 500 || status === 408 ? 'unknown' : 'not_applied',
    transient: transientStatus.test(`${status}`),
    text: `the provider answered ${status} ${providerCode ?? ''}`.trimEnd(),
    status,
    providerCode,
    retryAfterMs: readRetryAfter(headers.get('retry-after'), Date.now()),
  });
}

/**
 * Causes that certainly came before anything was sent: connection refused, name not found, connect timeout, and a
 * certificate for another name. Everything else, any wording that is not listed here included, may have been received.
 */
const neverSent: ReadonlySet<string> = new Set([
  'ConnectionRefused',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENOTFOUND',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a request rejected with: before a status arrived, or while the body of a success was read. */
export function failureOfException(cause: unknown, status?: number): Failure {
  if (isA(cause, Interrupted)) {
    return ownMembers<[Failure]>({
      code: cause.code,
      outcome: 'unknown',
      transient: true,
      text: cause.message,
      status,
    });
  }
  if (isA(cause, Unreadable)) return failureOfAnswer(cause.message, status);
  const codes = causeCodes(cause);
  if (status !== undefined && codes.some((code) => /^Z_|BROTLI|ZSTD|_FORMAT_/.test(code))) {
    return failureOfAnswer('the answer could not be decompressed', status);
  }
  const notSent = status === undefined && codes.length > 0 && codes.every((code) => neverSent.has(code));
  return ownMembers<[Failure]>({
    code: 'network',
    outcome: notSent ? 'not_applied' : 'unknown',
    transient: true,
    text: `the connection ${notSent ? 'could not be made' : 'broke'} (${codes[0] ?? 'no code'})`,
    status,
    cause,
  });
}

/** A redirect: named by its status and the origin of its target, for the rest of a URL may hold anything. */
export function failureOfRedirect({ status, headers }: Response, url: string): Failure {
  const location = headers.get('location');
  const origin = location !== null && URL.canParse(location, url) ? new URL(location, url).origin : 'null';
  return ownMembers<[Failure]>({
    code: 'redirected',
    outcome: 'unknown',
    transient: false,
    text: `the provider redirects (${status}) to ${origin === 'null' ? 'nowhere' : origin}, which is never followed`,
    status: status || undefined,
  });
}

/** A success whose body cannot be what the operation promises. */
export function failureOfAnswer(text: string, status: number | undefined): Failure {
  return ownMembers<[Failure]>({
    code: 'invalid_response',
    outcome: 'unknown',
    transient: false,
    text,
    status,
  });
}
