import { answerOf, fetchFailed, never, type StubRequest } from '../stub/stub-fetch.js';

/** One way in which every request fails. */
export interface Outage {
  readonly name: string;
  /** Whether a request may have been processed: then nothing but what is idempotent is repeated. */
  readonly mayBeProcessed: boolean;
  readonly answer: (request: StubRequest) => Response | Promise<Response>;
}

const failing = (name: string, code: string | undefined, mayBeProcessed: boolean): Outage => ({
  name,
  mayBeProcessed,
  answer: () => Promise.reject(fetchFailed(code)),
});

const answering = (
  status: number,
  mayBeProcessed: boolean,
  headers: Record<string, string> = {},
): Outage => ({
  name: `answers ${[status, ...Object.values(headers)].join(', retry after ')}`,
  mayBeProcessed,
  answer: () => answerOf(status, headers),
});

/** Failures that pass, so that a call is repeated where it may be. */
export const outages: readonly Outage[] = [
  failing('refuses the connection', 'ECONNREFUSED', false),
  failing('has no address', 'ENOTFOUND', false),
  failing('has no address for now', 'EAI_AGAIN', false),
  failing('takes no connection in time', 'UND_ERR_CONNECT_TIMEOUT', false),
  failing('has a certificate of another name', 'ERR_TLS_CERT_ALTNAME_INVALID', false),
  failing('has a certificate of its own making', 'SELF_SIGNED_CERT_IN_CHAIN', false),
  failing('speaks no TLS', 'ERR_SSL_WRONG_VERSION_NUMBER', false),
  failing('resets the connection', 'ECONNRESET', true),
  failing('breaks the pipe', 'EPIPE', true),
  failing('closes the connection', 'UND_ERR_SOCKET', true),
  failing('fails in words that nobody knows', 'ERR_SOMETHING_NEW', true),
  failing('fails without a code', undefined, true),
  answering(408, true),
  answering(425, false),
  answering(429, false),
  answering(429, false, { 'retry-after': '1' }),
  answering(500, true),
  answering(502, true),
  answering(503, true),
  answering(503, true, { 'retry-after': '0' }),
  answering(504, true),
  answering(520, true),
  answering(599, true),
  { name: 'never answers', mayBeProcessed: true, answer: never },
];

/** Failures that do not pass: nothing is repeated. */
export const finalFailures: readonly Outage[] = [
  ...[301, 304, 307].map((status) => answering(status, true)),
  ...[400, 402, 403, 404, 409, 410, 413, 418, 422, 423, 426, 428, 431, 451].map((status) =>
    answering(status, false),
  ),
  ...[460, 499, 501, 505, 507, 511].map((status) => answering(status, true)),
];
