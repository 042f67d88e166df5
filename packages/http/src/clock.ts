import { fail, type Failure } from './failure.js';
import { onAbort } from './on-abort.js';

/** The time of one call. It does one thing at a time: an attempt, a wait, or waiting for a token. */
export interface Clock {
  /** Throws a {@link Failure} if the call is over: `timeout`, or `aborted` where the caller's signal ended it. */
  check(): void;
  /**
   * Runs one step of at most `timeoutMs`. Rejects as {@link Clock.check} throws, the moment its time, the call's time or
   * the caller's patience is over, whether or not the step heeds the signal it is given. The step may
   * abort that signal itself, to end what it leaves under way.
   */
  run<T>(step: (controller: AbortController) => Promise<T>, timeoutMs?: number): Promise<T>;
  /** Waits; ends early as {@link Clock.run} does. */
  sleep(ms: number): Promise<void>;
  /** When its time is over, in milliseconds since 1970. */
  readonly endsAt: number;
  /** Must be called once, when the call is over: leaves no timer and no listener behind. */
  stop(): void;
}

/** Starts the time of one call: `deadlineMs` in all, or less if the caller's signal ends it. */
export function startClock(deadlineMs: number, signal: AbortSignal | undefined): Clock {
  const endsAt = Date.now() + deadlineMs;
  let over: Failure | undefined;
  let interruptStep: ((reason: Failure) => void) | undefined;

  const end = (reason: Failure): void => {
    over ??= reason;
    interruptStep?.(over);
  };
  const leave = (): void => end(fail('aborted', 'aborted', true));
  const deadline = setTimeout(() => end(timeout()), deadlineMs);
  const stopWaiting = signal && onAbort(signal, leave);
  if (signal?.aborted) leave();

  const check = (): void => {
    if (over) throw over;
  };

  const run: Clock['run'] = (step, timeoutMs = deadlineMs) =>
    new Promise((resolve, reject) => {
      check();
      const controller = new AbortController();
      const finish = (): void => {
        clearTimeout(timer);
        // An interrupted step may settle while a later one runs: it must not end that one's watch.
        if (interruptStep === interrupt) interruptStep = undefined;
      };
      const interrupt = (reason: Failure): void => {
        finish();
        reject(reason);
        controller.abort();
      };
      const timer = setTimeout(() => interrupt(timeout()), timeoutMs);
      interruptStep = interrupt;
      // A step that settles after it was interrupted changes nothing, and its rejection is never unhandled.
      step(controller).then(resolve, reject).finally(finish);
    });

  return {
    check,
    run,
    sleep: (ms) =>
      run(
        ({ signal: interrupted }) =>
          new Promise((resolve) => {
            const timer = setTimeout(resolve, ms);
            interrupted.addEventListener('abort', () => clearTimeout(timer));
          }),
      ),
    endsAt,
    stop: () => {
      clearTimeout(deadline);
      stopWaiting?.();
    },
  };
}

function timeout(): Failure {
  return fail('timeout', 'timeout', true);
}
