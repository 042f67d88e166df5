import { describe, expect, it } from 'vitest';
import { Bare, ownMembers } from '../../src/util/own-members.js';
import { withPolluted } from '../support/with-polluted.js';

describe('an object of own members', () => {
  it('holds the members of all its parts, a later one winning', () => {
    const merged = ownMembers<object[]>({ a: 1, b: 1 }, { b: 2 }, { c: 3 });
    expect({ ...merged }).toEqual({ a: 1, b: 2, c: 3 });
  });

  it('inherits nothing, whatever was added to Object.prototype', async () => {
    const merged = ownMembers<Record<string, unknown>[]>({ a: 1 });
    const inherited = await withPolluted({ baseUrl: 'https://attacker.example' }, () => merged!['baseUrl']);
    expect(inherited).toBeUndefined();
    expect('toString' in merged!).toBe(false);
    expect('constructor' in merged!).toBe(false);
  });

  it('takes __proto__ for an ordinary name', () => {
    const merged = ownMembers<Record<string, unknown>[]>(JSON.parse('{"__proto__":{"admin":true}}'));
    expect(Object.keys(merged!)).toEqual(['__proto__']);
    expect(merged!['admin']).toBeUndefined();
  });

  it('has a prototype that is empty and inherits nothing', () => {
    expect(Object.getPrototypeOf(ownMembers({}))).toBe(Bare.prototype);
    expect(Reflect.ownKeys(Bare.prototype)).toEqual([]);
    expect(Object.getPrototypeOf(Bare.prototype)).toBeNull();
  });
});
