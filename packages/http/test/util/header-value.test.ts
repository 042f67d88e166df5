import { expect, it } from 'vitest';
import { isHeaderSafe, isHeaderSafeToken } from '../../src/util/header-value.js';

const longest = 'a'.repeat(16_384);

it.each(['a', '!', '~', 'pub_sandbox.1-2/3+4==', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', longest])(
  'what can be sent as it is can be a value and a credential: %j',
  (value) => expect([isHeaderSafe(value), isHeaderSafeToken(value)]).toEqual([true, true]),
);

it.each(['a b', 'a\tb', 'a  b'])('white space may be inside a value, and in no credential: %j', (value) =>
  expect([isHeaderSafe(value), isHeaderSafeToken(value)]).toEqual([true, false]),
);

it.each([
  ['no text', [undefined, null, 1, ['a']]],
  ['an empty text, or one that is too long', ['', `${longest}a`]],
  ['a control character', ['a\nb', 'a\r\nx: y', 'a\0b', 'a\x7f', 'a\x1fb', 'a\n']],
  ['white space around it', [' a', 'a ', '\ta', 'a\t', ' ']],
  ['a letter beyond ASCII', ['é', '“a”', 'a\u200b', '\ufeffa']],
] as [string, unknown[]][])('what a runtime would refuse or trim is neither: %s', (_what, values) => {
  expect(values.filter((value) => isHeaderSafe(value) || isHeaderSafeToken(value))).toEqual([]);
});
