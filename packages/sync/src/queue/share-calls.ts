/**
 * Makes concurrent callers share calls: what a caller gets was always asked for after it called. One call is under way at
 * a time, and those who come meanwhile share the next one.
 */
export function shareCalls<Value>(call: () => Promise<Value>): () => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | undefined;
  return () => {
    if (!next) {
      const start = (): Promise<Value> => {
        next = undefined;
        return call();
      };
      next = last.then(start, start);
      last = next;
    }
    return next;
  };
}
