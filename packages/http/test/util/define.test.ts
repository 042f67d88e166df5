import { describe, expect, it } from 'vitest';
import { define } from '../../src/util/define.js';
import { withPolluted } from '../support/with-polluted.js';

describe('define', () => {
  it('defines a property that can be neither changed nor deleted', () => {
    const target: { name?: string } = {};
    define(target, 'name', 'x');
    expect(target.name).toBe('x');
    expect(Reflect.set(target, 'name', 'changed')).toBe(false);
    expect(Reflect.deleteProperty(target, 'name')).toBe(false);
    expect(Reflect.defineProperty(target, 'name', { value: 'changed' })).toBe(false);
  });

  it('makes it enumerable only where that is asked for', () => {
    const [shown, hidden] = [{}, {}];
    define(shown, 'name', 'x', true);
    define(hidden, 'name', 'x');
    expect(JSON.stringify([shown, hidden])).toBe('[{"name":"x"},{}]');
  });

  it('takes a symbol for a name, and undefined for a value', () => {
    const target = {};
    const symbol = Symbol('x');
    define(target, symbol, undefined);
    expect(symbol in target).toBe(true);
  });

  it('replaces a property that can be changed', () => {
    const error = new Error('x');
    define(error, 'message', 'y');
    expect(error.message).toBe('y');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a getter', { get: () => 'added' }],
    ['a setter', { set: () => {} }],
    ['what would let it be changed', { writable: true, configurable: true, enumerable: true }],
    ['another value', { value: 'added' }],
  ])('takes nothing from Object.prototype: %s', async (_case, added) => {
    const target = {};
    await withPolluted(added, () => define(target, 'name', 'x'));
    expect(Object.getOwnPropertyDescriptor(target, 'name')).toEqual({
      value: 'x',
      writable: false,
      enumerable: false,
      configurable: false,
    });
  });
});
