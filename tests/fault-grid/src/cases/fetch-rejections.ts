import { BridgeError } from '@customer-bridge/yuno-client';
import { hostileProxy, secret, throwing } from './hostile-values.js';

const failed = (cause: unknown): TypeError => new TypeError(`fetch failed: ${secret}`, { cause });
const coded = (code: unknown, more: object = {}): Error =>
  Object.assign(new Error(secret), { code, secret, headers: { secret }, ...more });
const aggregate = (...errors: readonly Error[]): AggregateError => new AggregateError(errors, secret);

/** What is certain after a rejection, and the code of the error; `network` where none is named. */
type Certain = readonly [reason: unknown, outcome: BridgeError['outcome'], code?: BridgeError['code']];

/**
 * One rejection of each kind: requests that were certainly not sent, those that may have been, and mistakes. Each code and
 * each wording of a runtime is in the unit tests of `failureOfRejection`.
 */
export const fetchRejections: Readonly<Record<string, Certain>> = {
  'a refused connection': [failed(coded('ECONNREFUSED')), 'not_applied'],
  'a refused connection under three causes': [
    failed(new Error(secret, { cause: new Error(secret, { cause: coded('ECONNREFUSED') }) })),
    'not_applied',
  ],
  'a connection that timed out': [failed(coded('ETIMEDOUT', { syscall: 'connect' })), 'not_applied'],
  'a read that timed out': [failed(coded('ETIMEDOUT', { syscall: 'read' })), 'unknown'],
  'a failed handshake': [failed(coded('CERT_HAS_EXPIRED')), 'not_applied'],
  'a broken record in the middle of a connection': [
    failed(coded('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC')),
    'unknown',
  ],
  'refused connections to two addresses': [
    failed(aggregate(coded('ECONNREFUSED'), coded('ECONNREFUSED'))),
    'not_applied',
  ],
  'one refused connection and one reset': [
    failed(aggregate(coded('ECONNREFUSED'), coded('ECONNRESET'))),
    'unknown',
  ],
  'a reset because of a refused connection': [
    failed(coded('ECONNRESET', { cause: coded('ECONNREFUSED') })),
    'unknown',
  ],
  'a proxy that refuses the tunnel': [
    failed(new Error('Proxy response (407) !== 200 when HTTP Tunneling')),
    'not_applied',
  ],
  "Deno's words for no connection": [
    failed(new Error(`error sending request for url (${secret}): client error (Connect): dns error`)),
    'not_applied',
  ],
  "a browser's words for a lost connection": [new TypeError('Failed to fetch'), 'unknown'],
  'a refusal of the runtime': [failed(coded('UND_ERR_INVALID_ARG')), 'not_applied', 'configuration'],
  'a mistake in its own code': [new TypeError(`${secret} is not a function`), 'unknown', 'configuration'],
  'a code that is a secret': [failed(coded(secret)), 'unknown'],
  'a code that is an object': [failed(coded({ secret })), 'unknown'],
  'a message that reads like a code': [new Error('ECONNREFUSED'), 'unknown'],
  'an abort that nobody asked for': [new DOMException(secret, 'AbortError'), 'unknown'],
  'an error without anything': [Object.create(null), 'unknown'],
  'a text': [secret, 'unknown'],
  nothing: [undefined, 'unknown'],
  'a symbol': [Symbol(secret), 'unknown'],
  'a frozen error': [Object.freeze(coded('ECONNRESET')), 'unknown'],
  'an error that is its own cause': [circular(), 'unknown'],
  'a chain of a thousand causes': [chain(1000), 'unknown'],
  'getters that throw': [throwing(), 'unknown'],
  'a proxy that throws': [hostileProxy(), 'unknown'],
  'a request with its headers as the cause': [
    failed(new Request('https://x.example.com', { headers: { 'private-secret-key': secret } })),
    'unknown',
  ],
  'an error of this library': [
    new BridgeError(secret, {
      code: 'not_found',
      outcome: 'not_applied',
      retryable: false,
      attempts: 7,
      provider: secret,
    }),
    'unknown',
  ],
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
