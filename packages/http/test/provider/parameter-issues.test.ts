import { describe, expect, it } from 'vitest';
import { notASegment, parameterIssues } from '../../src/provider/parameter-issues.js';
import type { RequestSchema } from '../../src/util/standard-schema.js';

const text: RequestSchema = {
  '~standard': {
    validate: (value) => (typeof value === 'string' ? {} : { issues: [{ message: 'must be a string' }] }),
  },
};
const noText = [{ path: 'id', message: 'must be a string' }];
const notInUrl = [{ path: 'id', message: 'must be a text that a URL can hold' }];

describe('parameterIssues', () => {
  it.each([
    ['what its schema says', 1, noText],
    ['half of a surrogate pair', 'a\uD83D', notInUrl],
    ['nothing of a text', 'á/../😀', []],
    ['nothing of an empty one', '', []],
  ])('names the parameter and refuses %s', (_what, value, issues) => {
    expect(parameterIssues('id', value, text)).toEqual(issues);
  });

  it.each([
    ['', notInUrl],
    ['.', notInUrl],
    ['..', notInUrl],
    ['\uDE00a', notInUrl],
    ['...', []],
    ['.a', []],
    [1, noText],
  ])('refuses what is no segment of a path: %j', (value, issues) => {
    expect(parameterIssues('id', value, text, notASegment)).toEqual(issues);
  });
});
