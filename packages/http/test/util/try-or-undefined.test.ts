import { describe, expect, it } from 'vitest';
import { tryOrUndefined } from '../../src/util/try-or-undefined.js';
import { revoked } from '../support/revoked.js';

describe('tryOrUndefined', () => {
  it('returns the answer', () => {
    expect(tryOrUndefined(() => 'answer')).toBe('answer');
    expect(tryOrUndefined(() => false)).toBe(false);
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
    expect(tryOrUndefined(question)).toBeUndefined();
  });
});
