import type { Outcome } from './bridge-error.js';
import { Interrupted } from './clock.js';
import { codeOfStatus, type ErrorCode } from './error-code.js';
import { causeCodes } from './failure-cause.js';

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

const transientStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A status that is neither a success nor a redirect. The status decides, unless the provider's own code is known. */
export function failureOfStatus(
  status: number,
  providerCode: string | undefined,
  codeOfProvider: Readonly<Record<string, ErrorCode>>,
): Failure {
  const known = providerCode !== undefined && Object.hasOwn(codeOfProvider, providerCode);
  return {
    code: known ? codeOfProvider[providerCode]! : codeOfStatus(status),
    outcome: status >= 500 || status === 408 ? 'unknown' : 'not_applied',
    transient: transientStatuses.has(status),
    text: `the provider answered ${status}${providerCode === undefined ? '' : ` ${providerCode}`}`,
    status,
    providerCode,
  };
}

/**
 * Causes that certainly happened before anything was sent: connection refused, name not found, connect timeout, and a
 * certificate for another name. Everything else, and any wording that is not listed here, may have reached the provider.
 */
const neverSent: ReadonlySet<string> = new Set([
  'ConnectionRefused',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENOTFOUND',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a request rejected with, before any status arrived or while the body of a success was read. */
export function failureOfException(error: unknown): Failure {
  if (error instanceof Interrupted) return failureOfInterruption(error);
  const codes = causeCodes(error);
  const notSent = codes.length > 0 && codes.every((code) => neverSent.has(code));
  return {
    code: 'network',
    outcome: notSent ? 'not_applied' : 'unknown',
    transient: true,
    text: `${notSent ? 'no connection could be made' : 'the connection failed'}${codes[0] ? ` (${codes[0]})` : ''}`,
    cause: error,
  };
}

/** A step that the clock ended; `unknown` because a request was under way. */
export function failureOfInterruption({ reason }: Interrupted): Failure {
  return reason === 'aborted'
    ? { code: 'aborted', outcome: 'unknown', transient: true, text: 'the caller ended the call' }
    : { code: 'timeout', outcome: 'unknown', transient: true, text: 'no complete answer came in time' };
}

/** A redirect: named by status and the target's origin only, for the rest of a URL may hold anything. */
export function failureOfRedirect(status: number, location: string | null, url: string): Failure {
  const target = originOf(location, url);
  return {
    code: 'redirected',
    outcome: 'unknown',
    transient: false,
    text: `the provider answered ${status || 'with'} a redirect${target ? ` to ${target}` : ''}, which is never followed`,
    ...(status > 0 ? { status } : {}),
  };
}

/** A success status whose body cannot be what the operation promises. */
export function failureOfAnswer(status: number, text: string, cause?: unknown): Failure {
  return { code: 'invalid_response', outcome: 'unknown', transient: false, text, status, cause };
}

function originOf(location: string | null, base: string): string | undefined {
  if (location === null || !URL.canParse(location, base)) return undefined;
  const { origin } = new URL(location, base);
  return origin === 'null' ? undefined : origin;
}
