import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../src/errors/classify-failure.js';
import { failureOfRejection } from '../../src/errors/network-failure.js';
import { revoked } from '../support/revoked.js';

/** What undici rejects with: the facts are in the cause. */
const because = (facts: object, message = 'secret') =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), facts) });
const coded = (code: string) => because({ code });
const said = (message: string) => because({}, message);

const lost = { code: 'network', outcome: 'unknown', transient: true };
const neverSent = { code: 'network', outcome: 'not_applied', transient: true };

describe('failureOfRejection', () => {
  it('returns a failure as it is', () => {
    const failure = fail('timeout', 'timeout', true);
    expect(failureOfRejection(failure, false)).toBe(failure);
    expect(failureOfRejection(failure, true)).toBe(failure);
  });

  it('keeps the error as the cause', () => {
    const error = coded('ECONNRESET');
    expect(failureOfRejection(error, false)).toEqual({
      ...lost,
      message: 'connection lost (ECONNRESET)',
      cause: error,
    });
    expect(failureOfRejection(error, true).cause).toBe(error);
  });
});

describe('failureOfRejection, where nothing can have been sent', () => {
  it.each(
    `
    EAI_AGAIN ECONNREFUSED ENOTFOUND ERR_TLS_CERT_ALTNAME_INVALID UND_ERR_CONNECT_TIMEOUT
    UND_ERR_PRX_TLS ConnectionRefused FailedToOpenSocket CERT_HAS_EXPIRED CERT_NOT_YET_VALID
    CRL_HAS_EXPIRED UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE
    ERROR_IN_CERT_NOT_BEFORE_FIELD ERROR_IN_CRL_NEXT_UPDATE_FIELD SELF_SIGNED_CERT_IN_CHAIN
    DEPTH_ZERO_SELF_SIGNED_CERT INVALID_CA INVALID_PURPOSE PATH_LENGTH_EXCEEDED HOSTNAME_MISMATCH
    ERR_SSL_WRONG_VERSION_NUMBER ERR_SSL_UNSUPPORTED_PROTOCOL ERR_SSL_NO_PROTOCOLS_AVAILABLE
    ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL
    ERR_SSL_TLSV1_ALERT_INSUFFICIENT_SECURITY ERR_SSL_TLSV1_UNRECOGNIZED_NAME
  `
      .trim()
      .split(/\s+/),
  )('knows it by the code %s', (code) => {
    const error = coded(code);
    expect(failureOfRejection(error, false)).toEqual({
      ...neverSent,
      message: `no connection (${code})`,
      cause: error,
    });
  });

  it.each([
    ['ETIMEDOUT', 'connect'],
    ['EHOSTUNREACH', 'connect'],
    ['ENETUNREACH', 'connect'],
    ['EACCES', 'connect'],
    ['EMFILE', 'socket'],
    ['EAGAIN', 'getaddrinfo'],
    ['ESERVFAIL', 'queryA'],
    ['ENODATA', 'queryAaaa'],
  ])('knows %s by its system call, %s', (code, syscall) => {
    const failure = failureOfRejection(because({ code, syscall }), false);
    expect(failure).toMatchObject({ ...neverSent, message: `no connection (${code})` });
  });

  it('knows it by the system call alone', () => {
    expect(failureOfRejection(because({ syscall: 'connect' }), false)).toMatchObject({
      ...neverSent,
      message: 'no connection (no code)',
    });
  });

  it.each([
    [
      "Node's TLS",
      'ECONNRESET',
      'Client network socket disconnected before secure TLS connection was established',
    ],
    [
      "Deno's connector",
      undefined,
      'error sending request for url: client error (Connect): tcp connect error: Connection refused (os error 111)',
    ],
    ["Bun's TLS", 'ERR_TLS', 'The TLS handshake failed'],
  ])('knows it by the words of %s', (_whose, code, message) => {
    expect(failureOfRejection(because({ code }, message), false)).toMatchObject({
      ...neverSent,
      message: `no connection (${code ?? 'no code'})`,
    });
  });

  it.each(['407', '502'])('tells that a proxy refused to connect: %s', (status) => {
    const error = because(
      { code: 'UND_ERR_ABORTED' },
      `Proxy response (${status}) !== 200 when HTTP Tunneling`,
    );
    expect(failureOfRejection(error, false)).toMatchObject({
      ...neverSent,
      message: `the proxy refused with HTTP ${status}`,
    });
  });

  it('takes other words for none of a proxy', () => {
    const error = because({ code: 'ECONNREFUSED' }, 'a Proxy response (407) !== 200');
    expect(failureOfRejection(error, false)).toMatchObject({ message: 'no connection (ECONNREFUSED)' });
  });

  it('knows it of an error that is thrown as it is', () => {
    const error = Object.assign(new Error('secret'), { code: 'ECONNREFUSED' });
    expect(failureOfRejection(error, false)).toMatchObject(neverSent);
  });
});

describe('failureOfRejection, where the request may have been received', () => {
  it.each([
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_SOCKET',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'UND_ERR_CONNECT_TIMEOUT_LATER',
    'UND_ERR_ABORTED',
    'HPE_INVALID_CONSTANT',
    'SOMETHING_NEW',
    'XECONNREFUSED',
    'ECONNREFUSED_LATER',
    'EAI_',
    'XCERT_HAS_EXPIRED',
    'CERTAIN',
    'CRL_',
    'UNABLE_TO_',
    'ERROR_IN_TIME',
    'SIGNED_CERT',
    'INVALID_REQUEST',
    'XHOSTNAME_MISMATCH',
    // The server may send these alerts after the handshake, too.
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    'ERR_SSL_SSL/TLS_ALERT_INTERNAL_ERROR',
    'ERR_SSL_BAD_RECORD',
  ])('has no certainty by the code %s', (code) => {
    expect(failureOfRejection(coded(code), false)).toMatchObject({
      ...lost,
      message: `connection lost (${code})`,
    });
  });

  it.each(['read', 'write', 'reconnect', 'connected', 'query', 'xsocket', undefined, 7])(
    'has no certainty by another system call: %s',
    (syscall) => {
      expect(failureOfRejection(because({ code: 'ETIMEDOUT', syscall }), false)).toMatchObject(lost);
    },
  );

  it.each([
    'connect ECONNREFUSED 127.0.0.1:443',
    'error sending request: client error (SendRequest): connection closed',
    'the Client network socket disconnected before secure TLS connection was established',
    'a Proxy response (407) !== 200',
    'Proxy response (40) !== 200',
  ])('has no certainty by other words: %s', (message) => {
    expect(failureOfRejection(said(message), false)).toMatchObject({
      ...lost,
      message: 'connection lost (no code)',
    });
  });

  it.each([
    ['first', 'ECONNREFUSED', 'ENOTFOUND', 'not_applied'],
    ['last', 'ECONNREFUSED', 'ECONNRESET', 'unknown'],
    ['first and unsure', 'ECONNRESET', 'ECONNREFUSED', 'unknown'],
  ])('is certain only where every code says so: %s', (_case, outer, inner, outcome) => {
    const error = Object.assign(new Error('x', { cause: Object.assign(new Error(), { code: inner }) }), {
      code: outer,
    });
    expect(failureOfRejection(error, false)).toMatchObject({ outcome });
  });

  it.each<[string, object[], string]>([
    ['every address refused', [{ code: 'ECONNREFUSED' }, { code: 'ECONNREFUSED' }], 'not_applied'],
    [
      'every address out of reach or too slow',
      [
        { code: 'ENETUNREACH', syscall: 'connect' },
        { code: 'ETIMEDOUT', syscall: 'connect' },
      ],
      'not_applied',
    ],
    ['one of them lost the connection', [{ code: 'ECONNREFUSED' }, { code: 'ECONNRESET' }], 'unknown'],
    [
      'more addresses than are looked at',
      Array.from({ length: 30 }, () => ({ code: 'ECONNREFUSED' })),
      'unknown',
    ],
  ])('judges an aggregate by what it holds: %s', (_case, parts, outcome) => {
    const errors = parts.map((part) => Object.assign(new Error(), part));
    const aggregate = Object.assign(new AggregateError(errors), { code: 'ECONNREFUSED' });
    expect(failureOfRejection(aggregate, false)).toMatchObject({ code: 'network', outcome });
    expect(failureOfRejection(new TypeError('fetch failed', { cause: aggregate }), false)).toMatchObject({
      outcome,
    });
  });

  it.each<[string, unknown]>([
    ['a text', 'ECONNREFUSED'],
    ['nothing', undefined],
    ['a revoked proxy', revoked()],
    ['an ordinary error', new Error('is not a function')],
    ['an abort that nobody asked for', new DOMException('This operation was aborted', 'AbortError')],
    ['an error whose message is no text', Object.assign(new TypeError(), { message: 7, name: 'Failure' })],
  ])('has no certainty of %s', (_case, error) => {
    expect(failureOfRejection(error, false)).toMatchObject({ ...lost, message: 'connection lost (no code)' });
  });

  it.each([
    'fetch failed',
    'Failed to fetch',
    'failed to fetch.',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'Network error',
    'Network request failed',
    'terminated',
  ])('takes no TypeError for a mistake whose words are those of a network: %s', (message) => {
    expect(failureOfRejection(new TypeError(message), false)).toMatchObject(lost);
  });
});

describe('failureOfRejection, where the runtime refused to send', () => {
  it.each<[string, unknown, string]>([
    [
      'a signal of another realm, in Node',
      new TypeError('RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.'),
      'TypeError',
    ],
    [
      'a signal of another realm, in a browser',
      new TypeError("Failed to construct 'Request': member signal is not an AbortSignal."),
      'TypeError',
    ],
    [
      'a signal of another realm, elsewhere',
      new TypeError('member signal is not of type AbortSignal.'),
      'TypeError',
    ],
    ['a port that is blocked, in Node', said('bad port'), 'Error'],
    [
      'a port that is blocked, in Deno',
      new TypeError('Fetch failed: Requests to port 25 are blocked'),
      'TypeError',
    ],
    ['an agent of another undici', new TypeError('agent.dispatch is not a function'), 'TypeError'],
    [
      'an agent of a newer undici',
      because({ code: 'UND_ERR_INVALID_ARG', name: 'InvalidArgumentError' }),
      'InvalidArgumentError',
    ],
    [
      'an agent that is closed',
      because({ code: 'UND_ERR_CLOSED', name: 'ClientClosedError' }),
      'ClientClosedError',
    ],
    ['a missing permission', Object.assign(new Error('denied'), { name: 'NotCapable' }), 'NotCapable'],
    ['a missing permission of an older Deno', new Error('Requires net access to "example.com:443"'), 'Error'],
    ['a refusal without a name', { code: 'UND_ERR_INVALID_ARG' }, 'UND_ERR_INVALID_ARG'],
  ])('tells of a mistake in the configuration: %s', (_case, error, name) => {
    expect(failureOfRejection(error, false)).toEqual({
      code: 'configuration',
      outcome: 'not_applied',
      transient: false,
      message: `fetch refused the request (${name})`,
      cause: error,
    });
  });

  it.each(['XUND_ERR_CLOSED', 'UND_ERR_CLOSED_X', 'UND_ERR_INVALID_ARGS'])(
    'takes no other code for a mistake in the configuration: %s',
    (code) => {
      expect(failureOfRejection(because({ code }), false)).toMatchObject({ code: 'network' });
    },
  );

  it.each([
    'no RequestInit: at all',
    "it Failed to construct 'Request'",
    'a bad port',
    'bad ports',
    'Fetch failed: Requests to port x are blocked',
    'Then Fetch failed: Requests to port 25 are blocked',
    'the agent.dispatch is not a function',
    'agent.dispatch is not a function at all',
    'it Requires net access',
  ])('does not take other words for it: %s', (message) => {
    expect(failureOfRejection(said(message), false)).toMatchObject(lost);
  });

  it('reads no more than the beginning of a message', () => {
    const message = (length: number) => `${' '.repeat(length)}is not of type AbortSignal`;
    const [end, beyond] = [500 - 'is not of type AbortSignal'.length, 500];
    expect(failureOfRejection(said(message(end)), false)).toMatchObject({ code: 'configuration' });
    expect(failureOfRejection(said(message(beyond)), false)).toMatchObject(lost);
  });
});

describe('failureOfRejection, where an injected fetch has a mistake', () => {
  const mistake = { code: 'configuration', outcome: 'unknown', transient: false };

  it.each([TypeError, ReferenceError, RangeError, SyntaxError])('tells of it: %o', (Mistake) => {
    const error = new Mistake('secret');
    expect(failureOfRejection(error, false)).toEqual({
      ...mistake,
      message: `fetch failed with a ${Mistake.name} that is no network error`,
      cause: error,
    });
  });

  it('tells of the one that caused the error', () => {
    const error = new TypeError('fetch failed', { cause: new ReferenceError('secret') });
    expect(failureOfRejection(error, false)).toMatchObject({
      ...mistake,
      message: 'fetch failed with a ReferenceError that is no network error',
    });
  });

  it.each([
    'x fetch failed',
    'fetch failed x',
    'failed to fetch it',
    'NetworkError',
    'loaded failed',
    'network errors',
    'network requests failed',
    'terminated..',
  ])('does not take it for a lost connection: %s', (message) => {
    expect(failureOfRejection(new TypeError(message), false)).toMatchObject(mistake);
  });

  it.each<[string, unknown]>([
    ['with a code', Object.assign(new TypeError('secret'), { code: 'SOMETHING_NEW' })],
    [
      'whose cause has a code',
      new TypeError('secret', { cause: Object.assign(new TypeError(), { code: 'NEW' }) }),
    ],
    ['that an ordinary error caused', new TypeError('secret', { cause: new Error('secret') })],
    ['of a name that only resembles it', Object.assign(new Error('secret'), { name: 'TypeErrors' })],
    ['of a name that ends like it', Object.assign(new Error('secret'), { name: 'XTypeError' })],
  ])('does not take for it an error %s', (_case, error) => {
    expect(failureOfRejection(error, false)).toMatchObject(lost);
  });
});

describe('failureOfRejection, where the body of an answer could not be read', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_ZZ_Z_', 'UND_ERR_INVALID_ARG'])(
    'tells of a lost connection, after sending whatever the code: %s',
    (code) => {
      expect(failureOfRejection(coded(code), true)).toMatchObject({
        ...lost,
        message: `connection lost (${code})`,
      });
    },
  );

  it('tells of a lost connection where there is no code', () => {
    expect(failureOfRejection(new TypeError('secret'), true)).toMatchObject({
      ...lost,
      message: 'connection lost (no code)',
    });
  });

  it.each([
    'Z_DATA_ERROR',
    'Z_BUF_ERROR',
    'ERR__ERROR_FORMAT_PADDING_1',
    'ERR_BROTLI_INVALID',
    'ZSTD_error_corruption',
  ])('tells of an invalid answer where it cannot be decompressed: %s', (code) => {
    const error = coded(code);
    expect(failureOfRejection(error, true)).toEqual({
      code: 'invalid_response',
      outcome: 'unknown',
      transient: false,
      message: 'corrupt answer',
      cause: error,
    });
    expect(failureOfRejection(error, false)).toMatchObject(lost);
  });
});

describe('failureOfRejection, in a browser', () => {
  afterEach(() => {
    vi.doUnmock('#runtime');
    vi.resetModules();
  });

  it('takes a TypeError for a lost connection, for a browser says so in words of its own', async () => {
    vi.resetModules();
    vi.doMock('#runtime', () => ({ isBrowser: true }));
    const browser = await import('../../src/errors/network-failure.js');
    expect(browser.failureOfRejection(new TypeError('cancelled'), false)).toMatchObject(lost);
  });
});
