import { describe, expect, it } from 'vitest';
import type { Refused } from '../values/refused-value.ts';
import type { Issue } from '../checks/limits.ts';
import { problemWith } from '../checks/limits.ts';

const refused: Refused = {
  rule: 'max',
  path: ['metadata', 3, 'key'],
  value: { metadata: [0, 0, 0, { key: 'ЖЖ' }] },
};
const at = 'metadata[3].key';

describe('the refusal of a value', () => {
  it.each<[string, Issue[], string | undefined]>([
    ['one issue at the place', [{ at, message: 'must have 0 to 48 characters' }], undefined],
    ['no issue', [], 'not refused'],
    [
      'an issue elsewhere',
      [{ at: 'metadata', message: 'must be an array' }],
      'the issue is said to be at "metadata"',
    ],
    [
      'an issue at the place and one elsewhere',
      [
        { at, message: 'must be a string' },
        { at: '', message: 'is wrong' },
      ],
      'the issue is said to be at ""',
    ],
    ['a message with the value', [{ at, message: 'ЖЖ is too long' }], 'a message holds a part of the input'],
    [
      'a message with a part of it',
      [{ at, message: 'begins with Ж' }],
      'a message holds a part of the input',
    ],
  ])('is checked right: %s', (_what, issues, problem) => {
    expect(problemWith(issues, refused)).toBe(problem);
  });
});
