import { describe, expect, it } from 'vitest';
import { ask } from '../../src/util/ask.js';
import { revoked } from '../support/revoked.js';

describe('ask', () => {
  it('returns the answer', () => {
    expect(ask(() => 'answer')).toBe('answer');
    expect(ask(() => false)).toBe(false);
  });

  it.each<[string, () => unknown]>([
    ['a revoked proxy', () => revoked() instanceof Error],
    [
      'a getter that throws',
      () => {
        throw new Error('secret');
      },
    ],
    ['a member of nothing', () => (undefined as unknown as Error).message],
  ])('returns undefined where asking throws: %s', (_case, question) => {
    expect(ask(question)).toBeUndefined();
  });
});
