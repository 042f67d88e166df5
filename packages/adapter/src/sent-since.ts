/** What was sent to one customer since a call that has not reached it. */
export interface SentSince {
  /** When that call was made: the higher, the later. */
  readonly age: number;
  /** The fields that calls made after it have sent. */
  readonly fields: Set<string>;
}

/**
 * Remembers for each call that is still open at a customer which fields later calls have sent to it, so that a retry
 * sends nothing that is older. It lasts as long as somebody holds the call's result.
 */
export interface Sendings {
  /** The age of a call that is made now. */
  now(): number;
  /** Begins to remember. */
  since(customer: string, age: number): SentSince;
  /** A call of this age sends these fields. */
  sends(customer: string, age: number, fields: readonly string[]): void;
}

export function createSendings(): Sendings {
  let latest = 0;
  let sweepAt = 1000;
  const open = new Map<string, Set<Record>>();

  /** Forgets the calls whose result nobody holds any more; rarely enough to cost next to nothing a call. */
  function sweep(): void {
    for (const customer of open.keys()) recordsOf(customer);
    sweepAt = Math.max(1000, open.size * 2);
  }

  function recordsOf(customer: string): Set<Record> {
    const records = open.get(customer) ?? new Set();
    for (const record of records) if (!record.deref()) records.delete(record);
    if (records.size === 0) open.delete(customer);
    return records;
  }

  return {
    now: () => (latest += 1),

    since(customer, age) {
      if (open.size >= sweepAt) sweep();
      const since: SentSince = { age, fields: new Set() };
      open.set(customer, recordsOf(customer).add(weakly(since)));
      return since;
    },

    sends(customer, age, fields) {
      if (open.size === 0) return;
      for (const record of recordsOf(customer)) {
        const since = record.deref()!;
        if (since.age < age) for (const field of fields) since.fields.add(field);
      }
    },
  };
}

type Record = Pick<WeakRef<SentSince>, 'deref'>;

/** Where a runtime has no weak references (older workers), what is open is remembered as long as the adapter lives. */
function weakly(since: SentSince): Record {
  return typeof WeakRef === 'function' ? new WeakRef(since) : { deref: () => since };
}
