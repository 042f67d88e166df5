import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { causesOf, codeOf, nameAndCode, nameOf } from '../../src/errors/error-cause.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const coded = (code: unknown, more: object = {}) => Object.assign(new Error('secret'), { code }, more);
const throws = () => {
  throw new Error('secret');
};
const hostile = new Proxy({}, { get: throws });

/** The names under which the causes of an error are known here. */
const codesOf = (error: unknown): unknown[] =>
  causesOf(error).map((cause) => (cause as { code?: unknown }).code);

const chain = (length: number): Error =>
  coded(`E${length}`, length === 1 ? {} : { cause: chain(length - 1) });
const tooMany = { code: 'TOO_MANY_CAUSES' };

describe('causesOf', () => {
  it.each<[string, unknown, unknown[]]>([
    ['the error itself', coded('A'), ['A']],
    ['what caused it', coded('A', { cause: coded('B', { cause: coded('C') }) }), ['A', 'B', 'C']],
    [
      'in place of an aggregate what it holds',
      new TypeError('fetch failed', {
        cause: coded('A', { errors: [coded('B'), coded('C')], cause: coded('D') }),
      }),
      [undefined, 'B', 'C'],
    ],
    ['an aggregate that holds nothing', coded('A', { errors: [] }), ['A']],
    ['an error whose errors are no list', coded('A', { errors: 'BC' }), ['A']],
    ['an error whose errors cannot be looked at', coded('A', { errors: revoked() }), ['A']],
    ['an error whose list cannot be read', coded('A', { errors: new Proxy([], { get: throws }) }), ['A']],
    ['anything that looks like an error', { code: 'A', cause: { code: 'B' } }, ['A', 'B']],
    ['no cause that is nothing', coded('A', { cause: null }), ['A']],
  ])('returns %s', (_case, error, codes) => expect(codesOf(error)).toEqual(codes));

  it('returns what is no error as it is', () => {
    for (const thrown of [undefined, null, 'ECONNREFUSED', revoked(), hostile]) {
      const causes = causesOf(thrown);
      expect(causes).toHaveLength(1);
      expect(causes[0] === thrown).toBe(true);
    }
  });

  it('returns no more than twenty, and says where there are more', () => {
    expect(codesOf(chain(20))).toEqual(Array.from({ length: 20 }, (_, index) => `E${20 - index}`));
    expect(causesOf(chain(21)).slice(19)).toEqual([coded('E2', { cause: coded('E1') }), tooMany]);
  });

  it('counts an aggregate among them', () => {
    const holding = (length: number) => new AggregateError(Array.from({ length }, () => coded('A')));
    expect(codesOf(holding(19))).toEqual(Array(19).fill('A'));
    expect(codesOf(holding(20))).toEqual([...Array(19).fill('A'), 'TOO_MANY_CAUSES']);
    expect(codesOf(holding(100_000))).toHaveLength(20);
  });

  it('ends where errors cause or hold each other', () => {
    const circle = coded('A');
    circle.cause = coded('B', { cause: circle });
    expect(codesOf(circle)).toEqual([
      ...Array.from({ length: 10 }, () => ['A', 'B']).flat(),
      'TOO_MANY_CAUSES',
    ]);
    const nest = new AggregateError([]);
    nest.errors.push(nest, nest);
    expect(causesOf(nest)).toEqual([tooMany]);
  });

  it('takes nothing from Object.prototype', async () => {
    const added = { cause: coded('ECONNREFUSED'), errors: [coded('ECONNREFUSED')] };
    const error = new TypeError('terminated');
    expect(await withPolluted(added, () => causesOf(error))).toEqual([error]);
  });
});

describe('codeOf', () => {
  it.each<[string, unknown, string]>([
    ['its own code', coded('ECONNRESET'), 'ECONNRESET'],
    ['a code as OpenSSL writes it', coded('ERR_SSL_SSL/TLS_ALERT_X'), 'ERR_SSL_SSL/TLS_ALERT_X'],
    ['a code as long as one can be', coded('E'.repeat(64)), 'E'.repeat(64)],
  ])('returns %s', (_case, error, code) => expect(codeOf(error)).toBe(code));

  it.each<[string, unknown]>([
    ['a text', 'ECONNRESET'],
    ['nothing', undefined],
    ['null', null],
    ['an error whose cause has one', new Error('x', { cause: coded('ECONNRESET') })],
    ['a number', coded(20)],
    ['a list', coded(['ECONNRESET'])],
    ['a sentence', coded('ECONNRESET by peer')],
    ['a text that ends in a line break', coded('E\n')],
    ['a text longer than any code', coded('E'.repeat(65))],
    ['something hostile', hostile],
    ['a revoked proxy', revoked()],
  ])('returns undefined for %s', (_case, error) => expect(codeOf(error)).toBeUndefined());
});

describe('nameOf', () => {
  it.each<[string, unknown, string]>([
    ['that of its class', new SyntaxError('secret'), 'SyntaxError'],
    ['that of a function', function Thrown() {}, 'Thrown'],
  ])('returns the name of an error: %s', (_case, error, name) => expect(nameOf(error)).toBe(name));

  it.each<[string, unknown]>([
    ['a sentence for a name', { name: 'my secret' }],
    ['a text', 'secret'],
    ['nothing', undefined],
    ['a revoked proxy', revoked()],
    ['something hostile', hostile],
  ])('returns undefined for %s', (_case, error) => expect(nameOf(error)).toBeUndefined());
});

describe('nameAndCode', () => {
  it.each<[string, unknown, string, string]>([
    ['both', Object.assign(new TypeError('secret'), { code: 'ERR_X' }), 'TypeError', 'ERR_X'],
    [
      'the name, and the code of the cause',
      new TypeError('secret', { cause: new Error('secret', { cause: coded('ECONNRESET') }) }),
      'TypeError',
      'ECONNRESET',
    ],
    [
      'the name, and the code of the first error that an aggregate holds',
      new AggregateError([new Error('secret'), coded('ETIMEDOUT'), coded('ENETUNREACH')]),
      'AggregateError',
      'ETIMEDOUT',
    ],
    ['the code of an aggregate itself', coded('A', { errors: [coded('B')] }), 'Error', 'A'],
    ['the name alone', new SyntaxError('secret'), 'SyntaxError', 'no code'],
    ['the code alone', { code: 'ECONNRESET' }, 'Error', 'ECONNRESET'],
    ['nothing of a text', 'secret', 'Error', 'no code'],
    ['nothing of a revoked proxy', revoked(), 'Error', 'no code'],
  ])('keeps of an error %s', (_case, error, name, message) => {
    const kept = nameAndCode(error);
    expect(kept).toBeInstanceOf(Error);
    expect([kept.name, kept.message]).toEqual([name, message]);
    expect('code' in kept ? kept.code : 'no code').toBe(message);
    expect(kept.cause).toBeUndefined();
  });

  it('keeps nothing else, whatever one prints of it', () => {
    const error = coded('ECONNRESET', { headers: { key: 'secret' }, cause: new Error('secret') });
    error.stack = 'Error: secret\n    at secret.js';
    const kept = nameAndCode(error);
    const printed = [
      inspect(kept, { showHidden: true, depth: 20 }),
      kept.stack,
      JSON.stringify(kept),
      String(kept),
    ];
    expect(printed.join('\n')).not.toContain('secret');
    expect(kept.stack).toMatch(/^Error: ECONNRESET\n +at /);
    expect(JSON.stringify(kept)).toBe('{"code":"ECONNRESET"}');
  });
});
