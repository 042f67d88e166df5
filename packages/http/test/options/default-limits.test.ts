import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/options/default-limits.js';

describe('defaultLimits', () => {
  it('are twelve seconds an attempt, thirty in all, three attempts, a hundred requests and a mebibyte', () => {
    expect(defaultLimits).toEqual({
      timeoutMs: 12_000,
      deadlineMs: 30_000,
      maxAttempts: 3,
      maxConcurrent: 100,
      maxResponseBytes: 1024 * 1024,
    });
  });
});
