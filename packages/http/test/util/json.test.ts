import { describe, expect, it } from 'vitest';
import { isObject, memberOf, parseJson } from '../../src/util/json.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

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

describe('a member of a JSON object', () => {
  it.each<[unknown, unknown]>([
    [{ code: 'TAKEN' }, 'TAKEN'],
    [{ code: null }, null],
    [{ code: 0 }, 0],
    [Object.assign(Object.create(null), { code: ['a'] }), ['a']],
  ])('of %j is %j', (value, member) => expect(memberOf(value, 'code')).toEqual(member));

  it.each([[{}], [{ Code: 'TAKEN' }], [null], [undefined], [[]], ['code'], [1], [true]])(
    'is absent in %o',
    (value) => expect(memberOf(value, 'code')).toBeUndefined(),
  );

  it('is absent where it cannot be looked at', () => {
    expect(memberOf(revoked(), 'code')).toBeUndefined();
  });

  it('is never inherited', async () => {
    expect(memberOf({}, 'toString')).toBeUndefined();
    expect(memberOf(Object.create({ code: 'TAKEN' }), 'code')).toBeUndefined();
    expect(await withPolluted({ code: 'TAKEN' }, () => memberOf({}, 'code'))).toBeUndefined();
  });

  it('may be named like something that is inherited', () => {
    expect(memberOf(JSON.parse('{"__proto__":1}'), '__proto__')).toBe(1);
  });
});
