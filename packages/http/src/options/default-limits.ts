/** The limits that apply unless the client's options or the call's say otherwise. */
export const defaultLimits = {
  timeoutMs: 12_000,
  deadlineMs: 30_000,
  maxAttempts: 3,
  maxConcurrent: 100,
  maxResponseBytes: 1_048_576,
} as const;
