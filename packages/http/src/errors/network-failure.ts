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
  return isFailure(error) ? error : Object.assign(failureOf(causesOf(error), isAnswered), { cause: error });
}

function failureOf(causes: readonly unknown[], isAnswered: boolean): Failure {
  const codes = causes.map(codeOf).filter((code) => code !== undefined);
  const [code = 'no code'] = codes;
  const lost = fail('network', `connection lost (${code})`, true);
  const last = causes.at(-1);
  if (isAnswered) {
    const isCorrupt = codes.some((text) => /^Z_|BROTLI|ZSTD|_FORMAT_/.test(text));
    return isCorrupt ? fail('invalid_response', 'corrupt answer') : lost;
  }
  if (causes.some(isRefusedByRuntime)) {
    const message = `fetch refused the request (${nameOf(last) ?? code})`;
    return fail('configuration', message, false, 'not_applied');
  }
  if (codes.length === 0 && !isBrowser && isMistake(last)) {
    // It may have been thrown after the request was sent.
    return fail('configuration', `fetch failed with a ${nameOf(last)} that is no network error`);
  }
  // Nothing was sent if at least one error proves it, and no other error contradicts it.
  const telling = causes.filter((cause) => codeOf(cause) !== undefined || isNeverSent(cause));
  if (telling.length === 0 || !telling.every(isNeverSent)) return lost;
  const proxy = causes.map((cause) => /^Proxy response \((\d{3})\)/.exec(textOf(cause))?.[1]).find(Boolean);
  const message = proxy ? `the proxy refused with HTTP ${proxy}` : `no connection (${code})`;
  return fail('network', message, true, 'not_applied');
}

function isNeverSent(error: unknown): boolean {
  return (
    neverSentCodes.test(`${codeOf(error)}`) ||
    neverSentCalls.test(`${ownProperty(error, 'syscall')}`) ||
    neverSentTexts.test(textOf(error))
  );
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
