import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { copyJson, isPlainObject } from '../../src/util/copy-json.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const sent = (value: unknown): string => JSON.stringify(copyJson(value).copy);
const issuesOf = (value: unknown): unknown => copyJson(value).issues;

const nested = (depth: number): unknown => (depth === 0 ? 'leaf' : { in: nested(depth - 1) });
const throwingGetter = {
  get email(): string {
    throw new Error('ana@example.com');
  },
};
const cycle: Record<string, unknown> = {};
cycle['self'] = { again: cycle };
const listCycle: unknown[] = [];
listCycle.push(listCycle);

/** An instance of a class of this name, without members. */
const instanceOf = (name: unknown): object => Object.create({ constructor: { name } }) as object;

class Customer {
  email = 'ana@example.com';
}

class Lookalike extends Customer {
  override isPrototypeOf(): boolean {
    return false;
  }
}

describe('copyJson', () => {
  it.each<[string, unknown, string]>([
    ['an empty list', [], '[]'],
    [
      'every kind of scalar',
      { a: 'x', b: 1.5, c: true, d: false, e: null },
      '{"a":"x","b":1.5,"c":true,"d":false,"e":null}',
    ],
    ['the widest numbers', [Number.MAX_VALUE, Number.MIN_VALUE], '[1.7976931348623157e+308,5e-324]'],
    ['a long list', Array.from({ length: 12 }, () => 7), '[7,7,7,7,7,7,7,7,7,7,7,7]'],
    ['nested objects and lists', { a: [{ b: [1, [2]] }] }, '{"a":[{"b":[1,[2]]}]}'],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['an object of another realm, its lists too', runInNewContext('({ a: [{ b: 1 }] })'), '{"a":[{"b":1}]}'],
    ['an instance of a kind of list', new (class extends Array<unknown> {})(1, [2]), '[1,[2]]'],
    ['none of a hidden member', Object.defineProperty({ a: 1 }, 'b', { value: 1 }), '{"a":1}'],
    ['none of a hidden symbol', Object.defineProperty({ a: 1 }, Symbol('x'), { value: 1 }), '{"a":1}'],
    ['none of that of a list', { a: Object.defineProperty([1], Symbol('x'), { value: 1 }) }, '{"a":[1]}'],
    ['a member named __proto__', JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'],
    ['the same object twice, side by side', ((shared) => [shared, shared])({ a: 1 }), '[{"a":1},{"a":1}]'],
    ['as many levels as are allowed', nested(64), JSON.stringify(nested(64))],
    ['text beyond the basic plane, and control characters', { '😀': 'ñ 😀 \u0001' }, '{"😀":"ñ 😀 \\u0001"}'],
  ])('copies %s', (_case, value, expected) => {
    expect(issuesOf(value)).toEqual([]);
    expect(sent(value)).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ['in an object', { a: undefined, b: 1 }, '{"b":1}'],
    ['in a list', [1, undefined, 2], '[1,2]'],
    ['in the holes of a list', [1, , 2], '[1,2]'], // oxlint-disable-line no-sparse-arrays
  ])('drops undefined %s', (_case, value, expected) => {
    expect(issuesOf(value)).toEqual([]);
    expect(sent(value)).toBe(expected);
  });

  const spread = '; for its own members pass { ...value }';
  it.each<[string, unknown, string, string]>([
    ['NaN', { a: NaN }, 'a', ', not NaN'],
    ['Infinity', { a: [Infinity] }, 'a[0]', ', not Infinity'],
    ['a big integer', { a: 1n }, 'a', ', not a bigint'],
    ['a function', { a: () => 1 }, 'a', ', not a function'],
    ['a date', { a: new Date(0) }, 'a', ', not an instance of Date'],
    ['a map', { a: { b: new Map([['c', 1]]) } }, 'a.b', ', not an instance of Map'],
    ['a class instance', { a: new Customer() }, 'a', `, not an instance of Customer${spread}`],
    ['an instance of a class without a name', { a: instanceOf('') }, 'a', ', not an instance of a class'],
    ['one whose name is a sentence', { a: instanceOf('a b') }, 'a', ', not an instance of a class'],
    ['one with a very long name', { a: instanceOf('N'.repeat(65)) }, 'a', ', not an instance of a class'],
    ['one with a number for a name', { a: instanceOf(1) }, 'a', ', not an instance of a class'],
    ['one without a constructor', Object.create(Object.create(null)), '', ', not an instance of a class'],
    ['a list with a member', { a: Object.assign(['x'], { key: 1 }) }, 'a', ': a list without names'],
    ['a list with a member like an index', Object.assign(['x'], { '1a': 1 }), '', ': a list without names'],
    ['a list with another one', Object.assign(['x'], { a1: 1 }), '', ': a list without names'],
    ['a symbol for a name', { a: { [Symbol('x')]: 1 } }, 'a', ', without symbols'],
    ['an object that contains itself', cycle, 'self.again', ': it contains itself'],
    ['a list that contains itself', { a: listCycle }, 'a[0]', ': it contains itself'],
    ['too many levels', nested(65), Array(64).fill('in').join('.'), ', at most 64 deep'],
    ['a getter that throws', { a: throwingGetter }, 'a', ': it cannot be read'],
    ['a revoked proxy', { a: revoked() }, 'a', ': it cannot be read'],
  ])('refuses %s', (_case, value, path, rule) => {
    expect(issuesOf(value)).toEqual([{ path, message: `must be plain JSON data${rule}` }]);
  });

  it.each<[string, unknown, string]>([
    ['text that is cut within a character', { a: 'Ana\ud83d' }, 'a'],
    ['text with NUL', { a: 'a\0b' }, 'a'],
    ['a name with NUL', { a: { 'b\0': 1 } }, 'a.b\0'],
    ['a name that is cut within a character', { '\ud83d': 1 }, '\ud83d'],
  ])('refuses %s', (_case, value, path) => {
    expect(issuesOf(value)).toEqual([{ path, message: 'must be well-formed Unicode text without NUL' }]);
  });

  it('names everything that is wrong, in its place', () => {
    const value = {
      email: NaN,
      phone: { number: throwingGetter, country: 1n },
      metadata: [{ value: 'x' }, { value: new Date(0) }],
    };
    expect(issuesOf(value)).toMatchObject([
      { path: 'email' },
      { path: 'phone.number' },
      { path: 'phone.country' },
      { path: 'metadata[1].value' },
    ]);
  });

  it('reads each member once, so that what was checked is what is sent', () => {
    let reads = 0;
    const value = {
      get email() {
        return ++reads === 1 ? 'ana@example.com' : NaN;
      },
    };
    expect(sent(value)).toBe('{"email":"ana@example.com"}');
    expect(reads).toBe(1);
  });

  it.each<[string, unknown]>([
    ['toJSON', () => 'replaced'],
    ['value', 'replaced'],
  ])('takes nothing from Object.prototype: %s', async (name, added) => {
    const value = { phone: { number: '1' }, metadata: [{ key: 'a' }, []] };
    const expected = JSON.stringify(value);
    expect(await withPolluted({ [name]: added }, () => sent(value))).toBe(expected);
  });
});

describe('isPlainObject', () => {
  it.each<[string, unknown]>([
    ['a literal', {}],
    ['one without a prototype', Object.create(null)],
    ['one of another realm', runInNewContext('({})')],
  ])('is true for %s', (_case, value) => expect(isPlainObject(value)).toBe(true));

  it.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a list', []],
    ['a class instance', new Customer()],
    ['an instance of a class that looks like Object', new Lookalike()],
    ['one whose prototype inherits nothing', Object.create(Object.create(null))],
  ])('is false for %s', (_case, value) => expect(isPlainObject(value)).toBe(false));
});
