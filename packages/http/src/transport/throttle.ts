import { fail, type Failure } from '../errors/classify-failure.js';
import type { Deadline } from '../time/deadline.js';
import { createSendRate } from './send-rate.js';

/** A longer pause applies to its own call only: one odd answer must not silence a client for a day. */
const longestPauseMs = 60_000;

/**
 * Limits the requests that one client has in flight, and holds back its calls while the provider asks for a pause. After a
 * pause they go one at a time, no faster than the provider accepted requests before; see {@link createSendRate}.
 */
export interface Throttle {
  /**
   * Takes a place; if none is free, or during a pause, returns a promise that resolves when the call may go on. The wait
   * counts against the deadline: if the pause outlasts it, the call fails at once with the failure that started the pause.
   */
  enter(deadline: Deadline): Promise<void> | undefined;
  /** Gives the call's place to the call that has waited longest. */
  leave(deadline: Deadline): void;
  /** The provider accepted a request: it did not answer that there were too many. */
  took(): void;
  /** Holds back every call for `ms` milliseconds from now. */
  pause(ms: number, reason: Failure): void;
}

/**
 * True for a call that should have ended a second ago. In a worker, the incoming request that makes a call can end before the
 * call does; then none of the call's code runs any more, and it would keep its place for ever.
 */
function isLost({ expiresAt }: Deadline): boolean {
  return performance.now() > expiresAt + 1000;
}

export function createThrottle(maxConcurrent: number): Throttle {
  const holders = new Set<Deadline>();
  const queue = new Map<Deadline, () => void>();
  const rate = createSendRate();
  let sweptAt = 0;
  let pausedUntil = 0;
  let pausedBy: Failure | undefined;

  const leave = (deadline: Deadline): void => {
    holders.delete(deadline);
    const [first] = queue;
    if (!first || holders.size >= maxConcurrent) return;
    const [next, take] = first;
    queue.delete(next);
    holders.add(next);
    take();
  };

  const isFull = (): boolean => {
    if (holders.size < maxConcurrent) return false;
    const now = performance.now();
    if (now >= sweptAt + 1000) {
      sweptAt = now;
      // A call that gets a place here is looked at too: it may be lost as well.
      for (const holder of holders) if (isLost(holder)) leave(holder);
    }
    return holders.size >= maxConcurrent;
  };

  const waitForPlace = async (deadline: Deadline): Promise<void> => {
    try {
      await deadline.run(() => new Promise<void>((take) => queue.set(deadline, take)));
    } catch (reason) {
      // The place may have come in the very moment in which the call ended.
      if (!queue.delete(deadline)) leave(deadline);
      throw reason;
    }
  };

  /** Waits for the end of a pause, then for the call's turn; gives its place back if the call ends first. */
  const waitForTurn = async (deadline: Deadline): Promise<void> => {
    try {
      for (;;) {
        const now = performance.now();
        const isPause = now < pausedUntil;
        const waitMs = (isPause ? pausedUntil : rate.next(now)) - now;
        if (waitMs <= 0) return;
        if (now + waitMs >= deadline.expiresAt) {
          const { code, message, status } = pausedBy!;
          const facts = { status, retryAfterMs: Math.ceil(waitMs) };
          throw fail(code, `${message}: the provider asked to wait`, true, 'not_applied', facts);
        }
        await deadline.sleep(Math.ceil(waitMs));
        // Whoever has its turn goes, unless the provider has refused others meanwhile.
        if (!isPause && performance.now() >= pausedUntil) return;
      }
    } catch (reason) {
      leave(deadline);
      throw reason;
    }
  };

  return {
    enter: (deadline) => {
      if (isFull()) return waitForPlace(deadline).then(() => waitForTurn(deadline));
      holders.add(deadline);
      // Before the first pause there is nothing to wait for.
      return pausedUntil === 0 ? undefined : waitForTurn(deadline);
    },
    leave,
    took: () => rate.took(performance.now()),
    pause: (ms, reason) => {
      const now = performance.now();
      const until = now + Math.min(ms, longestPauseMs);
      rate.refused(now, until);
      if (until > pausedUntil) [pausedUntil, pausedBy] = [until, reason];
    },
  };
}
