import { describe, expect, it } from 'vitest';
import { oneOf, rule } from '../../src/options/option-rule.js';
import { revoked } from '../support/revoked.js';

describe('rule', () => {
  const isLong = rule<string>((value) => value.length > 2, 'a long text');

  it('returns undefined for a value that keeps it', () => {
    expect(isLong('long')).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['breaks it', 'no'],
    ['does not let itself be looked at', revoked()],
    ['is nothing', undefined],
    ['is null', null],
  ])('says what a value must be, and quotes nothing: one that %s', (_case, value) => {
    expect(isLong(value)).toBe('must be a long text');
  });

  it('takes any answer that is as good as yes', () => {
    expect(rule((value) => value as boolean, 'something')(1)).toBeUndefined();
    expect(rule((value) => value as boolean, 'something')('')).toBe('must be something');
  });
});

describe('oneOf', () => {
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
