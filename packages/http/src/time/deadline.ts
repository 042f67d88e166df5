import { fail, type Failure } from '../errors/classify-failure.js';
import { onAbort } from './on-abort.js';

/**
 * The time limit of one call: `deadlineMs`, or less if the caller's signal aborts. A call does one thing at a time: it
 * waits for a token or a free place, sends a request, or sleeps. Times are those of `performance.now()`, so changes of the
 * system clock do not matter.
 */
export class Deadline {
  /** When the call's time is over. */
  readonly expiresAt: number;
  readonly #deadlineMs: number;
  #over: Failure | undefined;
  #interruptStep: ((reason: Failure) => void) | undefined;
  readonly #stopListening: (() => void) | undefined;

  constructor(deadlineMs: number, signal: AbortSignal | undefined) {
    this.#deadlineMs = deadlineMs;
    this.expiresAt = performance.now() + deadlineMs;
    if (!signal) return;
    const leave = (): void => this.#end(fail('aborted', 'aborted', true));
    this.#stopListening = onAbort(signal, leave);
    if (signal.aborted) leave();
  }

  #end(reason: Failure): void {
    this.#over ??= reason;
    this.#interruptStep?.(this.#over);
  }

  #expire(): void {
    this.#end(timedOut(this.#deadlineMs, 'deadlineMs'));
  }

  /** Throws a {@link Failure} if the call is over: `timeout`, or `aborted` by the caller's signal. */
  throwIfOver(now: number = performance.now()): void {
    if (!this.#over && now >= this.expiresAt) this.#expire();
    if (this.#over) throw this.#over;
  }

  /**
   * Runs one step. Rejects as {@link Deadline.throwIfOver} throws, as soon as the step's `timeoutMs` or the deadline
   * passes or the caller aborts, even if the step ignores the signal it is given. The step may abort that signal itself.
   */
  run<T>(step: (controller: AbortController) => PromiseLike<T>, timeoutMs: number = Infinity): Promise<T> {
    return new Promise((resolve, reject) => {
      const now = performance.now();
      this.throwIfOver(now);
      const controller = new AbortController();
      // Where the runtime's clock stands still, rounding could make it longer than a timer can wait.
      const restMs = Math.min(this.#deadlineMs, Math.ceil(this.expiresAt - now));
      const finish = (): void => {
        clearTimeout(timer);
        // An interrupted step may settle while a later one runs: it must not end that one's watch.
        if (this.#interruptStep === interrupt) this.#interruptStep = undefined;
      };
      const interrupt = (reason: Failure): void => {
        finish();
        reject(reason);
        controller.abort();
      };
      // One timer for whichever ends first.
      const timer =
        timeoutMs < restMs
          ? setTimeout(() => interrupt(timedOut(timeoutMs, 'timeoutMs')), timeoutMs)
          : setTimeout(() => this.#expire(), restMs);
      this.#interruptStep = interrupt;
      // A step that settles after it was interrupted changes nothing, and its rejection is never unhandled.
      step(controller).then(resolve, reject).then(finish);
    });
  }

  /** Waits; ends early as {@link Deadline.run} does. */
  sleep(ms: number): Promise<void> {
    return this.run(
      ({ signal: interrupted }) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          interrupted.addEventListener('abort', () => clearTimeout(timer));
        }),
    );
  }

  /** Must be called once, when the call ends: removes its listener. */
  stop(): void {
    this.#stopListening?.();
  }
}

/** The failure names the option that a caller may raise, and its value. */
function timedOut(ms: number, option: 'timeoutMs' | 'deadlineMs'): Failure {
  return fail('timeout', `timeout after ${ms} ms (${option})`, true);
}
