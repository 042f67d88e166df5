import { describe, expect, it } from 'vitest';
import { customerJobId, readBackId, syncId } from '../../src/queue/job.js';

describe('an id in the queue', () => {
  it('holds no colon, is no number, and differs for different customers', () => {
    const ids = ['1', 'a:b', 'a%3Ab', 'a b'].map((customer) => customerJobId('c', customer));
    expect(ids.join()).not.toContain(':');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of one kind never meets one of another', () => {
    expect(syncId('read-back:1:a')).not.toBe(readBackId('a', 1_000, 1_000));
  });

  it('of a read-back is the same for one that may take its place, and new once the earlier one may run', () => {
    const settleMs = 65_000;
    for (const first of [0, 1, 30_000, 64_999, 65_000]) {
      // The earlier one runs from `first + settleMs` on; a request that ends then is read back under another id.
      const later = first + settleMs;
      expect(readBackId('a', later + settleMs, settleMs)).not.toBe(
        readBackId('a', first + settleMs, settleMs),
      );
    }
  });
});
