/** What a client does where neither its own options nor those of a call say otherwise. */
export const defaultLimits = {
  timeoutMs: 12_000,
  deadlineMs: 30_000,
  maxAttempts: 3,
  maxConcurrent: 100,
  maxResponseBytes: 1_048_576,
} as const;
