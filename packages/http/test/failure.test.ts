import { afterEach, describe, expect, it, vi } from 'vitest';
import { Unreadable } from '../src/body.js';
import type { Outcome } from '../src/bridge-error.js';
import { Interrupted } from '../src/clock.js';
import type { ErrorCode } from '../src/error-code.js';
import { failureOfAnswer, failureOfException, failureOfRedirect, failureOfStatus } from '../src/failure.js';
import { profile } from './example-provider.js';

const answered = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });
const coded = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('secret'), { code }) });

afterEach(() => vi.useRealTimers());

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
      status,
      text: `the provider answered ${status}`,
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
      text: `the provider answered ${status} ${providerCode}`,
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
    ['in an envelope', '{"error":{"code":"TAKEN"}}'],
    ['not there', '{"message":"TAKEN"}'],
    ['in no JSON', '<h1>TAKEN</h1>'],
    ['in null', 'null'],
  ])('shows nothing of a body whose code is %s', (_case, body) => {
    const failure = failureOfStatus(profile, answered(400), body);
    expect(failure).toMatchObject({ code: 'invalid_request', text: 'the provider answered 400' });
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
    expect(failureOfException(cause)).toEqual({
      code: 'network',
      outcome: 'not_applied',
      transient: true,
      text: `the connection could not be made (${code})`,
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
    expect(failureOfException(coded(code))).toMatchObject({
      code: 'network',
      outcome: 'unknown',
      transient: true,
      text: `the connection broke (${code})`,
    });
  });

  it.each<[string, unknown]>([
    ['an error without a code', new TypeError('fetch failed: ECONNREFUSED')],
    ['a text', 'ECONNREFUSED'],
    ['nothing', undefined],
    ['an abort that nobody asked for', new DOMException('This operation was aborted', 'AbortError')],
  ])('with %s may have been received', (_case, cause) => {
    expect(failureOfException(cause)).toMatchObject({
      outcome: 'unknown',
      text: 'the connection broke (no code)',
    });
  });

  it('was sent if it may have been by one of several ways', () => {
    const refused = Object.assign(new Error(), { code: 'ECONNREFUSED' });
    const reset = Object.assign(new Error(), { code: 'ECONNRESET' });
    expect(failureOfException(new AggregateError([refused, refused])).outcome).toBe('not_applied');
    expect(failureOfException(new AggregateError([refused, reset])).outcome).toBe('unknown');
  });

  it.each(['timeout', 'aborted'] as const)('because the clock ended it is %s', (code) => {
    const interrupted = new Interrupted(code);
    expect(failureOfException(interrupted)).toEqual({
      code,
      outcome: 'unknown',
      transient: true,
      text: interrupted.message,
    });
    expect(failureOfException(interrupted, 200).status).toBe(200);
  });
});

describe('an answer whose body cannot be read', () => {
  it('is a broken connection, after sending whatever the code', () => {
    expect(failureOfException(coded('ECONNREFUSED'), 200)).toMatchObject({
      code: 'network',
      outcome: 'unknown',
      status: 200,
      text: 'the connection broke (ECONNREFUSED)',
    });
  });

  it('is invalid where it is refused', () => {
    expect(failureOfException(new Unreadable('the answer is too long'), 201)).toEqual({
      code: 'invalid_response',
      outcome: 'unknown',
      transient: false,
      status: 201,
      text: 'the answer is too long',
    });
  });

  it.each([
    'Z_DATA_ERROR',
    'Z_BUF_ERROR',
    'ERR__ERROR_FORMAT_PADDING_1',
    'ERR_BROTLI_INVALID',
    'ZSTD_error_corruption',
  ])('is invalid where it cannot be decompressed: %s', (code) => {
    expect(failureOfException(coded(code), 200)).toEqual({
      code: 'invalid_response',
      outcome: 'unknown',
      transient: false,
      status: 200,
      text: 'the answer could not be decompressed',
    });
  });

  it('is a broken connection where the code only resembles one of decompression', () => {
    expect(failureOfException(coded('UND_ERR_ZZ_Z_'), 200).code).toBe('network');
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
    ['to a script', 'javascript:secret()', 'nowhere'],
    ['to data', 'data:,secret', 'nowhere'],
    ['to no URL', 'https://[secret', 'nowhere'],
    ['without a target', undefined, 'nowhere'],
  ])('names the status and the origin only: %s', (_case, location, origin) => {
    expect(redirect(307, location)).toEqual({
      code: 'redirected',
      outcome: 'unknown',
      transient: false,
      status: 307,
      text: `the provider redirects (307) to ${origin}, which is never followed`,
    });
  });

  it('has no status where the runtime hides it', () => {
    const opaque = Object.create(Response.prototype, {
      status: { value: 0 },
      headers: { value: new Headers() },
    });
    expect(failureOfRedirect(opaque as Response, 'https://api.example.com').status).toBeUndefined();
  });
});

describe('a success that was none', () => {
  it('may have been applied, and is not worth a retry', () => {
    expect(failureOfAnswer('the answer is empty', 200)).toEqual({
      code: 'invalid_response',
      outcome: 'unknown',
      transient: false,
      status: 200,
      text: 'the answer is empty',
    });
  });
});
