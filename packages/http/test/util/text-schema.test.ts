import { describe, expect, it } from 'vitest';
import { schemaIssues } from '../../src/util/standard-schema.js';
import { nonEmptySchema, textSchema } from '../../src/util/text-schema.js';

const uuid = '94121f98-98f7-4d57-aa5f-228401d35b12';
const noTexts = [undefined, null, 0, 1, true, [uuid], { toString: () => uuid }, new String(uuid), () => uuid];

describe('textSchema', () => {
  const short = textSchema((text) => text.length < 3, 'must be short');

  it('has nothing against a text that is valid', () => {
    expect(schemaIssues(short, '')).toEqual([]);
    expect(schemaIssues(short, 'ab')).toEqual([]);
  });

  it('says of any other what it must be, without quoting it', () => {
    expect(schemaIssues(short, 'abc')).toEqual([{ path: '', message: 'must be short' }]);
  });

  it.each(noTexts.map((value) => [value]))('refuses what is no text: %o', (value) => {
    expect(schemaIssues(short, value)).toEqual([{ path: '', message: 'must be short' }]);
  });
});

describe('nonEmptySchema', () => {
  it.each(['a', ' ', '..', uuid])('allows %j', (value) => {
    expect(schemaIssues(nonEmptySchema, value)).toEqual([]);
  });

  it('refuses the empty text', () => {
    expect(schemaIssues(nonEmptySchema, '')).toEqual([{ path: '', message: 'must be a non-empty string' }]);
  });
});
