import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../src/errors/classify-failure.js';
import { failureOfRejection } from '../../src/errors/network-failure.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

/** What undici rejects with: the facts are in the cause. */
const because = (facts: object, message = 'secret') =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), facts) });
const coded = (code: string) => because({ code });
const failureOf = (error: unknown) => failureOfRejection(error, false);

const lost = { code: 'network', outcome: 'unknown', transient: true };
const neverSent = { code: 'network', outcome: 'not_applied', transient: true };
const words = (text: string) => text.trim().split(/\s+/);

describe('failureOfRejection', () => {
  it('returns a failure as it is', () => {
    const failure = fail('timeout', 'timeout', true);
    expect(failureOf(failure)).toBe(failure);
    expect(failureOfRejection(failure, true)).toBe(failure);
  });

  it('keeps the error as the cause', () => {
    const error = coded('ECONNRESET');
    const message = 'connection lost (ECONNRESET)';
    expect(failureOf(error)).toEqual({ ...lost, message, cause: error });
    expect(failureOfRejection(error, true).cause).toBe(error);
  });
});

describe('failureOfRejection, where nothing can have been sent', () => {
  it.each(
    words(`
    EAI_AGAIN ECONNREFUSED ENOTFOUND ERR_TLS_CERT_ALTNAME_INVALID UND_ERR_CONNECT_TIMEOUT
    UND_ERR_PRX_TLS ConnectionRefused FailedToOpenSocket CERT_HAS_EXPIRED CERT_NOT_YET_VALID
    CRL_HAS_EXPIRED UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE
    ERROR_IN_CERT_NOT_BEFORE_FIELD ERROR_IN_CRL_NEXT_UPDATE_FIELD SELF_SIGNED_CERT_IN_CHAIN
    DEPTH_ZERO_SELF_SIGNED_CERT INVALID_CA INVALID_PURPOSE PATH_LENGTH_EXCEEDED HOSTNAME_MISMATCH
    ERR_SSL_WRONG_VERSION_NUMBER ERR_SSL_UNSUPPORTED_PROTOCOL ERR_SSL_NO_PROTOCOLS_AVAILABLE
    ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL
    ERR_SSL_TLSV1_ALERT_INSUFFICIENT_SECURITY ERR_SSL_TLSV1_UNRECOGNIZED_NAME
  `),
  )('knows it by the code %s', (code) => {
    expect(failureOf(coded(code))).toMatchObject({ ...neverSent, message: `no connection (${code})` });
  });

  it.each([
    ['ETIMEDOUT', 'connect'],
    ['EMFILE', 'socket'],
    ['EAGAIN', 'getaddrinfo'],
    ['ESERVFAIL', 'queryA'],
    ['ENODATA', 'queryAaaa'],
  ])('knows %s by its system call, %s', (code, syscall) => {
    const message = `no connection (${code})`;
    expect(failureOf(because({ code, syscall }))).toMatchObject({ ...neverSent, message });
  });

  it('knows it by the system call alone', () => {
    const message = 'no connection (no code)';
    expect(failureOf(because({ syscall: 'connect' }))).toMatchObject({ ...neverSent, message });
  });

  it.each([
    'Client network socket disconnected before secure TLS connection was established',
    'error sending request for url: client error (Connect): tcp connect error: Connection refused',
    'The TLS handshake failed',
  ])("knows it by the words of Node's TLS, Deno's connector and Bun's TLS: %s", (message) => {
    expect(failureOf(because({ code: 'ANY' }, message))).toMatchObject(neverSent);
  });

  it('tells that a proxy refused to connect', () => {
    const error = because({ code: 'UND_ERR_ABORTED' }, 'Proxy response (407) !== 200 when HTTP Tunneling');
    const message = 'the proxy refused with HTTP 407';
    expect(failureOf(error)).toMatchObject({ ...neverSent, message });
    const other = because({ code: 'ECONNREFUSED' }, 'a Proxy response (407) !== 200');
    expect(failureOf(other)).toMatchObject({ message: 'no connection (ECONNREFUSED)' });
  });

  it('knows it of an error that is thrown as it is', () => {
    const error = Object.assign(new Error('secret'), { code: 'ECONNREFUSED' });
    expect(failureOf(error)).toMatchObject(neverSent);
  });
});

describe('failureOfRejection, where the request may have been received', () => {
  it.each(
    // The server may send the alerts at the end after the handshake, too.
    words(`
    ECONNRESET EPIPE ETIMEDOUT UND_ERR_SOCKET UND_ERR_HEADERS_TIMEOUT UND_ERR_CONNECT_TIMEOUT_LATER
    HPE_INVALID_CONSTANT SOMETHING_NEW XECONNREFUSED ECONNREFUSED_LATER EAI_ XCERT_HAS_EXPIRED CERTAIN CRL_
    UNABLE_TO_ ERROR_IN_TIME SIGNED_CERT INVALID_REQUEST XHOSTNAME_MISMATCH ERR_SSL_BAD_RECORD
    ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED ERR_SSL_SSL/TLS_ALERT_INTERNAL_ERROR
  `),
  )('has no certainty by the code %s', (code) => {
    expect(failureOf(coded(code))).toMatchObject({ ...lost, message: `connection lost (${code})` });
  });

  it.each(['read', 'reconnect', 'connected', 'query', 'xsocket', undefined, 7])(
    'has no certainty by another system call: %s',
    (syscall) => expect(failureOf(because({ code: 'ETIMEDOUT', syscall }))).toMatchObject(lost),
  );

  it.each([
    'connect ECONNREFUSED 127.0.0.1:443',
    'error sending request: client error (SendRequest): connection closed',
    'the Client network socket disconnected before secure TLS connection was established',
    'a Proxy response (407) !== 200',
    'Proxy response (40) !== 200',
  ])('has no certainty by other words: %s', (message) => {
    expect(failureOf(because({}, message))).toMatchObject({ ...lost, message: 'connection lost (no code)' });
  });

  it.each([
    ['ECONNREFUSED', 'ENOTFOUND', 'not_applied'],
    ['ECONNREFUSED', 'ECONNRESET', 'unknown'],
    ['ECONNRESET', 'ECONNREFUSED', 'unknown'],
  ])('is certain only where every code says so: %s, %s', (outer, inner, outcome) => {
    const cause = Object.assign(new Error(), { code: inner });
    expect(failureOf(Object.assign(new Error('x', { cause }), { code: outer }))).toMatchObject({ outcome });
  });

  it.each([
    ['every address refused', ['ECONNREFUSED', 'ECONNREFUSED'], 'not_applied'],
    ['one of them lost the connection', ['ECONNREFUSED', 'ECONNRESET'], 'unknown'],
    ['more addresses than are looked at', Array<string>(30).fill('ECONNREFUSED'), 'unknown'],
  ])('judges an aggregate by what it holds: %s', (_case, codes, outcome) => {
    const errors = codes.map((code) => Object.assign(new Error(), { code }));
    const aggregate = Object.assign(new AggregateError(errors), { code: 'ECONNREFUSED' });
    expect(failureOf(new TypeError('fetch failed', { cause: aggregate }))).toMatchObject({ outcome });
  });

  it.each<[string, unknown]>([
    ['a text', 'ECONNREFUSED'],
    ['nothing', undefined],
    ['a revoked proxy', revoked()],
    ['an ordinary error', new Error('is not a function')],
    ['an abort that nobody asked for', new DOMException('This operation was aborted', 'AbortError')],
    ['an error whose message is no text', Object.assign(new TypeError(), { message: 7, name: 'Failure' })],
  ])('has no certainty of %s', (_case, error) => {
    expect(failureOf(error)).toMatchObject({ ...lost, message: 'connection lost (no code)' });
  });
});

describe('failureOfRejection, where Object.prototype has members', () => {
  it.each([{ code: 'ECONNREFUSED' }, { syscall: 'connect' }])(
    'has no certainty of them: %j',
    async (added) => {
      expect(await withPolluted(added, () => failureOf(new TypeError('fetch failed')))).toMatchObject(lost);
    },
  );
});

describe('failureOfRejection, where the runtime refused to send', () => {
  it.each([
    // A signal of another realm.
    'RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.',
    "Failed to construct 'Request': member signal is not an AbortSignal.",
    'member signal is not of type AbortSignal.',
    // A port that is blocked.
    'bad port',
    'Fetch failed: Requests to port 25 are blocked',
    // An agent of another undici, and a missing permission of Deno.
    'agent.dispatch is not a function',
    'Requires net access to "example.com:443"',
  ])('tells of a mistake in the configuration by its words: %s', (message) => {
    const error = because({}, message);
    expect(failureOf(error)).toEqual({
      code: 'configuration',
      outcome: 'not_applied',
      transient: false,
      message: 'fetch refused the request (Error)',
      cause: error,
    });
  });

  it.each<[string, unknown]>([
    ['InvalidArgumentError', because({ code: 'UND_ERR_INVALID_ARG', name: 'InvalidArgumentError' })],
    ['ClientClosedError', because({ code: 'UND_ERR_CLOSED', name: 'ClientClosedError' })],
    ['NotCapable', Object.assign(new Error('denied'), { name: 'NotCapable' })],
    ['UND_ERR_INVALID_ARG', { code: 'UND_ERR_INVALID_ARG' }],
  ])('tells of a mistake in the configuration by its name or code: %s', (name, error) => {
    const message = `fetch refused the request (${name})`;
    expect(failureOf(error)).toMatchObject({ code: 'configuration', outcome: 'not_applied', message });
  });

  it.each(['XUND_ERR_CLOSED', 'UND_ERR_CLOSED_X', 'UND_ERR_INVALID_ARGS'])(
    'takes no other code for it: %s',
    (code) => expect(failureOf(coded(code))).toMatchObject(lost),
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
  ])('takes no other words for it: %s', (message) => {
    expect(failureOf(because({}, message))).toMatchObject(lost);
  });

  it('reads no more than the beginning of a message', () => {
    const refusal = 'is not of type AbortSignal';
    const after = (length: number) => failureOf(because({}, ' '.repeat(length) + refusal));
    expect(after(500 - refusal.length)).toMatchObject({ code: 'configuration' });
    expect(after(500)).toMatchObject(lost);
  });
});

describe('failureOfRejection, where an injected fetch has a mistake', () => {
  const mistake = { code: 'configuration', outcome: 'unknown', transient: false };

  it.each([TypeError, ReferenceError, RangeError, SyntaxError])('tells of it: %o', (Mistake) => {
    const message = `fetch failed with a ${Mistake.name} that is no network error`;
    expect(failureOf(new Mistake('secret'))).toMatchObject({ ...mistake, message });
    expect(failureOf(new TypeError('fetch failed', { cause: new Mistake('secret') }))).toMatchObject({
      ...mistake,
      message,
    });
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
  ])('is told from a lost connection by its words: %s', (message) => {
    expect(failureOf(new TypeError(message))).toMatchObject(lost);
    expect(failureOf(new TypeError(`x ${message}`))).toMatchObject(mistake);
    expect(failureOf(new TypeError(`${message}..`))).toMatchObject(
      message.startsWith('NetworkError') ? lost : mistake,
    );
  });

  it.each<[string, unknown]>([
    ['with a code', Object.assign(new TypeError('secret'), { code: 'SOMETHING_NEW' })],
    ['that an ordinary error caused', new TypeError('secret', { cause: new Error('secret') })],
    ['of a name that only resembles it', Object.assign(new Error('secret'), { name: 'TypeErrors' })],
    ['of a name that ends like it', Object.assign(new Error('secret'), { name: 'XTypeError' })],
  ])('is not an error %s', (_case, error) => expect(failureOf(error)).toMatchObject(lost));

  it('cannot be told in a browser, which has words of its own for a lost connection', async () => {
    vi.resetModules();
    vi.doMock('#runtime', () => ({ isBrowser: true }));
    const browser = await import('../../src/errors/network-failure.js');
    expect(browser.failureOfRejection(new TypeError('cancelled'), false)).toMatchObject(lost);
  });
  afterEach(() => {
    vi.doUnmock('#runtime');
    vi.resetModules();
  });
});

describe('failureOfRejection, where the body of an answer could not be read', () => {
  it.each(['ECONNREFUSED', 'UND_ERR_ZZ_Z_', 'UND_ERR_INVALID_ARG'])(
    'tells of a lost connection, after sending whatever the code: %s',
    (code) => {
      const message = `connection lost (${code})`;
      expect(failureOfRejection(coded(code), true)).toMatchObject({ ...lost, message });
    },
  );

  it('tells of a lost connection where there is no code', () => {
    const message = 'connection lost (no code)';
    expect(failureOfRejection(new TypeError('secret'), true)).toMatchObject({ ...lost, message });
  });

  it.each(['Z_DATA_ERROR', 'ERR__ERROR_FORMAT_PADDING_1', 'ERR_BROTLI_INVALID', 'ZSTD_error_corruption'])(
    'tells of an invalid answer where it cannot be decompressed: %s',
    (code) => {
      const corrupt = { code: 'invalid_response', outcome: 'unknown', transient: false };
      expect(failureOfRejection(coded(code), true)).toMatchObject({ ...corrupt, message: 'corrupt answer' });
      expect(failureOf(coded(code))).toMatchObject(lost);
    },
  );
});
