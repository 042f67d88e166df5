/** Limits that only tests change. */
export interface Tuning {
  /** First and longest back-off, in milliseconds. */
  readonly backOffMs: number;
  readonly maxBackOffMs: number;
  /** First and longest hold of a provider that fails. */
  readonly holdMs: number;
  readonly maxHoldMs: number;
  /** Failures in a row after which a provider is held. */
  readonly failuresToHold: number;
  readonly loadTimeoutMs: number;
  /** Jobs that a back-fill or sweep lets wait at one provider. */
  readonly maxBacklog: number;
  /** Keys that are enqueued at once. */
  readonly chunk: number;
  /** How often a run looks whether it may go on. */
  readonly pollMs: number;
  /** Pause of the follower between two calls of `changedSince`. */
  readonly followMs: number;
  /** False leaves read-backs out, which a test uses to show what they are for. */
  readonly readsBack: boolean;
}

export const defaultTuning: Tuning = {
  backOffMs: 1_000,
  maxBackOffMs: 300_000,
  holdMs: 500,
  maxHoldMs: 10_000,
  failuresToHold: 5,
  loadTimeoutMs: 60_000,
  maxBacklog: 5_000,
  chunk: 1_000,
  pollMs: 250,
  followMs: 5_000,
  readsBack: true,
};
