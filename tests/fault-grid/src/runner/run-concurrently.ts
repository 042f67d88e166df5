/** Registers a test with the runner: that of vitest, `node:test` or any other. */
export type Test = (name: string, run: () => Promise<void> | void) => unknown;

/**
 * Registers one test per case. The cases run together, a few at a time, because most of them only wait; each test
 * reports its own.
 *
 * @param width How many run at a time.
 */
export function testConcurrently<Case>(
  test: Test,
  cases: readonly Case[],
  nameOf: (one: Case) => string,
  run: (one: Case) => Promise<void>,
  width = 8,
): void {
  let results: Promise<{ readonly error?: unknown }>[] | undefined;
  const start = (): Promise<{ readonly error?: unknown }>[] => {
    const settled = cases.map(() => deferred<{ readonly error?: unknown }>());
    let next = 0;
    const work = async (): Promise<void> => {
      for (let index = next++; index < cases.length; index = next++) {
        settled[index]!.resolve(
          await run(cases[index]!).then(
            () => ({}),
            (error: unknown) => ({ error }),
          ),
        );
      }
    };
    for (let worker = 0; worker < width; worker++) void work();
    return settled.map(({ promise }) => promise);
  };
  for (const [index, one] of cases.entries()) {
    test(nameOf(one), async () => {
      results ??= start();
      const { error } = await results[index]!;
      if (error !== undefined) throw error;
    });
  }
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
