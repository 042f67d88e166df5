import { describe, expect, it } from 'vitest';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { createCallError, copyCallError, rejectInput } from '../../src/errors/create-bridge-error.js';
import { fail as failing, type Failure } from '../../src/errors/classify-failure.js';
import { withPolluted } from '../support/with-polluted.js';

describe('refusal', () => {
  it.each([
    [[{ path: 'email', message: 'is too long' }], 'example update: email is too long'],
    [[{ path: '', message: 'must be a plain object' }], 'example update: the input must be a plain object'],
    [
      [
        { path: 'id', message: 'is no id' },
        { path: 'phone.number', message: 'is missing' },
      ],
      'example update: id is no id; phone.number is missing',
    ],
  ])('names every issue in its message: %j', (issues, message) => {
    const error = rejectInput('invalid_request', 'example', 'update', issues);
    expect(error.toJSON()).toStrictEqual({
      name: 'BridgeError',
      message,
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
    const error = rejectInput('configuration', 'example', undefined, [
      { path: 'fetch', message: 'must be a function' },
    ]);
    expect(error.message).toBe('example: fetch must be a function');
    expect(error).toMatchObject({ code: 'configuration' });
    expect('operation' in error).toBe(false);
  });
});

describe('createCallError', () => {
  const failure: Failure = Object.assign(failing('server_error', 'HTTP 503', true), {
    status: 503,
    providerCode: 'SERVICE_UNAVAILABLE',
    requestId: 'trace-1',
    retryAfterMs: 7000,
    cause: new TypeError('secret'),
  });
  const fail = (
    own: Partial<Failure>,
    idempotent: boolean,
    attempts: number,
    outcome: 'not_applied' | 'unknown',
  ) => createCallError('example', 'update', idempotent, { ...failure, ...own }, attempts, outcome);

  it('has the facts of its last failure and those of the call', () => {
    expect(fail({}, true, 3, 'unknown').toJSON()).toStrictEqual({
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
    expect(fail({}, true, 3, 'unknown').cause).toMatchObject({ name: 'TypeError', message: 'no code' });
  });

  it.each([
    ['not_applied', 'example update: HTTP 503'],
    ['unknown', 'example update: HTTP 503; outcome unknown'],
  ] as const)('says in its message that the outcome is %s: %s', (outcome, message) => {
    for (const attempts of [0, 1, 3]) expect(fail({}, true, attempts, outcome).message).toBe(message);
  });

  it('names no operation where it belongs to none', () => {
    const error = createCallError('example', undefined, false, failure, 0, 'not_applied');
    expect(error.message).toBe('example: HTTP 503');
    expect('operation' in error).toBe(false);
  });

  it('takes nothing from Object.prototype', async () => {
    const added = { status: 500, requestId: 'added', issues: [], retryAfterMs: 1, cause: new Error('added') };
    const error = await withPolluted(added, () =>
      createCallError('example', 'update', true, failing('network', 'no connection', true), 1, 'unknown'),
    );
    expect(Object.keys(error).sort()).toEqual([
      'attempts',
      'code',
      'operation',
      'outcome',
      'provider',
      'retryable',
    ]);
    expect('cause' in error).toBe(false);
  });

  it('takes the outcome of the call, not that of its last failure', () => {
    expect(fail({ outcome: 'not_applied' }, true, 2, 'unknown').outcome).toBe('unknown');
    expect(fail({ outcome: 'unknown' }, true, 2, 'not_applied').outcome).toBe('not_applied');
  });

  it.each([
    [true, true, 'not_applied', true],
    [true, true, 'unknown', true],
    [true, false, 'not_applied', true],
    [true, false, 'unknown', false],
    [false, true, 'not_applied', false],
    [false, true, 'unknown', false],
    [false, false, 'not_applied', false],
  ] as const)(
    'transient: %s, idempotent: %s, %s: retryable is %s',
    (transient, idempotent, outcome, retryable) => {
      expect(fail({ transient }, idempotent, 1, outcome).retryable).toBe(retryable);
    },
  );
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
  });

  it('counts the requests of the login and of the call', () => {
    expect(copyCallError(login, 1, 'not_applied').attempts).toBe(3);
  });

  it('says what is certain about the call, not the login', () => {
    const copy = copyCallError(login, 1, 'unknown');
    expect(copy.outcome).toBe('unknown');
    expect(copy.message).toBe('example login: connection lost; outcome unknown');
  });

  it('has no cause where the login had none', () => {
    expect('cause' in copyCallError(new BridgeError('x', login.toJSON()), 0, 'not_applied')).toBe(false);
  });
});
