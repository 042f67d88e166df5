import { describe, expect, it } from 'vitest';
import { isHeaderSafe, isHeaderSafeToken } from '../../src/util/header-value.js';

const unsafe: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 1],
  ['a list', ['a']],
  ['an empty string', ''],
  ['a line feed inside', 'a\nb'],
  ['a carriage return inside', 'a\rb'],
  ['a second header', 'a\r\nx: y'],
  ['a NUL', 'a\0b'],
  ['a DEL', 'a\x7f'],
  ['a control character', 'a\x1fb'],
  ['a trailing line feed', 'a\n'],
  ['a leading space', ' a'],
  ['a trailing space', 'a '],
  ['a leading tab', '\ta'],
  ['a trailing tab', 'a\t'],
  ['only a space', ' '],
  ['Latin-1', 'é'],
  ['a curly quote', '“a”'],
  ['a zero-width space', 'a\u200b'],
  ['a byte order mark', '\ufeffa'],
  ['too many characters', 'a'.repeat(16_385)],
];

describe('isHeaderSafe', () => {
  it.each(['a', '!', '~', 'a b', 'a\tb', 'a  b', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', 'a'.repeat(16_384)])(
    'is true for what can be sent as it is: %j',
    (value) => expect(isHeaderSafe(value)).toBe(true),
  );

  it.each(unsafe)('is false for %s', (_case, value) => expect(isHeaderSafe(value)).toBe(false));
});

describe('isHeaderSafeToken', () => {
  it.each(['a', '!', '~', 'pub_sandbox.1-2/3+4==', 'a'.repeat(16_384)])('is true for %j', (value) =>
    expect(isHeaderSafeToken(value)).toBe(true),
  );

  it.each([...unsafe, ['a space inside', 'a b'], ['a tab inside', 'a\tb']])(
    'is false for %s',
    (_case, value) => expect(isHeaderSafeToken(value)).toBe(false),
  );
});
