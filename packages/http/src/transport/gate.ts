import { fail, type Failure } from '../errors/classify-failure.js';
import type { Deadline } from '../time/deadline.js';

/** A longer wait is not shared: one odd answer must not silence a client for a day. */
const longestPauseMs = 60_000;

/** Bounds what one client has under way, and holds back its calls while the provider asks for a pause. */
export interface Gate {
  /**
   * Takes a place; waits for one, and for the end of a pause, where that is needed. A wait counts against the deadline: a
   * pause that outlasts it fails the call at once, as the answer did that asked for it.
   */
  enter(deadline: Deadline): Promise<void> | undefined;
  /** Gives the place back: to the call that has waited longest. */
  leave(): void;
  /** Holds back every call for so many milliseconds from now. */
  pause(ms: number, reason: Failure): void;
}

export function createGate(maxConcurrent: number): Gate {
  const queue = new Set<() => void>();
  let places = maxConcurrent;
  let pausedUntil = 0;
  let pausedBy: Failure | undefined;

  const leave = (): void => {
    const [next] = queue;
    if (next) {
      queue.delete(next);
      next();
    } else places++;
  };

  const waitForPlace = async (deadline: Deadline): Promise<void> => {
    let take!: () => void;
    const turn = new Promise<void>((resolve) => (take = resolve));
    queue.add(take);
    try {
      await deadline.run(() => turn);
    } catch (reason) {
      // The place may have come in the very moment in which the call ended.
      if (!queue.delete(take)) leave();
      throw reason;
    }
  };

  const waitForPause = async (deadline: Deadline): Promise<void> => {
    for (;;) {
      const restMs = pausedUntil - performance.now();
      if (restMs <= 0) return;
      if (pausedUntil >= deadline.expiresAt) {
        const { code, message, status } = pausedBy!;
        const failure = fail(code, `${message}: the provider asked to wait`, true, 'not_applied');
        throw Object.assign(failure, { status, retryAfterMs: Math.ceil(restMs) });
      }
      await deadline.sleep(Math.ceil(restMs));
    }
  };

  return {
    enter: (deadline) => {
      const hasPlace = places > 0;
      if (hasPlace) places--;
      if (hasPlace && (pausedUntil === 0 || pausedUntil <= performance.now())) return undefined;
      return (hasPlace ? Promise.resolve() : waitForPlace(deadline)).then(() =>
        waitForPause(deadline).catch((reason: unknown) => {
          leave();
          throw reason;
        }),
      );
    },
    leave,
    pause: (ms, reason) => {
      const until = performance.now() + Math.min(ms, longestPauseMs);
      if (until > pausedUntil) [pausedUntil, pausedBy] = [until, reason];
    },
  };
}
