import { setImmediate as turn } from 'node:timers/promises';

/** A clock that moves only when it is advanced, for calls whose `fetch` is a stub. */
export interface VirtualTime {
  now(): number;
  /** Lets the time pass, as fast as the machine can, until the promise is settled. */
  until<T>(promise: Promise<T>): Promise<T>;
  /** Lets so many milliseconds pass. */
  pass(ms: number): Promise<void>;
  /** Timers that wait for their moment. */
  timers(): number;
}

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly ring: () => void;
}

const farAhead = 1e11;

/** Runs a test in virtual time, beginning at the present. Everything is put back afterwards. */
export async function inVirtualTime(run: (time: VirtualTime) => Promise<void>): Promise<void> {
  const { setTimeout, clearTimeout } = globalThis;
  const { now: dateNow } = Date;
  const performanceNow = performance.now;
  // In the order in which they ring; a timer that was cleared stays until its turn comes.
  const queue: Timer[] = [];
  const waiting = new Set<number>();
  const start = dateNow();
  let now = start;
  let lastId = 0;

  // The caller reads only whether there is one, and hands it back.
  globalThis.setTimeout = ((callback: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) => {
    const delay = ms >= 1 && ms <= 2_147_483_647 ? ms : 1;
    const timer = { id: ++lastId, at: now + delay, ring: () => callback(...values) };
    queue.splice(placeOf(timer.at, queue), 0, timer);
    waiting.add(timer.id);
    return timer.id;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    waiting.delete(id);
  }) as typeof clearTimeout;
  Date.now = () => Math.floor(now);
  performance.now = () => now - start;

  const settleDown = async (): Promise<void> => {
    for (let turns = 0; turns < 3; turns++) await turn();
  };
  const ringNext = (before: number): boolean => {
    while (queue.length > 0 && !waiting.has(queue[0]!.id)) queue.shift();
    const next = queue[0];
    if (next === undefined || next.at > before) return false;
    queue.shift();
    waiting.delete(next.id);
    now = Math.max(now, next.at);
    next.ring();
    return true;
  };

  const time: VirtualTime = {
    now: () => now - start,
    timers: () => waiting.size,
    pass: async (ms) => {
      const end = now + ms;
      await settleDown();
      while (ringNext(end)) await settleDown();
      now = end;
    },
    until: async (promise) => {
      let isSettled = false;
      const note = (): void => {
        isSettled = true;
      };
      promise.then(note, note);
      await settleDown();
      while (!isSettled && ringNext(start + farAhead)) await settleDown();
      if (!isSettled) throw new Error('nothing is left to wait for, and the call has not settled');
      return promise;
    },
  };
  try {
    await run(time);
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = dateNow;
    performance.now = performanceNow;
  }
}

/** Where a timer belongs: behind all that ring at the same moment or before. */
function placeOf(at: number, queue: readonly Timer[]): number {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (queue[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
