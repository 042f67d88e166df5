import { onAbort } from './on-abort.js';

/** What a step of a call rejects with when its time is over (`timeout`) or the caller's signal ends it (`aborted`). */
export class Interrupted extends Error {
  readonly code: 'timeout' | 'aborted';

  constructor(code: 'timeout' | 'aborted') {
    super(code === 'timeout' ? 'no complete answer came in time' : 'the caller ended the call');
    this.code = code;
  }
}

/** The time of one call. It does one thing at a time: an attempt, a wait, or waiting for a token. */
export interface Clock {
  /** Throws {@link Interrupted} if the call is over. */
  check(): void;
  /**
   * Runs one step of at most `timeoutMs`. Rejects with {@link Interrupted} the moment its time, the call's time or the
   * caller's patience is over, whether or not the step heeds the signal it is given.
   */
  run<T>(step: (signal: AbortSignal) => Promise<T>, timeoutMs?: number): Promise<T>;
  /** Waits; ends early as {@link Clock.run} does. */
  sleep(ms: number): Promise<void>;
  /** Milliseconds until the deadline. */
  remainingMs(): number;
  /** Must be called once, when the call is over: leaves no timer and no listener behind. */
  stop(): void;
}

/** Starts the time of one call: `deadlineMs` in all, or less if the caller's signal ends it. */
export function startClock(deadlineMs: number, signal: AbortSignal | undefined): Clock {
  const endsAt = Date.now() + deadlineMs;
  let over: Interrupted['code'] | undefined = signal?.aborted ? 'aborted' : undefined;
  let interruptStep: ((code: Interrupted['code']) => void) | undefined;

  const end = (code: Interrupted['code']): void => {
    over ??= code;
    interruptStep?.(over);
  };
  const deadline = setTimeout(end, deadlineMs, 'timeout');
  const stopWaiting = signal && onAbort(signal, () => end('aborted'));

  const check = (): void => {
    if (over !== undefined) throw new Interrupted(over);
  };

  const run: Clock['run'] = (step, timeoutMs) =>
    new Promise((resolve, reject) => {
      check();
      const controller = new AbortController();
      const finish = (): void => {
        clearTimeout(timer);
        if (interruptStep === interrupt) interruptStep = undefined;
      };
      const interrupt = (code: Interrupted['code']): void => {
        finish();
        reject(new Interrupted(code));
        controller.abort();
      };
      const timer = timeoutMs === undefined ? undefined : setTimeout(interrupt, timeoutMs, 'timeout');
      interruptStep = interrupt;
      // A step that settles after it was interrupted changes nothing, and its rejection is never unhandled.
      step(controller.signal).then(resolve, reject).finally(finish);
    });

  return {
    check,
    run,
    sleep: (ms) => {
      let timer: ReturnType<typeof setTimeout>;
      return run(() => new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))).finally(() =>
        clearTimeout(timer),
      );
    },
    remainingMs: () => endsAt - Date.now(),
    stop: () => {
      clearTimeout(deadline);
      stopWaiting?.();
    },
  };
}
