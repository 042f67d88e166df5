import type { RunStatus } from '../customer-sync.js';

/** Data of a run's job: its checkpoint. Whoever takes the job over goes on from here. */
export interface RunData {
  readonly kind: RunStatus['kind'];
  readonly providers: readonly string[];
  readonly repair: boolean;
  /** Cursor of the page that is next; absent at the start. */
  readonly cursor?: string | undefined;
  readonly listed: number;
  readonly total?: number | undefined;
  readonly done: number;
  readonly differing: number;
  readonly skipped: number;
}

/** What a run's job was ended with. */
export interface RunResult {
  readonly state: 'done' | 'cancelled' | 'failed';
  readonly error?: string;
}

/** A cancelled run is marked in the job's progress, which the worker does not write. */
export interface RunProgress {
  readonly cancelled: true;
}
