import { describe, expect, it } from 'vitest';
import { ask } from '../../src/util/ask.js';
import { revoked } from '../support/revoked.js';

const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error('secret');
    },
  },
);

describe('a question', () => {
  it('is answered where it can be', () => {
    expect(ask(() => 'answer')).toBe('answer');
    expect(ask(() => false)).toBe(false);
  });

  it.each<[string, () => unknown]>([
    ['a revoked proxy', () => revoked() instanceof Error],
    ['something hostile', () => (hostile as Error).message],
    ['nothing', () => (undefined as unknown as Error).message],
  ])('is not where it is about %s', (_case, question) => expect(ask(question)).toBeUndefined());
});
