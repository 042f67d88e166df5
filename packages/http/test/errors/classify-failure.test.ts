import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/errors/bridge-error.js';
import type { ErrorCode } from '../../src/provider/error-code.js';
import { fail, failureOfRedirect, failureOfStatus, isFailure } from '../../src/errors/classify-failure.js';
import { config } from '../support/example-provider.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const answered = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });

/** The failure of an answer to the example provider's client, in a runtime that sends nothing twice by itself. */
const failureOf = (response: Response, body = '') => failureOfStatus(config, response, body, false);

afterEach(() => vi.useRealTimers());

describe('fail', () => {
  it('makes a failure that is final, and whose change may have been applied, unless told otherwise', () => {
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
});

describe('isFailure', () => {
  it.each<[string, unknown, boolean]>([
    ['a failure', fail('network', 'no way'), true],
    ['what looks like one', { ...fail('network', 'no way') }, false],
    ['an object without a prototype', Object.create(null), false],
    ['null', null, false],
    ['a revoked proxy', revoked(), false],
  ])('tells a failure from whatever else can be thrown: %s', (_case, value, expected) => {
    expect(isFailure(value)).toBe(expected);
  });
});

describe('failureOfStatus', () => {
  it.each<[number, ErrorCode, Outcome, boolean]>([
    [400, 'invalid_request', 'not_applied', false],
    [401, 'authentication', 'not_applied', false],
    [403, 'forbidden', 'not_applied', false],
    [408, 'timeout', 'unknown', true],
    [409, 'conflict', 'not_applied', false],
    [418, 'rejected', 'not_applied', false],
    [421, 'rejected', 'not_applied', true],
    [422, 'invalid_request', 'not_applied', false],
    [425, 'rejected', 'not_applied', true],
    [429, 'rate_limited', 'not_applied', true],
    [460, 'rejected', 'unknown', false],
    [499, 'rejected', 'unknown', false],
    [500, 'server_error', 'unknown', true],
    [501, 'server_error', 'unknown', false],
    [503, 'server_error', 'unknown', true],
    [504, 'timeout', 'unknown', true],
    [505, 'server_error', 'unknown', false],
    [511, 'server_error', 'unknown', false],
    [512, 'server_error', 'unknown', true],
    [599, 'server_error', 'unknown', true],
  ])('reads the status %i as %s, %s, worth a retry: %s', (status, code, outcome, transient) => {
    expect(failureOf(answered(status))).toEqual({ code, outcome, transient, message: `HTTP ${status}` });
  });

  it('says of a 404 without a code of the provider that the base URL may be wrong', () => {
    expect(failureOf(answered(404))).toEqual({
      code: 'not_found',
      outcome: 'not_applied',
      transient: false,
      message: 'HTTP 404, or the baseUrl is wrong',
    });
    expect(failureOf(answered(404), '{"code":"NO_SUCH_CUSTOMER"}').message).toBe('HTTP 404 NO_SUCH_CUSTOMER');
  });

  it.each<[number, string, ErrorCode, Outcome, boolean]>([
    [400, 'BROKEN', 'server_error', 'unknown', true],
    [501, 'BROKEN', 'server_error', 'unknown', true],
    [400, 'TOO_SLOW', 'timeout', 'unknown', true],
    [400, 'TOO_FAST', 'rate_limited', 'not_applied', true],
    [500, 'TOO_FAST', 'rate_limited', 'unknown', true],
    [409, 'STILL_RUNNING', 'conflict', 'unknown', false],
    [409, 'TAKEN', 'conflict', 'not_applied', false],
    [503, 'TAKEN', 'conflict', 'unknown', true],
  ])('judges by the code of the provider, too: %i %s is %s, %s, worth a retry: %s', (...row) => {
    const [status, providerCode, code, outcome, transient] = row;
    const failure = failureOf(answered(status), JSON.stringify({ code: providerCode }));
    expect(failure).toMatchObject({ code, outcome, transient, providerCode });
  });

  it.each([400, 429])('is unsure of a %i where the runtime may have sent the request twice', (status) => {
    const { code, transient } = failureOf(answered(status));
    const failure = failureOfStatus(config, answered(status), '', true);
    expect(failure).toMatchObject({ code, transient, outcome: 'unknown' });
  });

  it.each<[number, string, ErrorCode]>([
    [400, 'NO_SUCH_CUSTOMER', 'not_found'],
    [400, 'SOMETHING_NEW', 'invalid_request'],
    [400, 'A1_', 'invalid_request'],
    [400, 'A'.repeat(64), 'invalid_request'],
  ])("takes the provider's own code before the status %i: %s is %s", (status, providerCode, code) => {
    const failure = failureOf(answered(status), JSON.stringify({ code: providerCode }));
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
    ['a number', '{"code":400}'],
    ['a list', '{"code":["TAKEN"]}'],
    ['longer than any code', JSON.stringify({ code: 'A'.repeat(65) })],
    ['a digit first', '{"code":"1A"}'],
    ['an inherited name', '{"code":"constructor"}'],
    ['in no JSON', '<h1>TAKEN</h1>'],
  ])('shows nothing of a body whose code is no code: %s', (_case, body) => {
    const failure = failureOf(answered(400), body);
    expect(failure).toMatchObject({ code: 'invalid_request', message: 'HTTP 400' });
    expect(failure.providerCode).toBeUndefined();
  });

  it.each<[string, Record<string, string>, number | undefined]>([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['a date, by the clock of this machine', { 'retry-after': 'Tue, 10 Mar 2026 12:00:03 GMT' }, 3000],
    [
      'a date, by the clock of the provider',
      { 'retry-after': 'Tue, 10 Mar 2026 12:00:03 GMT', date: 'Tue, 10 Mar 2026 12:00:01 GMT' },
      2000,
    ],
    ['nothing', {}, undefined],
    ['what nobody understands', { 'retry-after': 'soon' }, undefined],
  ])('tells how long the provider asks to wait: %s', (_case, headers, retryAfterMs) => {
    vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    expect(failureOf(answered(429, headers)).retryAfterMs).toBe(retryAfterMs);
  });

  it('takes headers of another kind than those of fetch', () => {
    const headers = new Map<string, unknown>([['retry-after', 1]]);
    const response = { status: 503, headers } as unknown as Response;
    expect(failureOf(response).retryAfterMs).toBe(1000);
  });

  it('takes nothing from Object.prototype', async () => {
    const added = { code: 'TAKEN', undefined: 'conflict', SOMETHING_NEW: 'conflict', 418: 'conflict' };
    for (const body of ['{}', '', '{"code":"SOMETHING_NEW"}']) {
      const { code } = await withPolluted(added, () => failureOf(answered(418), body));
      expect(code).toBe('rejected');
    }
  });
});

describe('failureOfRedirect', () => {
  const redirect = (status: number, location?: string) =>
    failureOfRedirect(
      answered(status, location === undefined ? {} : { location }),
      'https://api.example.com/v1/customers/c-1',
    );

  it.each<[string, string | undefined, string]>([
    ['to another origin', 'https://other.example:8443/ana?token=secret#x', 'https://other.example:8443'],
    ['to a path', '/login?next=secret', 'https://api.example.com'],
    ['to another host on the same scheme', '//other.example/secret', 'https://other.example'],
    ['to a script', 'javascript:secret()', 'null'],
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
