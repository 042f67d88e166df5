import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { causeCodes, nameAndCode } from '../../src/errors/failure-cause.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const coded = (code: unknown, more: object = {}) => Object.assign(new Error('secret'), { code }, more);
const circular = coded('ECONNRESET');
circular.cause = coded('EPIPE', { cause: circular });

const chain = (length: number): Error =>
  coded(`E${length}`, length === 1 ? {} : { cause: chain(length - 1) });

const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error('secret');
    },
  },
);

describe('the codes of a failure', () => {
  it.each<[string, unknown, string[]]>([
    ['its own', coded('ECONNRESET'), ['ECONNRESET']],
    ['that of its cause', new TypeError('fetch failed', { cause: coded('ENOTFOUND') }), ['ENOTFOUND']],
    [
      'its own and those of its causes',
      coded('A', { cause: coded('B', { cause: coded('C') }) }),
      ['A', 'B', 'C'],
    ],
    [
      'that of an aggregate, none of what it holds',
      new TypeError('fetch failed', {
        cause: Object.assign(new AggregateError([coded('A'), coded('B')]), { code: 'A' }),
      }),
      ['A'],
    ],
    ['those of a cause whose error has none', new Error('x', { cause: coded('EPIPE') }), ['EPIPE']],
    [
      'those of anything that looks like an error',
      { code: 'ECONNRESET', cause: { code: 'EPIPE' } },
      ['ECONNRESET', 'EPIPE'],
    ],
    [
      'that of a getter',
      {
        get code() {
          return 'ECONNRESET';
        },
      },
      ['ECONNRESET'],
    ],
    ['names as Bun writes them', coded('ConnectionRefused'), ['ConnectionRefused']],
  ])('are %s', (_case, failure, codes) => expect(causeCodes(failure)).toEqual(codes));

  it.each<[string, unknown]>([
    ['no object', 'ECONNRESET'],
    ['nothing', undefined],
    ['null', null],
    ['without a code', new Error('ECONNRESET')],
    ['a number', coded(20)],
    ['a list', coded(['ECONNRESET'])],
    ['an object that reads as one', coded({ toString: () => 'ECONNRESET' })],
    ['a lower-case word', coded('econnreset')],
    ['a sentence', coded('ECONNRESET by peer')],
    ['a text that holds more than a name', coded('E\nsecret')],
    ['an empty text', coded('')],
    ['longer than any name', coded('E'.repeat(65))],
    ['hostile', hostile],
    ['a revoked proxy', revoked()],
    ['an aggregate that has none itself', new AggregateError([coded('ECONNRESET')])],
    ['caused by something hostile', new Error('x', { cause: hostile })],
    ['caused by a text', new Error('x', { cause: 'ECONNRESET' })],
  ])('are none where it is %s', (_case, failure) => expect(causeCodes(failure)).toEqual([]));

  it('are as long as a name can be', () => {
    expect(causeCodes(coded('E'.repeat(64)))).toEqual(['E'.repeat(64)]);
  });

  it('are looked for in the first twenty errors of a chain', () => {
    expect(causeCodes(chain(20))).toHaveLength(20);
    expect(causeCodes(chain(100))).toEqual(causeCodes(chain(100)).slice(0, 20));
    expect(causeCodes(new Error('x', { cause: chain(100) }))).toHaveLength(19);
  });

  it('are looked for no further where errors cause each other', () => {
    expect(causeCodes(circular)).toEqual(Array.from({ length: 10 }, () => ['ECONNRESET', 'EPIPE']).flat());
  });
});

describe('a polluted Object.prototype', () => {
  it('has no say in what was sent', async () => {
    const added = { code: 'ECONNREFUSED', cause: coded('ECONNREFUSED') };
    expect(await withPolluted(added, () => causeCodes(new TypeError('terminated')))).toEqual([]);
  });
});

describe('what is kept of a failure', () => {
  it.each<[string, unknown, string, string]>([
    ['its name and code', Object.assign(new TypeError('secret'), { code: 'ERR_X' }), 'TypeError', 'ERR_X'],
    [
      'its name and the code of its cause',
      new TypeError('secret', { cause: coded('ECONNRESET') }),
      'TypeError',
      'ECONNRESET',
    ],
    ['its name where it has no code', new SyntaxError('secret'), 'SyntaxError', 'no code'],
    ['a code where it has no name', { code: 'ECONNRESET' }, 'Error', 'ECONNRESET'],
    ['nothing where its name is no name', { name: 'my secret' }, 'Error', 'no code'],
    ['nothing where its name is a list', { name: ['TypeError'] }, 'Error', 'no code'],
    ['the name of a function', function Thrown() {}, 'Thrown', 'no code'],
    ['nothing where its name is too long', { name: 'N'.repeat(65) }, 'Error', 'no code'],
    ['nothing of a text', 'secret', 'Error', 'no code'],
    ['nothing of nothing', undefined, 'Error', 'no code'],
    ['nothing of a revoked proxy', revoked(), 'Error', 'no code'],
    ['nothing of something hostile', hostile, 'Error', 'no code'],
  ])('is %s', (_case, failure, name, message) => {
    const kept = nameAndCode(failure);
    expect(kept).toBeInstanceOf(Error);
    expect([kept.name, kept.message]).toEqual([name, message]);
    expect((kept as { code?: unknown }).code).toBe(message === 'no code' ? undefined : message);
    expect(kept.cause).toBeUndefined();
  });

  it('is nothing else, whatever one prints of it', () => {
    const failure = coded('ECONNRESET', { headers: { key: 'secret' }, cause: new Error('secret') });
    failure.stack = 'Error: secret\n    at secret.js';
    const kept = nameAndCode(failure);
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

  it('shows no code where there is none', () => {
    expect('code' in nameAndCode(new Error('x'))).toBe(false);
  });
});
