import { AsyncLocalStorage } from 'node:async_hooks';

/** The timers that were started in one call and that are neither over nor cleared. */
type Pending = Set<NodeJS.Timeout>;

const current = new AsyncLocalStorage<Pending>();
let isWatching = false;

/** Runs a call; `pending` then returns how many of its timers are still active. */
export async function watchTimers<T>(run: () => Promise<T>): Promise<{ result: T; pending: number }> {
  watch();
  const pending: Pending = new Set();
  const result = await current.run(pending, run);
  // The runtime's own fetch has timers too; they never keep a process from ending, those of a client do.
  return { result, pending: [...pending].filter((timer) => timer.hasRef()).length };
}

/** Puts a note-taking `setTimeout` in place of the global one, for good. */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  const { setTimeout, clearTimeout } = globalThis;
  const owners = new WeakMap<object, Pending>();

  globalThis.setTimeout = ((callback: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) => {
    const pending = current.getStore();
    const timer = setTimeout(() => {
      pending?.delete(timer);
      callback(...values);
    }, ms);
    pending?.add(timer);
    if (pending) owners.set(timer, pending);
    return timer;
  }) as typeof setTimeout;

  globalThis.clearTimeout = ((timer?: NodeJS.Timeout) => {
    if (typeof timer === 'object') owners.get(timer)?.delete(timer);
    clearTimeout(timer);
  }) as typeof clearTimeout;
}
