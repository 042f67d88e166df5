import { describe, expect, it } from 'vitest';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { fail, type Failure } from '../../src/errors/classify-failure.js';
import { copyCallError, createCallError, rejectInput } from '../../src/errors/create-bridge-error.js';
import { withPolluted } from '../support/with-polluted.js';

describe('rejectInput', () => {
  it('names every issue in its message', () => {
    const issues = [
      { path: '', message: 'must be small' },
      { path: 'phone.number', message: 'is missing' },
    ];
    const error = rejectInput('invalid_request', 'example', 'update', issues);
    expect(error.toJSON()).toStrictEqual({
      name: 'BridgeError',
      message: 'example update: the input must be small; phone.number is missing',
      code: 'invalid_request',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
      provider: 'example',
      operation: 'update',
      issues,
    });
  });

  it('names no operation where a client is created', () => {
    const issue = { path: 'fetch', message: 'must be a function' };
    const error = rejectInput('configuration', 'example', undefined, [issue]);
    expect(error).toMatchObject({ code: 'configuration', message: 'example: fetch must be a function' });
    expect('operation' in error).toBe(false);
  });
});

describe('createCallError', () => {
  const failure: Failure = Object.assign(fail('server_error', 'HTTP 503', true), {
    status: 503,
    providerCode: 'SERVICE_UNAVAILABLE',
    requestId: 'trace-1',
    retryAfterMs: 7000,
    cause: new TypeError('secret'),
  });

  it('has the facts of its last failure, and the outcome of the call', () => {
    const error = createCallError('example', 'update', true, failure, 3, 'unknown');
    expect(error.toJSON()).toStrictEqual({
      name: 'BridgeError',
      message: 'example update: HTTP 503; outcome unknown',
      code: 'server_error',
      outcome: 'unknown',
      retryable: true,
      attempts: 3,
      provider: 'example',
      operation: 'update',
      status: 503,
      providerCode: 'SERVICE_UNAVAILABLE',
      requestId: 'trace-1',
      retryAfterMs: 7000,
    });
    expect(error.cause).toMatchObject({ name: 'TypeError', message: 'no code' });
    const certain = createCallError('example', 'update', true, failure, 3, 'not_applied');
    expect(certain).toMatchObject({ outcome: 'not_applied', message: 'example update: HTTP 503' });
  });

  it('takes nothing from Object.prototype', async () => {
    const added = { status: 500, requestId: 'added', issues: [], retryAfterMs: 1, cause: new Error('added') };
    const error = await withPolluted(added, () =>
      createCallError('example', 'update', true, fail('network', 'no connection', true), 1, 'unknown'),
    );
    const facts = ['code', 'outcome', 'retryable', 'attempts', 'provider', 'operation'];
    expect(Object.keys(error)).toEqual(facts);
    expect('cause' in error).toBe(false);
  });

  it.each([
    [true, true, 'unknown', true],
    [true, false, 'not_applied', true],
    [true, false, 'unknown', false],
    [false, true, 'not_applied', false],
  ] as const)('transient: %s, idempotent: %s, %s: retryable is %s', (transient, idempotent, outcome, is) => {
    const last = { ...failure, transient };
    expect(createCallError('example', 'update', idempotent, last, 1, outcome).retryable).toBe(is);
  });
});

describe('copyCallError', () => {
  const cause = Object.assign(new TypeError('secret'), { code: 'ECONNRESET' });
  const login = new BridgeError(
    'example login: connection lost',
    {
      code: 'network',
      outcome: 'not_applied',
      retryable: true,
      attempts: 2,
      provider: 'example',
      operation: 'login',
      retryAfterMs: 5,
    },
    cause,
  );

  it('makes a new error for each call that waited for the login', () => {
    const copy = copyCallError(login, 0, 'not_applied');
    expect(copy).not.toBe(login);
    expect(copy.toJSON()).toStrictEqual(login.toJSON());
    expect(copy.cause).toMatchObject({ name: 'TypeError', code: 'ECONNRESET' });
    expect('cause' in copyCallError(new BridgeError('x', login.toJSON()), 0, 'not_applied')).toBe(false);
  });

  it('counts the requests of both, and says what is certain about the call', () => {
    const message = 'example login: connection lost; outcome unknown';
    expect(copyCallError(login, 1, 'unknown')).toMatchObject({ attempts: 3, outcome: 'unknown', message });
  });
});
