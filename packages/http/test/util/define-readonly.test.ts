import { describe, expect, it } from 'vitest';
import { defineReadonly } from '../../src/util/define-readonly.js';
import { withPolluted } from '../support/with-polluted.js';

describe('defineReadonly', () => {
  it('defines a property that can be neither changed nor deleted', () => {
    const target: { name?: string } = {};
    defineReadonly(target, 'name', 'x');
    expect(target.name).toBe('x');
    expect(Reflect.set(target, 'name', 'changed')).toBe(false);
    expect(Reflect.deleteProperty(target, 'name')).toBe(false);
    expect(Reflect.defineProperty(target, 'name', { value: 'changed' })).toBe(false);
  });

  it('makes it enumerable only where that is asked for', () => {
    const [shown, hidden] = [{}, {}];
    defineReadonly(shown, 'name', 'x', true);
    defineReadonly(hidden, 'name', 'x');
    expect(JSON.stringify([shown, hidden])).toBe('[{"name":"x"},{}]');
  });

  it('takes a symbol for a name, and undefined for a value', () => {
    const target = {};
    const symbol = Symbol('x');
    defineReadonly(target, symbol, undefined);
    expect(symbol in target).toBe(true);
  });

  it('replaces a property that can be changed', () => {
    const error = new Error('x');
    defineReadonly(error, 'message', 'y');
    expect(error.message).toBe('y');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a getter', { get: () => 'added' }],
    ['a setter', { set: () => {} }],
    ['what would let it be changed', { writable: true, configurable: true, enumerable: true }],
    ['another value', { value: 'added' }],
  ])('takes nothing from Object.prototype: %s', async (_case, added) => {
    const target = {};
    await withPolluted(added, () => defineReadonly(target, 'name', 'x'));
    expect(Object.getOwnPropertyDescriptor(target, 'name')).toEqual({
      value: 'x',
      writable: false,
      enumerable: false,
      configurable: false,
    });
  });
});
