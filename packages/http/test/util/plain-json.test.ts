import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { copyPlainJson, isPlainObject } from '../../src/util/plain-json.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const message = 'must be plain JSON data, at most 64 deep';

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

const throws = () => {
  throw new Error('ana@example.com');
};

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
    ['an instance of a kind of list', new (class extends Array<unknown> {})(1, [2]), '[1,[2]]'],
    [
      'own members only',
      Object.create(Object.prototype, { a: { value: 1, enumerable: true }, b: { value: 2 } }),
      '{"a":1}',
    ],
    [
      'an object with a symbol that is not enumerable, as a mask for prints is',
      Object.defineProperty({ a: 1 }, Symbol('x'), { value: () => {} }),
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

  it.each<[string, unknown, string]>([
    ['NaN', { a: NaN }, 'a'],
    ['Infinity', { a: [Infinity] }, 'a[0]'],
    ['-Infinity', -Infinity, ''],
    ['a big integer', { a: 1n }, 'a'],
    ['a symbol', { a: Symbol('x') }, 'a'],
    ['a function', { a: () => 1 }, 'a'],
    ['a class', { a: Customer }, 'a'],
    ['a date', { a: new Date(0) }, 'a'],
    ['an invalid date', { a: new Date(NaN) }, 'a'],
    ['a map', { a: { b: new Map() } }, 'a.b'],
    ['a set', { a: new Set() }, 'a'],
    ['a class instance', { a: new Customer() }, 'a'],
    ['an object with a prototype of its own', Object.create({ a: 1 }), ''],
    ['an error', { a: new Error('x') }, 'a'],
    ['a regular expression', { a: /x/ }, 'a'],
    ['a promise', { a: Promise.resolve(1) }, 'a'],
    ['bytes', { a: new Uint8Array(1) }, 'a'],
    ['a boxed string', { a: new String('x') }, 'a'],
    ['a boxed number', { a: new Number(1) }, 'a'],
    ['a URL', { a: new URL('https://example.com') }, 'a'],
    ['form data', new FormData(), ''],
    ['a list with a member of its own', { a: Object.assign(['x'], { key: 1 }) }, 'a'],
    ['a list with a member that begins like an index', { a: Object.assign(['x'], { '1a': 1 }) }, 'a'],
    ['a list with a member that ends like an index', { a: Object.assign(['x'], { a1: 1 }) }, 'a'],
    ['a symbol for a name', { a: { [Symbol('x')]: 1 } }, 'a'],
    ['a symbol for a name in a list', { a: Object.assign([1], { [Symbol('x')]: 1 }) }, 'a'],
    ['a cycle', cycle, 'self.again'],
    ['a list that holds itself', { a: listCycle }, 'a[0]'],
    ['too many levels', nested(65), Array(64).fill('in').join('.')],
    ['a getter that throws', { a: throwingGetter }, 'a'],
    ['an index that throws', { a: Object.defineProperty(['x'], 0, { get: throws, enumerable: true }) }, 'a'],
    ['a revoked proxy', { a: revoked() }, 'a'],
    ['a proxy that throws', { a: throwingProxy() }, 'a'],
  ])('is not %s', (_case, value, path) => {
    expect(issuesOf(value)).toEqual([{ path, message }]);
  });

  it('names everything that is wrong, in its place', () => {
    const value = { email: NaN, phone: { number: 1n }, metadata: [{ value: 'x' }, { value: new Date(0) }] };
    expect(issuesOf(value)).toEqual([
      { path: 'email', message },
      { path: 'phone.number', message },
      { path: 'metadata[1].value', message },
    ]);
  });

  it('is a copy that has no prototype, its objects at every depth', () => {
    const copy = copyPlainJson({ a: [{ b: 1 }] }).copy as { a: object[] };
    expect('toString' in copy).toBe(false);
    expect('toString' in copy.a[0]!).toBe(false);
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
    ['one whose prototype is a literal', Object.create({})],
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
