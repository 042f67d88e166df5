import { describe, expect, it } from 'vitest';
import { isObject, parseJson } from '../src/json.js';

describe('parsing JSON', () => {
  it.each<[string, unknown]>([
    ['{"id":"c-1"}', { id: 'c-1' }],
    [' [1] ', [1]],
    ['"text"', 'text'],
    ['0', 0],
    ['false', false],
    ['null', null],
  ])('gives the value of %s', (text, value) => expect(parseJson(text)).toEqual(value));

  it.each(['', ' ', '{', '<html>', 'undefined', "{'a':1}", '{"a":1}{"b":2}', 'NaN'])(
    'gives undefined for %j, and no error that would quote it',
    (text) => expect(parseJson(text)).toBeUndefined(),
  );
});

describe('a JSON object', () => {
  it.each([{}, { a: 1 }, Object.create(null)])('is %j', (value) => expect(isObject(value)).toBe(true));
  it.each([null, undefined, [], [{}], 'x', 1, true])('is not %j', (value) =>
    expect(isObject(value)).toBe(false),
  );
});
