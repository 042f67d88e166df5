import { endOf } from './observe.js';

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
    const lanes = Array.from({ length: width }, () => Promise.resolve<{ readonly error?: unknown }>({}));
    return cases.map((one, index) => {
      const ended = lanes[index % width]!.then(() => endOf(run(one)));
      lanes[index % width] = ended;
      return ended;
    });
  };
  for (const [index, one] of cases.entries()) {
    test(nameOf(one), async () => {
      results ??= start();
      const { error } = await results[index]!;
      if (error !== undefined) throw error;
    });
  }
}
