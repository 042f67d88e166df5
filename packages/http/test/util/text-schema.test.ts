import { describe, expect, it } from 'vitest';
import { schemaIssues } from '../../src/util/standard-schema.js';
import { nonEmptySchema, textSchema } from '../../src/util/text-schema.js';

describe('textSchema', () => {
  const short = textSchema((text) => text.length < 3, 'must be short');

  it.each(['', 'ab'])('has nothing against a text that is valid: %j', (text) => {
    expect(schemaIssues(short, text)).toEqual([]);
  });

  it.each(['abc', undefined, null, 1, ['a'], { toString: () => 'a' }, new String('a')])(
    'says of anything else what it must be, without quoting it: %o',
    (value) => expect(schemaIssues(short, value)).toEqual([{ path: '', message: 'must be short' }]),
  );
});

it('nonEmptySchema takes any text but the empty one', () => {
  for (const text of ['a', ' ', '..']) expect(schemaIssues(nonEmptySchema, text)).toEqual([]);
  expect(schemaIssues(nonEmptySchema, '')).toEqual([{ path: '', message: 'must be a non-empty string' }]);
});
