import { describe, expect, it } from 'vitest';
import { namesIn, namesInReference, toPointer, valueAt } from '../openapi/pointer.ts';

describe('a JSON pointer', () => {
  it.each([
    ['#', []],
    ['#/', ['']],
    ['#/paths/~1customers~1{id}/get', ['paths', '/customers/{id}', 'get']],
    ['/a~01/b%20c', ['a~1', 'b%20c']],
  ])('%s leads along %j', (pointer, names) => {
    expect(namesIn(pointer)).toEqual(names);
  });

  it('of a reference is a part of a URL', () => {
    expect(namesInReference('#/a%20b/~1c%7E1')).toEqual(['a b', '/c/']);
  });

  it.each(['plain', '/a/~b~/~1', ''])('holds any name: %j', (name) => {
    expect(namesIn(`#/${toPointer(name)}`)).toEqual([name]);
  });

  it('leads to a value, or to nothing', () => {
    expect(valueAt({ a: [{ b: 1 }] }, ['a', '0', 'b'])).toBe(1);
    expect(valueAt({ a: 1 }, ['b', 'c'])).toBeUndefined();
  });
});
