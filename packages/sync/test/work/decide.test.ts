import type { ErrorCode } from '@customer-bridge/adapter';
import { describe, expect, it } from 'vitest';
import type { ParkCode } from '../../src/events.js';
import { decide, isOutage, type Next } from '../../src/work/decide.js';

const early = { attempt: 1, attempts: 15, isHeld: false };
const last = { ...early, attempt: 15 };
const held = { ...early, isHeld: true };

/** What each code leads to: while there are attempts, after the last one, and while the provider is held. */
const table: Record<ParkCode, { retryable: boolean; next: [Next, Next, Next] }> = {
  authentication: { retryable: false, next: ['pause', 'pause', 'pause'] },
  forbidden: { retryable: false, next: ['pause', 'pause', 'pause'] },
  configuration: { retryable: false, next: ['pause', 'pause', 'pause'] },
  rate_limited: { retryable: true, next: ['hold', 'hold', 'hold'] },
  server_error: { retryable: true, next: ['retry', 'park', 'hold'] },
  network: { retryable: true, next: ['retry', 'park', 'hold'] },
  timeout: { retryable: true, next: ['retry', 'park', 'hold'] },
  aborted: { retryable: true, next: ['retry', 'park', 'retry'] },
  load_failed: { retryable: true, next: ['retry', 'park', 'retry'] },
  load_malformed: { retryable: true, next: ['retry', 'park', 'retry'] },
  invalid_request: { retryable: false, next: ['park', 'park', 'park'] },
  not_found: { retryable: false, next: ['park', 'park', 'park'] },
  conflict: { retryable: false, next: ['park', 'park', 'park'] },
  rejected: { retryable: false, next: ['park', 'park', 'park'] },
  redirected: { retryable: false, next: ['park', 'park', 'park'] },
  invalid_response: { retryable: false, next: ['park', 'park', 'park'] },
};
const codes = Object.entries(table) as [ErrorCode, (typeof table)[ErrorCode]][];

describe('what happens after a failure', () => {
  it.each(codes)('%s', (code, { retryable, next }) => {
    const failure = { code, retryable, outcome: 'not_applied' } as const;
    expect([early, last, held].map((when) => decide(failure, when).next)).toEqual(next);
  });

  it.each(codes)('%s with an unknown outcome is read back, whatever else happens', (code, { retryable }) => {
    for (const when of [early, last, held]) {
      expect(decide({ code, retryable, outcome: 'unknown' }, when).readBack).toBe(true);
      expect(decide({ code, retryable, outcome: 'not_applied' }, when).readBack).toBe(false);
    }
  });

  it('parks a failure of the server that no repeat changes, be the provider held or not', () => {
    const failure = { code: 'server_error', retryable: false, outcome: 'unknown' } as const;
    expect([early, held].map((when) => decide(failure, when).next)).toEqual(['park', 'park']);
    expect(isOutage(failure)).toBe(false);
  });
});
