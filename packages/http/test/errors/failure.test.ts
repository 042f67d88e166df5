import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/errors/bridge-error.js';
import type { ErrorCode } from '../../src/provider/error-code.js';
import {
  fail,
  failureOfException,
  failureOfRedirect,
  failureOfStatus,
  isFailure,
} from '../../src/errors/failure.js';
import { profile } from '../support/example-provider.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const answered = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });
const coded = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('secret'), { code }) });

afterEach(() => vi.useRealTimers());

describe('a failure', () => {
  it('is final, and may have been applied, unless told otherwise', () => {
    expect(fail('redirected', 'no way')).toEqual({
      code: 'redirected',
      message: 'no way',
      transient: false,
      outcome: 'unknown',
    });
    expect(fail('network', 'no way', true, 'not_applied')).toMatchObject({
      transient: true,
      outcome: 'not_applied',
    });
  });

  it('inherits nothing', async () => {
    const failure = fail('network', 'no way');
    const added = { status: 500, issues: [], retryAfterMs: 1 };
    const inherited = await withPolluted(added, () => [failure.status, failure.issues, failure.retryAfterMs]);
    expect(inherited).toEqual([undefined, undefined, undefined]);
  });

  it.each<[string, unknown, boolean]>([
    ['one', fail('network', 'no way'), true],
    ['an error', new Error('no way'), false],
    ['what looks like one', { ...fail('network', 'no way') }, false],
    ['an object without a prototype', Object.create(null), false],
    ['a text', 'no way', false],
    ['null', null, false],
    ['nothing', undefined, false],
    ['a revoked proxy', revoked(), false],
  ])('is told from what else can be thrown: %s', (_case, value, expected) => {
    expect(isFailure(value)).toBe(expected);
  });
});

describe('an answer of 4xx or 5xx', () => {
  it.each<[number, ErrorCode, Outcome, boolean]>([
    [400, 'invalid_request', 'not_applied', false],
    [401, 'authentication', 'not_applied', false],
    [403, 'forbidden', 'not_applied', false],
    [404, 'not_found', 'not_applied', false],
    [408, 'timeout', 'unknown', true],
    [409, 'conflict', 'not_applied', false],
    [418, 'rejected', 'not_applied', false],
    [422, 'invalid_request', 'not_applied', false],
    [425, 'rejected', 'not_applied', true],
    [429, 'rate_limited', 'not_applied', true],
    [499, 'rejected', 'not_applied', false],
    [500, 'server_error', 'unknown', true],
    [501, 'server_error', 'unknown', false],
    [502, 'server_error', 'unknown', true],
    [503, 'server_error', 'unknown', true],
    [504, 'timeout', 'unknown', true],
    [505, 'server_error', 'unknown', false],
    [599, 'server_error', 'unknown', false],
  ])('%i is %s, %s, worth a retry: %s', (status, code, outcome, transient) => {
    expect(failureOfStatus(profile, answered(status), '')).toEqual({
      code,
      outcome,
      transient,
      message: `HTTP ${status}`,
    });
  });

  it.each<[number, string, ErrorCode]>([
    [400, 'NO_SUCH_CUSTOMER', 'not_found'],
    [400, 'TAKEN', 'conflict'],
    [400, 'SOMETHING_NEW', 'invalid_request'],
    [403, 'NO_SUCH_CUSTOMER', 'not_found'],
    [400, 'A', 'invalid_request'],
    [400, 'A1_', 'invalid_request'],
    [400, 'A'.repeat(64), 'invalid_request'],
  ])("of %i takes the provider's own code first: %s is %s", (status, providerCode, code) => {
    const failure = failureOfStatus(profile, answered(status), JSON.stringify({ code: providerCode }));
    expect(failure).toMatchObject({
      code,
      providerCode,
      message: `HTTP ${status} ${providerCode}`,
    });
  });

  it.each<[string, string]>([
    ['lower case', '{"code":"taken"}'],
    ['a sentence', '{"code":"TAKEN by ana@example.com"}'],
    ['a text around a code', '{"code":" TAKEN"}'],
    ['a text of two lines', '{"code":"TAKEN\\n"}'],
    ['a number', '{"code":400}'],
    ['a list', '{"code":["TAKEN"]}'],
    ['longer than any code', JSON.stringify({ code: 'A'.repeat(65) })],
    ['a digit first', '{"code":"1A"}'],
    ['an inherited name', '{"code":"constructor"}'],
    ['in a list', '[{"code":"TAKEN"}]'],
    ['in a text', '"TAKEN"'],
    ['in an envelope', '{"error":{"code":"TAKEN"}}'],
    ['not there', '{"message":"TAKEN"}'],
    ['in no JSON', '<h1>TAKEN</h1>'],
    ['in null', 'null'],
  ])('shows nothing of a body whose code is %s', (_case, body) => {
    const failure = failureOfStatus(profile, answered(400), body);
    expect(failure).toMatchObject({ code: 'invalid_request', message: 'HTTP 400' });
    expect(failure.providerCode).toBeUndefined();
  });

  it('does not take an inherited member for a known code', () => {
    const { errorCodes } = { errorCodes: Object.create({ TAKEN: 'conflict' }) as Record<string, ErrorCode> };
    expect(failureOfStatus({ ...profile, errorCodes }, answered(400), '{"code":"TAKEN"}').code).toBe(
      'invalid_request',
    );
  });

  it('tells how long the provider asks to wait', () => {
    vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    expect(failureOfStatus(profile, answered(429, { 'retry-after': '7' }), '').retryAfterMs).toBe(7000);
    const date = 'Tue, 10 Mar 2026 12:00:03 GMT';
    expect(failureOfStatus(profile, answered(503, { 'retry-after': date }), '').retryAfterMs).toBe(3000);
    expect(failureOfStatus(profile, answered(503), '').retryAfterMs).toBeUndefined();
    expect(
      failureOfStatus(profile, answered(503, { 'retry-after': 'soon' }), '').retryAfterMs,
    ).toBeUndefined();
  });

  it('takes nothing from a polluted Object.prototype', async () => {
    const added = { code: 'TAKEN', undefined: 'conflict', SOMETHING_NEW: 'conflict', 418: 'conflict' };
    for (const body of ['{}', '', '{"code":"SOMETHING_NEW"}']) {
      const { code } = await withPolluted(added, () => failureOfStatus(profile, answered(418), body));
      expect(code).toBe('rejected');
    }
  });
});

describe('a request that rejected', () => {
  it.each([
    'ConnectionRefused',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ENOTFOUND',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UND_ERR_CONNECT_TIMEOUT',
  ])('with %s was certainly not sent', (code) => {
    const cause = coded(code);
    expect(failureOfException(cause, false)).toEqual({
      code: 'network',
      outcome: 'not_applied',
      transient: true,
      message: `no connection (${code})`,
      cause,
    });
  });

  it.each([
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_SOCKET',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'CERT_HAS_EXPIRED',
    'HPE_INVALID_CONSTANT',
    'SOMETHING_NEW',
    'Z_DATA_ERROR',
  ])('with %s may have been received', (code) => {
    expect(failureOfException(coded(code), false)).toMatchObject({
      code: 'network',
      outcome: 'unknown',
      transient: true,
      message: `connection lost (${code})`,
    });
  });

  it.each<[string, unknown]>([
    ['an error without a code', new TypeError('fetch failed: ECONNREFUSED')],
    ['a text', 'ECONNREFUSED'],
    ['nothing', undefined],
    ['an abort that nobody asked for', new DOMException('This operation was aborted', 'AbortError')],
  ])('with %s may have been received', (_case, cause) => {
    expect(failureOfException(cause, false)).toMatchObject({
      outcome: 'unknown',
      message: 'connection lost (no code)',
    });
  });

  it('was sent if any of its causes may have come after that', () => {
    const because = (...codes: string[]) =>
      codes.reduceRight<Error | undefined>(
        (cause, code) => Object.assign(new Error('x', { cause }), { code }),
        undefined,
      );
    expect(failureOfException(because('ECONNREFUSED', 'ENOTFOUND'), false).outcome).toBe('not_applied');
    expect(failureOfException(because('ECONNREFUSED', 'ECONNRESET'), false).outcome).toBe('unknown');
    expect(failureOfException(because('ECONNRESET', 'ECONNREFUSED'), false).outcome).toBe('unknown');
    expect(failureOfException(because('XECONNREFUSED'), false).outcome).toBe('unknown');
    expect(failureOfException(because('ECONNREFUSED_LATER'), false).outcome).toBe('unknown');
  });

  it('at every address was not sent where the aggregate has such a code', () => {
    const refused = Object.assign(new Error(), { code: 'ECONNREFUSED' });
    const aggregate = new AggregateError([refused, refused]);
    expect(failureOfException(aggregate, false).outcome).toBe('unknown');
    const coded = Object.assign(aggregate, { code: 'ECONNREFUSED' });
    expect(failureOfException(coded, false).outcome).toBe('not_applied');
    expect(failureOfException(new TypeError('fetch failed', { cause: coded }), false).outcome).toBe(
      'not_applied',
    );
  });

  it('with a failure is that failure', () => {
    const failure = fail('timeout', 'timeout', true);
    expect(failureOfException(failure, false)).toBe(failure);
    expect(failureOfException(failure, true)).toBe(failure);
  });

  it('with a revoked proxy may have been received', () => {
    expect(failureOfException(revoked(), false)).toMatchObject({ code: 'network', outcome: 'unknown' });
  });
});

describe('an answer whose body cannot be read', () => {
  it('is a broken connection, after sending whatever the code', () => {
    expect(failureOfException(coded('ECONNREFUSED'), true)).toMatchObject({
      code: 'network',
      outcome: 'unknown',
      transient: true,
      message: 'connection lost (ECONNREFUSED)',
    });
  });

  it.each([
    'Z_DATA_ERROR',
    'Z_BUF_ERROR',
    'ERR__ERROR_FORMAT_PADDING_1',
    'ERR_BROTLI_INVALID',
    'ZSTD_error_corruption',
  ])('is invalid where it cannot be decompressed: %s', (code) => {
    expect(failureOfException(coded(code), true)).toEqual({
      code: 'invalid_response',
      outcome: 'unknown',
      transient: false,
      message: 'corrupt answer',
    });
  });

  it('is a broken connection where the code only resembles one of decompression', () => {
    expect(failureOfException(coded('UND_ERR_ZZ_Z_'), true).code).toBe('network');
  });
});

describe('the headers of an answer that is none of fetch', () => {
  it('may be anything', () => {
    const headers = new Map<string, unknown>([['retry-after', 1]]);
    const response = { status: 503, headers } as unknown as Response;
    expect(failureOfStatus(profile, response, '').retryAfterMs).toBe(1000);
  });
});

describe('a redirect', () => {
  const redirect = (status: number, location?: string) =>
    failureOfRedirect(
      answered(status, location === undefined ? {} : { location }),
      'https://api.example.com/v1/customers/c-1',
    );

  it.each<[string, string | undefined, string]>([
    ['to another origin', 'https://other.example:8443/ana?token=secret#x', 'https://other.example:8443'],
    ['to clear text', 'http://api.example.com/v1', 'http://api.example.com'],
    ['to a path', '/login?next=secret', 'https://api.example.com'],
    ['to a relative path', '../secret', 'https://api.example.com'],
    ['to another host on the same scheme', '//other.example/secret', 'https://other.example'],
    ['with credentials', 'https://ana:secret@other.example/', 'https://other.example'],
    ['to a script', 'javascript:secret()', 'null'],
    ['to data', 'data:,secret', 'null'],
    ['to no URL', 'https://[secret', 'unknown'],
    ['without a target', undefined, 'unknown'],
  ])('names the status and the origin only: %s', (_case, location, origin) => {
    expect(redirect(307, location)).toEqual({
      code: 'redirected',
      outcome: 'unknown',
      transient: false,
      message: `HTTP 307 redirects to ${origin}`,
    });
  });
});
