import { describe, expect, it } from 'vitest';
import { catchFailure, assertEqual } from '../../src/conformance/assert/assert.js';
import { findShownText, collectTexts } from '../../src/conformance/assert/log-output.js';

describe('assertEqual', () => {
  it.each([
    [1, 1],
    [null, null],
    [NaN, NaN],
    [{ a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: undefined }, {}],
  ])('takes %j for %j', (actual, expected) => {
    expect(() => assertEqual(actual, expected, 'it')).not.toThrow();
  });

  it.each([
    [1, 2, 'it: expected 2, got 1'],
    [null, undefined, 'it: expected nothing, got null'],
    ['', null, 'it: expected null, got ""'],
    [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, 'it, at a.b.1: expected 3, got 2'],
    [{ a: 1 }, {}, 'it, at a: expected nothing, got 1'],
    [[1], [1, 2], 'it, at 1: expected 2, got nothing'],
    [{}, [], 'it: expected [], got {}'],
    [{ a: {} }, { a: null }, 'it, at a: expected null, got {}'],
  ])('tells %j from %j', (actual, expected, message) => {
    expect(() => assertEqual(actual, expected, 'it')).toThrow(new Error(message));
  });
});

describe('catchFailure', () => {
  it('gives what a call throws or rejects with', async () => {
    const error = new Error('no');
    const thrown = await catchFailure(() => {
      throw error;
    }, 'it');
    expect(thrown).toBe(error);
    expect(await catchFailure(() => Promise.reject(error), 'it')).toBe(error);
  });

  it('fails where a call succeeds or throws something else', async () => {
    await expect(catchFailure(() => 1, 'it')).rejects.toThrow('it: expected a failure, got none');
    // oxlint-disable-next-line prefer-promise-reject-errors -- that is the case
    await expect(catchFailure(() => Promise.reject('text'), 'it')).rejects.toThrow(
      'it: the failure is not an Error',
    );
  });
});

describe('findShownText', () => {
  const hidden = Object.defineProperty({}, 'key', { value: 'a secret', enumerable: false });
  it.each([
    ['JSON', { a: ['a secret'] }],
    ['a text', 'this is a secret'],
    ['a hidden member', hidden],
    ['a message', new Error('a secret')],
    ['a member of an error', Object.assign(new Error('x'), { deep: { er: ['a secret'] } })],
    ['a cause', new Error('x', { cause: new Error('y', { cause: { text: 'a secret' } }) })],
    ['toJSON', { toJSON: () => 'a secret' }],
  ])('finds a text in %s', async (_case, value) => {
    expect(await findShownText(value, ['not there', 'a secret'])).toBe('a secret');
  });

  it('finds nothing where nothing is', async () => {
    expect(await findShownText({ a: 1 }, ['a secret'])).toBeUndefined();
  });
});

describe('collectTexts', () => {
  it('lists every text that is long enough to be told from others', () => {
    const texts = collectTexts({ a: 'a secret', b: [{ c: 'another' }, 'CO', null, 7] });
    expect(texts).toEqual(['a secret', 'another']);
  });
});
