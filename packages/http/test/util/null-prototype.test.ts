import { describe, expect, it } from 'vitest';
import { NullPrototype, mergeOwn } from '../../src/util/null-prototype.js';
import { withPolluted } from '../support/with-polluted.js';

describe('mergeOwn', () => {
  it('merges its parts, and the later one wins', () => {
    const merged = mergeOwn<object[]>({ a: 1, b: 1 }, { b: 2 }, { c: 3 });
    expect({ ...merged }).toEqual({ a: 1, b: 2, c: 3 });
  });

  it('returns an object that inherits nothing, whatever was added to Object.prototype', async () => {
    const merged = mergeOwn<Record<string, unknown>[]>({ a: 1 });
    const inherited = await withPolluted({ baseUrl: 'https://attacker.example' }, () => merged!['baseUrl']);
    expect(inherited).toBeUndefined();
    expect('toString' in merged!).toBe(false);
    expect('constructor' in merged!).toBe(false);
  });

  it('treats __proto__ as an ordinary name', () => {
    const merged = mergeOwn<Record<string, unknown>[]>(JSON.parse('{"__proto__":{"admin":true}}'));
    expect(Object.keys(merged!)).toEqual(['__proto__']);
    expect(merged!['admin']).toBeUndefined();
  });
});

describe('NullPrototype', () => {
  it('is the class of such objects: its prototype is empty and inherits nothing', () => {
    expect(Object.getPrototypeOf(mergeOwn({}))).toBe(NullPrototype.prototype);
    expect(Reflect.ownKeys(NullPrototype.prototype)).toEqual([]);
    expect(Object.getPrototypeOf(NullPrototype.prototype)).toBeNull();
  });
});
