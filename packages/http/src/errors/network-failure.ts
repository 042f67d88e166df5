import { isBrowser } from '#runtime';
import { tryOrUndefined } from '../util/try-or-undefined.js';
import { ownProperty } from '../util/json.js';
import { causesOf, codeOf, nameOf } from './error-cause.js';
import { fail, type Failure, isFailure } from './classify-failure.js';

/**
 * Error codes that only occur before the first byte is sent: no address, no connection, or a failed TLS handshake (the names
 * of X.509 verification results, and alerts that only a handshake has). After any other error the provider may have
 * received the request. `FailedToOpenSocket` and `ConnectionRefused` are Bun's.
 */
const neverSentCodes =
  /^(?:E(?:AI_\w+|CONNREFUSED|NOTFOUND|RR_TLS_CERT_ALTNAME_INVALID)|UND_ERR_(?:CONNECT_TIMEOUT|PRX_TLS)|ConnectionRefused|FailedToOpenSocket|(?:ERROR_IN_)?(?:CERT|CRL)_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED_CERT\w*|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERR_SSL_(?:WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|[\w/]*(?:ALERT_(?:HANDSHAKE_FAILURE|PROTOCOL_VERSION|NO_APPLICATION_PROTOCOL|INSUFFICIENT_SECURITY)|UNRECOGNIZED_NAME)))$/;

/** System calls made before the first byte is sent: if one fails, nothing was sent. */
const neverSentCalls = /^(?:connect|socket|getaddrinfo|query\w+)$/;

/** Messages that mean the same, from runtimes that give no code: Node's TLS and proxy, Deno's connector, Bun's TLS. */
const neverSentTexts =
  /^Client network socket disconnected before secure TLS|^Proxy response \(\d{3}\) !== 200|client error \(Connect\)|TLS handshake failed/;

/** Messages of a runtime that refuses to send: a foreign AbortSignal or agent, a blocked port, a missing permission. */
const refusedTexts =
  /^RequestInit:|^Failed to construct 'Request'|is not of type AbortSignal|^bad port$|^Fetch failed: Requests to port \d+ are blocked|^agent\.dispatch is not a function$|^Requires net access/;

/** Messages of a lost connection without a code: from browsers, mocks, and other implementations of fetch. */
const networkTexts =
  /^(?:fetch failed|failed to fetch|NetworkError .*|load failed|network (?:error|request failed)|terminated)\.?$/i;

const mistakes = /^(?:TypeError|ReferenceError|RangeError|SyntaxError)$/;

/**
 * Classifies what `fetch`, or reading its answer, rejected with.
 *
 * @param isAnswered A status had arrived: the body could not be read.
 */
export function failureOfRejection(error: unknown, isAnswered: boolean): Failure {
  if (isFailure(error)) return error;
  const causes = causesOf(error);
  const codes = causes.map(codeOf).filter((code) => code !== undefined);
  const [code = 'no code'] = codes;
  let failure: Failure;
  if (isAnswered) {
    failure = codes.some((text) => /^Z_|BROTLI|ZSTD|_FORMAT_/.test(text))
      ? fail('invalid_response', 'corrupt answer')
      : fail('network', `connection lost (${code})`, true);
  } else if (causes.some(isRefusedByRuntime)) {
    failure = fail(
      'configuration',
      `fetch refused the request (${nameOf(causes.at(-1)) ?? code})`,
      false,
      'not_applied',
    );
  } else if (codes.length === 0 && !isBrowser && isMistake(causes.at(-1))) {
    // It may have been thrown after the request was sent.
    failure = fail('configuration', `fetch failed with a ${nameOf(causes.at(-1))} that is no network error`);
  } else {
    const proxy = causes.map((cause) => /^Proxy response \((\d{3})\)/.exec(textOf(cause))?.[1]).find(Boolean);
    failure = isNeverSent(causes)
      ? fail(
          'network',
          proxy ? `the proxy refused with HTTP ${proxy}` : `no connection (${code})`,
          true,
          'not_applied',
        )
      : fail('network', `connection lost (${code})`, true);
  }
  failure.cause = error;
  return failure;
}

/** True if at least one error proves that nothing was sent, and no other error contradicts it. */
function isNeverSent(causes: readonly unknown[]): boolean {
  let isCertain = false;
  for (const cause of causes) {
    if (
      neverSentCodes.test(`${codeOf(cause)}`) ||
      neverSentCalls.test(`${ownProperty(cause, 'syscall')}`) ||
      neverSentTexts.test(textOf(cause))
    ) {
      isCertain = true;
    } else if (codeOf(cause) !== undefined) return false;
  }
  return isCertain;
}

function isRefusedByRuntime(error: unknown): boolean {
  // An undici agent of another major than the runtime's own undici, or one that is closed; Deno's missing permission.
  return (
    /^UND_ERR_(?:INVALID_ARG|CLOSED)$/.test(`${codeOf(error)}`) ||
    nameOf(error) === 'NotCapable' ||
    refusedTexts.test(textOf(error))
  );
}

function isMistake(error: unknown): boolean {
  return mistakes.test(`${nameOf(error)}`) && !networkTexts.test(textOf(error));
}

/** The error's message, to compare with those that runtimes write. It is never kept: it may quote what was sent. */
function textOf(error: unknown): string {
  const message = tryOrUndefined(() => (error as Error).message);
  return typeof message === 'string' ? message.slice(0, 500) : '';
}
