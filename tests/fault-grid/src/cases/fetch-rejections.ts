import { BridgeError } from '@customer-bridge/yuno-client';
import { hostileProxy, secret, throwing } from './hostile-values.js';

const failed = (cause: unknown): TypeError => new TypeError(`fetch failed: ${secret}`, { cause });
const coded = (code: unknown): Error =>
  Object.assign(new Error(secret), { code, secret, headers: { secret } });

const ofCall = (syscall: string, code: string): Error => Object.assign(coded(code), { syscall });

/** Rejections of every kind: requests that were certainly not sent, and those that may have been. */
export const fetchRejections: Readonly<
  Record<
    string,
    {
      readonly reason: unknown;
      readonly outcome: BridgeError['outcome'];
      /** Default `network`. */
      readonly code?: BridgeError['code'];
    }
  >
> = {
  ...Object.fromEntries(
    [
      'ENETUNREACH',
      'EHOSTUNREACH',
      'ENETDOWN',
      'EADDRNOTAVAIL',
      'EACCES',
      'EPERM',
      'EMFILE',
      'ETIMEDOUT',
    ].flatMap((code) => [
      [`${code} of connect`, { reason: failed(ofCall('connect', code)), outcome: 'not_applied' as const }],
      [`${code} of read`, { reason: failed(ofCall('read', code)), outcome: 'unknown' as const }],
    ]),
  ),
  ...Object.fromEntries(
    [
      'CERT_HAS_EXPIRED',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
      'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    ].map((code) => [
      `a handshake that failed by ${code}`,
      { reason: failed(coded(code)), outcome: 'not_applied' as const },
    ]),
  ),
  'two addresses that both time out': {
    reason: failed(
      new AggregateError([ofCall('connect', 'ETIMEDOUT'), ofCall('connect', 'ENETUNREACH')], secret),
    ),
    outcome: 'not_applied',
  },
  'more addresses than are looked at': {
    reason: failed(
      new AggregateError(
        Array.from({ length: 100 }, () => coded('ECONNREFUSED')),
        secret,
      ),
    ),
    outcome: 'unknown',
  },
  'a broken record in the middle of a connection': {
    reason: failed(coded('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC')),
    outcome: 'unknown',
  },
  "Node's words for a handshake that ended": {
    reason: failed(
      Object.assign(
        new Error('Client network socket disconnected before secure TLS connection was established'),
        { code: 'ECONNRESET' },
      ),
    ),
    outcome: 'not_applied',
  },
  'a proxy that refuses the tunnel': {
    reason: failed(
      new Error('', {
        cause: Object.assign(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), {
          code: 'UND_ERR_ABORTED',
        }),
      }),
    ),
    outcome: 'not_applied',
  },
  "Deno's words for no connection": {
    reason: failed(new Error(`error sending request for url (${secret}): client error (Connect): dns error`)),
    outcome: 'not_applied',
  },
  "Deno's words for a lost connection": {
    reason: failed(new Error(`error sending request for url (${secret}): client error (SendRequest)`)),
    outcome: 'unknown',
  },
  "Deno's missing permission": {
    reason: Object.assign(new Error(`Requires net access to "${secret}"`), { name: 'NotCapable' }),
    outcome: 'not_applied',
    code: 'configuration',
  },
  'an agent of another undici': {
    reason: failed(coded('UND_ERR_INVALID_ARG')),
    outcome: 'not_applied',
    code: 'configuration',
  },
  'a foreign signal': {
    reason: new TypeError(
      'RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.',
    ),
    outcome: 'not_applied',
    code: 'configuration',
  },
  'a blocked port': {
    reason: failed(new Error('bad port')),
    outcome: 'not_applied',
    code: 'configuration',
  },
  'a mistake in its own code': {
    reason: new TypeError(`${secret} is not a function`),
    outcome: 'unknown',
    code: 'configuration',
  },
  'a mistake in its own code, as a cause': {
    reason: failed(new ReferenceError(`${secret} is not defined`)),
    outcome: 'unknown',
    code: 'configuration',
  },
  "a browser's words for a lost connection": { reason: new TypeError('Failed to fetch'), outcome: 'unknown' },
  'a refused connection': { reason: failed(coded('ECONNREFUSED')), outcome: 'not_applied' },
  'a refused connection itself': { reason: coded('ECONNREFUSED'), outcome: 'not_applied' },
  'a refused connection under three causes': {
    reason: failed(new Error(secret, { cause: new Error(secret, { cause: coded('ECONNREFUSED') }) })),
    outcome: 'not_applied',
  },
  'refused connections to two addresses': {
    reason: failed(
      Object.assign(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')], secret), {
        code: 'ECONNREFUSED',
      }),
    ),
    outcome: 'not_applied',
  },
  'one refused connection and one reset': {
    reason: failed(new AggregateError([coded('ECONNREFUSED'), coded('ECONNRESET')], secret)),
    outcome: 'unknown',
  },
  'a reset because of a refused connection': {
    reason: failed(Object.assign(coded('ECONNRESET'), { cause: coded('ECONNREFUSED') })),
    outcome: 'unknown',
  },
  'no address': { reason: failed(coded('ENOTFOUND')), outcome: 'not_applied' },
  'a reset': { reason: failed(coded('ECONNRESET')), outcome: 'unknown' },
  'a timeout of the system': { reason: failed(coded('ETIMEDOUT')), outcome: 'unknown' },
  'a self-signed certificate': {
    reason: failed(coded('DEPTH_ZERO_SELF_SIGNED_CERT')),
    outcome: 'not_applied',
  },
  'a parser error': { reason: failed(coded('HPE_INVALID_CONSTANT')), outcome: 'unknown' },
  'a code that is a number': { reason: failed(coded(111)), outcome: 'unknown' },
  'a code that is a secret': { reason: failed(coded(secret)), outcome: 'unknown' },
  'a code that is an object': { reason: failed(coded({ secret })), outcome: 'unknown' },
  'a message that reads like a code': { reason: new Error('ECONNREFUSED'), outcome: 'unknown' },
  'an abort that nobody asked for': { reason: new DOMException(secret, 'AbortError'), outcome: 'unknown' },
  'an error without anything': { reason: Object.create(null), outcome: 'unknown' },
  'a text': { reason: secret, outcome: 'unknown' },
  'an empty text': { reason: '', outcome: 'unknown' },
  nothing: { reason: undefined, outcome: 'unknown' },
  null: { reason: null, outcome: 'unknown' },
  zero: { reason: 0, outcome: 'unknown' },
  'a symbol': { reason: Symbol(secret), outcome: 'unknown' },
  'a frozen error': { reason: Object.freeze(coded('ECONNRESET')), outcome: 'unknown' },
  'an error that is its own cause': { reason: circular(), outcome: 'unknown' },
  'a chain of a thousand causes': { reason: chain(1000), outcome: 'unknown' },
  'getters that throw': { reason: throwing(), outcome: 'unknown' },
  'a proxy that throws': { reason: hostileProxy(), outcome: 'unknown' },
  'a request with its headers as the cause': {
    reason: failed(new Request('https://x.example.com', { headers: { 'private-secret-key': secret } })),
    outcome: 'unknown',
  },
  'an error of this library': {
    reason: new BridgeError(secret, {
      code: 'not_found',
      outcome: 'not_applied',
      retryable: false,
      attempts: 7,
      provider: secret,
    }),
    outcome: 'unknown',
  },
};

function circular(): Error {
  const error = new Error(secret);
  error.cause = error;
  return error;
}

function chain(length: number): Error {
  let error = coded('ECONNREFUSED');
  for (let link = 0; link < length; link++) error = new Error(secret, { cause: error });
  return error;
}
