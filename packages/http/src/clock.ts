import { onAbort } from './on-abort.js';

/** Why a step of a call ended early. */
export type Interruption =
  /** The step took longer than one attempt may. */
  | 'attempt'
  /** The call took longer than all of it may. */
  | 'deadline'
  /** The caller's signal. */
  | 'aborted';

/** What a step rejects with when the clock ended it. */
export class Interrupted extends Error {
  readonly reason: Interruption;
  constructor(reason: Interruption) {
    super(reason);
    this.reason = reason;
  }
}

/** The time of one call. It does one thing at a time: an attempt, a wait, or waiting for a token. */
export interface Clock {
  /**
   * Runs one step. Rejects with {@link Interrupted} the moment the step's time, the call's time or the caller's patience
   * is over, whether or not the step heeds the signal it is given.
   */
  run<T>(step: (signal: AbortSignal) => Promise<T>, timeoutMs?: number): Promise<T>;
  /** Sleeps; ends early as {@link Clock.run} does. */
  sleep(ms: number): Promise<void>;
  /** Throws {@link Interrupted} if the call is over. */
  check(): void;
  /** Milliseconds until the deadline. */
  remainingMs(): number;
  /** Must be called once, when the call is over: leaves no timer and no listener behind. */
  stop(): void;
}

/** Starts the time of one call: `deadlineMs` in all, or less if the caller's signal ends it. */
export function startClock(deadlineMs: number, signal: AbortSignal | undefined): Clock {
  let over: Interruption | undefined = signal?.aborted ? 'aborted' : undefined;
  let endStep: ((reason: Interruption) => void) | undefined;
  const end = (reason: Interruption): void => {
    over ??= reason;
    endStep?.(reason);
  };
  const endsAt = Date.now() + deadlineMs;
  const deadline = setTimeout(end, deadlineMs, 'deadline');
  const stopWaiting = signal && onAbort(signal, () => end('aborted'));

  const check = (): void => {
    if (over !== undefined) throw new Interrupted(over);
  };

  const run = <T>(step: (signal: AbortSignal) => Promise<T>, timeoutMs?: number): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      check();
      const controller = new AbortController();
      const finish = (): void => {
        clearTimeout(timer);
        endStep = undefined;
      };
      endStep = (reason) => {
        finish();
        reject(new Interrupted(reason));
        controller.abort();
      };
      const timer = timeoutMs === undefined ? undefined : setTimeout(endStep, timeoutMs, 'attempt');
      // A step that settles after the clock ended it changes nothing, and its rejection is never unhandled.
      step(controller.signal).then(
        (value) => {
          if (!controller.signal.aborted) finish();
          resolve(value);
        },
        (error: unknown) => {
          if (!controller.signal.aborted) finish();
          reject(error as Error);
        },
      );
    });

  return {
    check,
    run,
    sleep: (ms) => run(() => new Promise<void>(() => {}), ms).catch(resumeAfterSleep),
    remainingMs: () => endsAt - Date.now(),
    stop: () => {
      clearTimeout(deadline);
      stopWaiting?.();
    },
  };
}

function resumeAfterSleep(reason: unknown): void {
  if (reason instanceof Interrupted && reason.reason === 'attempt') return;
  throw reason;
}
