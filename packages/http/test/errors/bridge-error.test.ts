import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { BridgeError, type BridgeErrorDetails } from '../../src/errors/bridge-error.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const details: BridgeErrorDetails = {
  code: 'rate_limited',
  outcome: 'not_applied',
  retryable: true,
  attempts: 3,
  provider: 'example',
  operation: 'update',
  status: 429,
  providerCode: 'TOO_MANY_REQUESTS',
  requestId: 'trace-1',
  retryAfterMs: 7000,
  issues: [{ path: 'metadata[3].key', message: 'must be a string' }],
};
const least: BridgeErrorDetails = {
  code: 'network',
  outcome: 'unknown',
  retryable: false,
  attempts: 0,
  provider: 'example',
};

const throws = () => {
  throw new Error('secret');
};

describe('BridgeError', () => {
  it('is an error with a name, a message and its facts', () => {
    const error = new BridgeError('example update: refused', details);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe('BridgeError: example update: refused');
    expect(error.stack).toMatch(/^BridgeError: example update: refused\n +at /);
    expect({ ...error }).toEqual(details);
  });

  it('has no fact that is not known, none of a prototype, and none that is not on the list', () => {
    const given = Object.assign(Object.create({ status: 500 }), least, {
      status: undefined,
      retryAfterMs: 0,
      headers: { key: 'secret' },
    });
    const error = new BridgeError('x', given as BridgeErrorDetails);
    expect(Object.keys(error).sort()).toEqual([...Object.keys(least), 'retryAfterMs'].sort());
    expect('status' in error || 'cause' in error).toBe(false);
  });

  it('takes no fact from a polluted Object.prototype', async () => {
    const added = { status: 500, providerCode: 'ADDED', issues: [], get: throws };
    const error = await withPolluted(added, () => new BridgeError('x', least, new Error('y')));
    expect({ ...error }).toEqual(least);
    expect(error.toJSON()).toStrictEqual({ name: 'BridgeError', message: 'x', ...least });
    expect(await withPolluted(added, () => Object.keys(error.toJSON()))).not.toContain('status');
    Object.defineProperty(Object.prototype, 'code', { get: () => 'added', configurable: true });
    expect(error.toJSON().code).toBe(least.code);
    Reflect.deleteProperty(Object.prototype, 'code');
  });

  it('cannot be changed', () => {
    const error = new BridgeError('x', details, new Error('y'));
    for (const name of [...Object.keys(details), 'name', 'cause'])
      expect(Reflect.set(error, name, 'changed')).toBe(false);
  });
});

describe('BridgeError.toJSON', () => {
  it('is its name, its message and its facts, whatever is added to the error', () => {
    const error = new BridgeError('example update: refused', details, new Error('secret'));
    Object.assign(error, { headers: { key: 'secret' } });
    const json = { name: 'BridgeError', message: 'example update: refused', ...details };
    expect(error.toJSON()).toStrictEqual(json);
    expect(JSON.parse(JSON.stringify(error))).toEqual(json);
  });
});

describe('BridgeError.from', () => {
  const overTheWire = (error: BridgeError): unknown => JSON.parse(JSON.stringify(error));

  it.each([
    ['every fact', details],
    ['falsy facts', { ...least, retryAfterMs: 0, issues: [] }],
  ])('takes back what toJSON gave: %s', (_case, facts) => {
    const error = new BridgeError('example update: refused', facts);
    const taken = BridgeError.from(overTheWire(error));
    expect(BridgeError.isInstance(taken)).toBe(true);
    expect({ ...taken }).toEqual({ ...error });
    expect(taken.toJSON()).toEqual(error.toJSON());
    expect('cause' in taken).toBe(false);
  });

  it('takes nothing that is not a fact, at any depth', () => {
    const issue = { path: 'email', message: 'is too short', value: 'secret' };
    const json = {
      ...new BridgeError('x', details).toJSON(),
      issues: [issue],
      headers: 'secret',
      cause: 'secret',
    };
    const taken = BridgeError.from(json);
    expect(Object.keys(taken).sort()).toEqual(Object.keys(details).sort());
    expect(taken.issues).toEqual([{ path: 'email', message: 'is too short' }]);
    expect(inspect(taken, { showHidden: true }) + JSON.stringify(taken)).not.toContain('secret');
  });

  it.each([
    ['status', '429'],
    ['requestId', null],
    ['retryAfterMs', '7000'],
    ['issues', 'email'],
  ])('leaves out a fact of the wrong type: %s %j', (name, value) => {
    const { [name as 'status']: _left, ...others } = details;
    const json = { ...new BridgeError('x', details).toJSON(), [name]: value };
    expect({ ...BridgeError.from(json) }).toEqual(others);
  });

  it('leaves out what is not an issue', () => {
    const issues = [null, 'email', { path: 'email' }, { path: 1, message: 'x' }, { path: 'a', message: 'b' }];
    expect(BridgeError.from({ ...new BridgeError('x', least).toJSON(), issues }).issues).toEqual([
      { path: 'a', message: 'b' },
    ]);
  });

  const json = new BridgeError('secret', least).toJSON();
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', JSON.stringify(json)],
    ['no facts', { message: 'secret' }],
    ['facts without a message', { ...json, message: undefined }],
    ['a message that is no text', { ...json, message: 7 }],
    ['no code', { ...json, code: undefined }],
    ['another outcome', { ...json, outcome: 'applied' }],
    ['an outcome with more before it', { ...json, outcome: 'was unknown' }],
    ['an outcome with more behind it', { ...json, outcome: 'unknown yet' }],
    ['a text for a boolean', { ...json, retryable: 'true' }],
    ['a text for a number', { ...json, attempts: '1' }],
    ['inherited facts', Object.create(json)],
    ['what does not let itself be asked', revoked()],
  ])('refuses %s, and quotes none of it', (_case, input) => {
    expect(() => BridgeError.from(input)).toThrow(
      expect.objectContaining({
        message: 'BridgeError.from: must be what toJSON() gave',
        code: 'invalid_request',
        outcome: 'not_applied',
        retryable: false,
        attempts: 0,
        provider: 'http',
      }),
    );
  });

  it('takes no fact from a polluted Object.prototype', async () => {
    const added = { ...json, status: 500, issues: [{ path: 'a', message: 'b' }] };
    expect(await withPolluted(added, () => ({ ...BridgeError.from({ ...json }) }))).toEqual(least);
    await withPolluted(added, () => expect(() => BridgeError.from({})).toThrow('BridgeError.from'));
  });
});

describe('BridgeError.cause', () => {
  const cause = Object.assign(new TypeError('secret'), { code: 'ECONNRESET', headers: { key: 'secret' } });

  it('is a fresh error with the name and the code of the original', () => {
    const error = new BridgeError('x', least, cause);
    expect(error.cause).not.toBe(cause);
    expect(error.cause).toMatchObject({ name: 'TypeError', message: 'ECONNRESET', code: 'ECONNRESET' });
    expect(Object.keys(error)).not.toContain('cause');
    expect(new BridgeError('x', least, null).cause).toMatchObject({ name: 'Error', message: 'no code' });
  });

  it('prints nothing else', () => {
    const error = new BridgeError('x', details, cause);
    const printed = [
      inspect(error, { showHidden: true, depth: 20 }),
      error.stack,
      JSON.stringify(error),
    ].join();
    expect(printed).toContain('ECONNRESET');
    expect(printed).not.toContain('secret');
  });
});

describe('BridgeError.isInstance', () => {
  it('knows an error of this copy of the package, and of any other', async () => {
    vi.resetModules();
    const other = (await import('../../src/errors/bridge-error.js')).BridgeError;
    expect(other).not.toBe(BridgeError);
    for (const Copy of [BridgeError, other]) {
      const error = new Copy('x', least);
      expect([BridgeError.isInstance(error), other.isInstance(error)]).toEqual([true, true]);
    }
  });

  it('knows an error by its mark, whichever version made it', () => {
    const mark = Symbol.for('customer-bridge.BridgeError');
    expect(BridgeError.isInstance(Object.assign(new Error('x'), { [mark]: true }))).toBe(true);
  });

  it.each<[string, unknown]>([
    ['an error of the same name', Object.assign(new Error('x'), { name: 'BridgeError', ...details })],
    ['its JSON', new BridgeError('x', details).toJSON()],
    ['the class', BridgeError],
    ['what does not let itself be asked', revoked()],
    ['a proxy that throws what it is asked', new Proxy({}, { has: throws })],
    ['null', null],
    ['nothing', undefined],
    ['a text', 'BridgeError'],
  ])('is false for %s', (_case, value) => expect(BridgeError.isInstance(value)).toBe(false));
});
