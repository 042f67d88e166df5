import { startClock } from './clock.js';
import { defaultLimits } from './options.js';

/** A token and which one it is, so that a late refusal of an old one does not throw away its successor. */
export interface Token {
  readonly value: string;
  readonly version: number;
}

export interface TokenSource {
  /** The current token; obtains one if there is none. Any number of concurrent callers share one attempt. */
  get(): Promise<Token>;
  /** The provider refused this token. Does nothing if it is no longer the current one. */
  refuse(token: Token): void;
}

/**
 * A cached token. A failed attempt to obtain one is not cached: the next caller tries again.
 *
 * @param deadlineMs Milliseconds an attempt may take, whoever waits for it: one that hangs must not block its successors.
 */
export function createTokenSource(
  obtain: () => Promise<string>,
  deadlineMs: number = defaultLimits.deadlineMs,
): TokenSource {
  let current: Token | undefined;
  let pending: Promise<Token> | undefined;
  let version = 0;

  const renew = async (): Promise<Token> => {
    const clock = startClock(deadlineMs, undefined);
    try {
      current = { value: await clock.run(obtain), version: ++version };
      return current;
    } finally {
      clock.stop();
      pending = undefined;
    }
  };

  return {
    get: () => (current ? Promise.resolve(current) : (pending ??= renew())),
    refuse: (token) => {
      if (current?.version === token.version) current = undefined;
    },
  };
}
