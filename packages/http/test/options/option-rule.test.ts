import { describe, expect, it } from 'vitest';
import { oneOf, rule } from '../../src/options/option-rule.js';
import { revoked } from '../support/revoked.js';

describe('a rule', () => {
  const isLong = rule<string>((value) => value.length > 2, 'a long text');

  it('has nothing against a value for which it holds', () => {
    expect(isLong('long')).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['breaks it', 'no'],
    ['does not let itself be looked at', revoked()],
    ['is nothing', undefined],
    ['is null', null],
  ])('says what a value must be that %s, and quotes nothing', (_case, value) => {
    expect(isLong(value)).toBe('must be a long text');
  });

  it('holds where its answer is as good as yes', () => {
    expect(rule((value) => value as boolean, 'something')(1)).toBeUndefined();
    expect(rule((value) => value as boolean, 'something')('')).toBe('must be something');
  });
});

describe('the rule of a few texts', () => {
  const strictness = oneOf(['error', 'off']);

  it.each(['error', 'off'])('allows each of them: %s', (value) => expect(strictness(value)).toBeUndefined());

  it.each([
    undefined,
    null,
    '',
    'on',
    'Error',
    'error, off',
    'toString',
    0,
    true,
    ['error'],
    new String('off'),
  ])('allows nothing else: %o', (value) => expect(strictness(value)).toBe('must be one of error, off'));
});
