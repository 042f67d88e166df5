import { fail, type Failure } from '../errors/classify-failure.js';
import type { Deadline } from '../time/deadline.js';
import { createPace } from './pace.js';

/** A longer wait is not shared: one odd answer must not silence a client for a day. */
const longestPauseMs = 60_000;

/**
 * Bounds what one client has under way, and holds back its calls while the provider asks for a pause. After a pause they
 * go one after the other, no faster than the provider took requests before; see {@link createPace}.
 */
export interface Gate {
  /**
   * Takes a place; waits for one, and for the end of a pause, where that is needed. A wait counts against the deadline: a
   * pause that outlasts it fails the call at once, as the answer did that asked for it.
   */
  enter(deadline: Deadline): Promise<void> | undefined;
  /** Gives the place back: to the call that has waited longest. */
  leave(): void;
  /** The provider took a request: it did not say that there were too many. */
  took(): void;
  /** Holds back every call for so many milliseconds from now. */
  pause(ms: number, reason: Failure): void;
}

interface Turn {
  readonly waitMs: number;
  /** It is not a turn yet: the end of the pause. */
  readonly isPause: boolean;
}

export function createGate(maxConcurrent: number): Gate {
  const queue = new Set<() => void>();
  const pace = createPace();
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

  /** When a call with a place may go: when the pause is over, then to ask again; or when its turn is, which it then has. */
  const nextTurn = (): Turn => {
    const now = performance.now();
    return now < pausedUntil
      ? { waitMs: pausedUntil - now, isPause: true }
      : { waitMs: pace.next(now) - now, isPause: false };
  };

  const waitForTurn = async (deadline: Deadline, first = nextTurn()): Promise<void> => {
    try {
      for (let turn = first; turn.waitMs > 0; turn = nextTurn()) {
        const { waitMs, isPause } = turn;
        if (performance.now() + waitMs >= deadline.expiresAt) {
          const { code, message, status } = pausedBy!;
          const failure = fail(code, `${message}: the provider asked to wait`, true, 'not_applied');
          throw Object.assign(failure, { status, retryAfterMs: Math.ceil(waitMs) });
        }
        await deadline.sleep(Math.ceil(waitMs));
        // Whoever has its turn goes, unless the provider has refused others meanwhile.
        if (!isPause && performance.now() >= pausedUntil) return;
      }
    } catch (reason) {
      leave();
      throw reason;
    }
  };

  return {
    enter: (deadline) => {
      if (places === 0) return waitForPlace(deadline).then(() => waitForTurn(deadline));
      places--;
      if (pausedUntil === 0) return undefined;
      const turn = nextTurn();
      return turn.waitMs > 0 ? waitForTurn(deadline, turn) : undefined;
    },
    leave,
    took: () => pace.took(performance.now()),
    pause: (ms, reason) => {
      const now = performance.now();
      const until = now + Math.min(ms, longestPauseMs);
      pace.refused(now, until);
      if (until > pausedUntil) [pausedUntil, pausedBy] = [until, reason];
    },
  };
}
