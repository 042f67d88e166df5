import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { copyPlainJson, isPlainObject } from '../src/plain-json.js';
import { revoked } from './revoked.js';
import { withPolluted } from './with-polluted.js';

const notPlain = 'must be plain JSON data';
const notFinite = 'must be a finite number';
const tooDeep = 'must not contain itself or be nested more than 64 deep';

const sent = (value: unknown): string => JSON.stringify(copyPlainJson(value).copy);
const issuesOf = (value: unknown): unknown => copyPlainJson(value).issues;

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

class Customer {
  email = 'ana@example.com';
}

class Lookalike extends Customer {
  override isPrototypeOf(): boolean {
    return false;
  }
}

describe('plain JSON data', () => {
  it.each<[string, unknown, string]>([
    ['an empty object', {}, '{}'],
    ['an empty list', [], '[]'],
    [
      'every kind of scalar',
      { a: 'x', b: 1.5, c: true, d: false, e: null },
      '{"a":"x","b":1.5,"c":true,"d":false,"e":null}',
    ],
    ['falsy values', { a: '', b: 0, c: -0 }, '{"a":"","b":0,"c":0}'],
    ['the widest numbers', [Number.MAX_VALUE, Number.MIN_VALUE], '[1.7976931348623157e+308,5e-324]'],
    ['a long list', Array.from({ length: 12 }, () => 7), '[7,7,7,7,7,7,7,7,7,7,7,7]'],
    ['nested objects and lists', { a: [{ b: [1, [2]] }] }, '{"a":[{"b":[1,[2]]}]}'],
    ['members in their order', { z: 1, a: 2 }, '{"z":1,"a":2}'],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['an object of another realm, its lists too', runInNewContext('({ a: [{ b: 1 }] })'), '{"a":[{"b":1}]}'],
    ['a frozen object', Object.freeze({ a: Object.freeze([1]) }), '{"a":[1]}'],
    [
      'own members only',
      Object.create(Object.prototype, { a: { value: 1, enumerable: true }, b: { value: 2 } }),
      '{"a":1}',
    ],
    ['a member named __proto__', JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'],
    ['a member named toString', { toString: 'x' }, '{"toString":"x"}'],
    ['the same object twice, side by side', ((shared) => [shared, shared])({ a: 1 }), '[{"a":1},{"a":1}]'],
    [
      'what a getter returns',
      {
        get a() {
          return 'x';
        },
      },
      '{"a":"x"}',
    ],
    ['a string, a number, a boolean or null alone', null, 'null'],
    ['as many levels as are allowed', nested(64), JSON.stringify(nested(64))],
  ])('is copied: %s', (_case, value, expected) => {
    expect(issuesOf(value)).toEqual([]);
    expect(sent(value)).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ['in an object', { a: undefined, b: 1 }, '{"b":1}'],
    ['in a nested object', { a: { b: undefined } }, '{"a":{}}'],
    ['in a list', [1, undefined, 2], '[1,2]'],
    ['in the holes of a list', [1, , 2], '[1,2]'], // oxlint-disable-line no-sparse-arrays
    ['in an object in a list', [{ a: undefined }], '[{}]'],
  ])('drops undefined %s', (_case, value, expected) => {
    expect(issuesOf(value)).toEqual([]);
    expect(sent(value)).toBe(expected);
  });

  it.each<[string, unknown, string, string]>([
    ['NaN', { a: NaN }, 'a', notFinite],
    ['Infinity', { a: [Infinity] }, 'a[0]', notFinite],
    ['-Infinity', -Infinity, '', notFinite],
    ['a big integer', { a: 1n }, 'a', notPlain],
    ['a symbol', { a: Symbol('x') }, 'a', notPlain],
    ['a function', { a: () => 1 }, 'a', notPlain],
    ['a class', { a: Customer }, 'a', notPlain],
    ['a date', { a: new Date(0) }, 'a', notPlain],
    ['an invalid date', { a: new Date(NaN) }, 'a', notPlain],
    ['a map', { a: { b: new Map() } }, 'a.b', notPlain],
    ['a set', { a: new Set() }, 'a', notPlain],
    ['a class instance', { a: new Customer() }, 'a', notPlain],
    ['an object with a prototype of its own', Object.create({ a: 1 }), '', notPlain],
    ['an error', { a: new Error('x') }, 'a', notPlain],
    ['a regular expression', { a: /x/ }, 'a', notPlain],
    ['a promise', { a: Promise.resolve(1) }, 'a', notPlain],
    ['bytes', { a: new Uint8Array(1) }, 'a', notPlain],
    ['a boxed string', { a: new String('x') }, 'a', notPlain],
    ['a boxed number', { a: new Number(1) }, 'a', notPlain],
    ['a URL', { a: new URL('https://example.com') }, 'a', notPlain],
    ['form data', new FormData(), '', notPlain],
    ['a list with a member of its own', { a: Object.assign(['x'], { key: 1 }) }, 'a', notPlain],
    [
      'a list with a member that begins like an index',
      { a: Object.assign(['x'], { '1a': 1 }) },
      'a',
      notPlain,
    ],
    ['a list with a member that ends like an index', { a: Object.assign(['x'], { a1: 1 }) }, 'a', notPlain],
    ['an instance of a kind of list', { a: new (class extends Array {})() }, 'a', notPlain],
    ['a symbol for a name', { a: { [Symbol('x')]: 1 } }, 'a', notPlain],
    ['a cycle', cycle, 'self.again', tooDeep],
    ['a list that holds itself', { a: listCycle }, 'a[0]', tooDeep],
    ['too many levels', nested(65), Array(64).fill('in').join('.'), tooDeep],
    ['a getter that throws', { a: throwingGetter }, 'a', notPlain],
    ['a revoked proxy', { a: revoked() }, 'a', notPlain],
    ['a proxy that throws', { a: throwingProxy() }, 'a', notPlain],
  ])('is not %s', (_case, value, path, message) => {
    expect(issuesOf(value)).toEqual([{ path, message }]);
  });

  it('names everything that is wrong, in its place', () => {
    const value = { email: NaN, phone: { number: 1n }, metadata: [{ value: 'x' }, { value: new Date(0) }] };
    expect(issuesOf(value)).toEqual([
      { path: 'email', message: notFinite },
      { path: 'phone.number', message: notPlain },
      { path: 'metadata[1].value', message: notPlain },
    ]);
  });

  it('is read once, so that what was checked is what is sent', () => {
    let reads = 0;
    const value = {
      get email() {
        return ++reads === 1 ? 'ana@example.com' : NaN;
      },
    };
    expect(sent(value)).toBe('{"email":"ana@example.com"}');
    expect(reads).toBe(1);
  });

  it('is neither changed nor shared', () => {
    const value = { phone: { number: '1' }, metadata: [{ key: 'a' }] };
    const before = structuredClone(value);
    const copy = copyPlainJson(value).copy as typeof value;
    copy.phone.number = '2';
    copy.metadata[0]!.key = 'b';
    copy.metadata.push({ key: 'c' });
    expect(value).toEqual(before);
  });
});

describe('a polluted Object.prototype', () => {
  it.each<[string, unknown]>([
    ['toJSON', () => 'replaced'],
    ['email', 'attacker@example.com'],
    ['0', 'added'],
    ['length', 7],
    ['value', 'replaced'],
  ])('adds nothing to what is sent: %s', async (name, added) => {
    const value = { phone: { number: '1' }, metadata: [{ key: 'a' }, []] };
    const expected = JSON.stringify(value);
    expect(await withPolluted({ [name]: added }, () => sent(value))).toBe(expected);
  });
});

describe('a plain object', () => {
  it.each<[string, unknown]>([
    ['a literal', {}],
    ['one without a prototype', Object.create(null)],
    ['one of another realm', runInNewContext('({})')],
  ])('is %s', (_case, value) => expect(isPlainObject(value)).toBe(true));

  it.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a string', 'x'],
    ['a function', () => {}],
    ['a list', []],
    ['a list of another realm', runInNewContext('[]')],
    ['a date', new Date()],
    ['a class instance', new Customer()],
    ['an instance of a class that looks like Object', new Lookalike()],
    ['one whose prototype inherits nothing', Object.create(Object.create(null))],
  ])('is not %s', (_case, value) => expect(isPlainObject(value)).toBe(false));
});

function throwingProxy(): object {
  return new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
}
