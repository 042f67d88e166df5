/** What was sent to one customer since a call that has not reached it. */
export interface SentSince {
  /** Position of that call; see {@link SentLog.nextSequence}. */
  readonly sequence: number;
  /** The fields that later calls have sent. */
  readonly fields: Set<string>;
}

/**
 * Knows which fields were sent to a customer after a call that is still open there, so that a retry sends nothing
 * older. It remembers that as long as somebody holds that call's result, and no longer.
 */
export interface SentLog {
  /** Position of a call among all calls of the adapter: 1, 2, 3 and so on. */
  nextSequence(): number;
  /** Starts to collect what calls after this one send. */
  watch(customer: string, sequence: number): SentSince;
  /** Records that a call sends these fields. */
  record(customer: string, sequence: number, fields: readonly string[]): void;
}

/** Creates the log of one adapter. */
export function createSentLog(): SentLog {
  let latest = 0;
  let sweepAt = 1000;
  const watchers = new Map<string, Set<Watcher>>();

  /** Forgets calls whose result nobody holds any more; rarely enough to cost next to nothing per call. */
  function sweep(): void {
    for (const customer of watchers.keys()) watchersOf(customer);
    sweepAt = Math.max(1000, watchers.size * 2);
  }

  function watchersOf(customer: string): Set<Watcher> {
    const found = watchers.get(customer) ?? new Set();
    for (const watcher of found) if (!watcher.deref()) found.delete(watcher);
    if (found.size === 0) watchers.delete(customer);
    return found;
  }

  return {
    nextSequence: () => (latest += 1),

    watch(customer, sequence) {
      if (watchers.size >= sweepAt) sweep();
      const since: SentSince = { sequence, fields: new Set() };
      watchers.set(customer, watchersOf(customer).add(toWatcher(since)));
      return since;
    },

    record(customer, sequence, fields) {
      if (watchers.size === 0) return;
      for (const watcher of watchersOf(customer)) {
        const since = watcher.deref()!;
        if (since.sequence < sequence) for (const field of fields) since.fields.add(field);
      }
    },
  };
}

type Watcher = Pick<WeakRef<SentSince>, 'deref'>;

/** In a runtime without weak references (older workers), a call is watched as long as the adapter lives. */
function toWatcher(since: SentSince): Watcher {
  return typeof WeakRef === 'function' ? new WeakRef(since) : { deref: () => since };
}
