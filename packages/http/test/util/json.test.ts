import { describe, expect, it } from 'vitest';
import { isObject, ownProperty, parseJson } from '../../src/util/json.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

describe('parseJson', () => {
  it.each<[string, unknown]>([
    ['{"id":"c-1"}', { id: 'c-1' }],
    ['"text"', 'text'],
    ['null', null],
  ])('returns the value of %s', (text, value) => expect(parseJson(text)).toEqual(value));

  it.each(['', '{', '<html>', '{"a":1}{"b":2}'])(
    'returns undefined for %j, and throws no error that would quote it',
    (text) => expect(parseJson(text)).toBeUndefined(),
  );
});

describe('isObject', () => {
  it.each([{}, { a: 1 }, Object.create(null)])('is true for %j', (value) =>
    expect(isObject(value)).toBe(true),
  );
  it.each([null, undefined, [], 'x'])('is false for %j', (value) => expect(isObject(value)).toBe(false));
});

describe('ownProperty', () => {
  it.each<[unknown, unknown]>([
    [{ code: 'TAKEN' }, 'TAKEN'],
    [{ code: null }, null],
    [Object.assign(Object.create(null), { code: ['a'] }), ['a']],
  ])('reads from %j: %j', (value, member) => expect(ownProperty(value, 'code')).toEqual(member));

  it('returns undefined for what has none, or cannot be looked at', () => {
    for (const value of [{}, null, undefined, [], 'code', revoked()])
      expect(ownProperty(value, 'code')).toBeUndefined();
  });

  it('reads own members only', async () => {
    expect(ownProperty({}, 'toString')).toBeUndefined();
    expect(ownProperty(Object.create({ code: 'TAKEN' }), 'code')).toBeUndefined();
    expect(await withPolluted({ code: 'TAKEN' }, () => ownProperty({}, 'code'))).toBeUndefined();
  });

  it('reads an own member with the name of an inherited one', () => {
    expect(ownProperty(JSON.parse('{"__proto__":1}'), '__proto__')).toBe(1);
  });
});
