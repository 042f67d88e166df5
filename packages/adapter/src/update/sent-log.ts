/** What was sent to one customer since a call that has not reached it. */
export interface SentSince {
  /** The age of that call. */
  readonly age: number;
  /** The fields that calls made after it have sent. */
  readonly fields: Set<string>;
}

/**
 * Which fields were sent to a customer after a call that is still open there, so that a retry sends nothing that is
 * older. It is kept as long as somebody holds that call's result, and no longer.
 */
export interface SentLog {
  /** The age of a call that is made now: the higher, the later. */
  nextSequence(): number;
  /** Begins to note what later calls send. */
  watch(customer: string, age: number): SentSince;
  /** Notes that a call of this age sends these fields. */
  note(customer: string, age: number, fields: readonly string[]): void;
}

export function createSentLog(): SentLog {
  let latest = 0;
  let sweepAt = 1000;
  const watchers = new Map<string, Set<Watcher>>();

  /** Forgets the calls whose result nobody holds any more; rarely enough to cost next to nothing a call. */
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

    watch(customer, age) {
      if (watchers.size >= sweepAt) sweep();
      const since: SentSince = { age, fields: new Set() };
      watchers.set(customer, watchersOf(customer).add(weakly(since)));
      return since;
    },

    note(customer, age, fields) {
      if (watchers.size === 0) return;
      for (const watcher of watchersOf(customer)) {
        const since = watcher.deref()!;
        if (since.age < age) for (const field of fields) since.fields.add(field);
      }
    },
  };
}

type Watcher = Pick<WeakRef<SentSince>, 'deref'>;

/** Where a runtime has no weak references (older workers), a call is watched as long as the adapter lives. */
function weakly(since: SentSince): Watcher {
  return typeof WeakRef === 'function' ? new WeakRef(since) : { deref: () => since };
}
