import { BridgeError } from '../errors/bridge-error.js';
import { fail, type Failure, isFailure } from '../errors/classify-failure.js';
import { defaultLimits } from '../options/default-limits.js';
import { Deadline } from '../time/deadline.js';

/** A token with its version, so that a late refusal of an old token does not discard its successor. */
export interface Token {
  /** The token itself. */
  readonly value: string;
  /** The number of this token, counted from the first that was obtained. */
  readonly version: number;
}

/** A token with a lifetime. */
export interface LastingToken {
  /** The token itself. */
  readonly value: string;
  /** Milliseconds after which the next token is obtained. */
  readonly lastsMs: number;
}

/** Holds one token for all calls of a client. */
export interface TokenCache {
  /**
   * The current token; obtains one if there is none. Any number of concurrent callers share one attempt.
   *
   * @param callId The id of the call that needs the token.
   */
  get(callId: string): Promise<Token>;
  /**
   * The provider refused this token. Returns whether another one may be obtained now; false if fresh tokens keep being
   * refused. Does not affect a later token.
   */
  reportRejected(token: Token, failure: Failure): boolean;
  /** The provider accepted this token. */
  reportAccepted(token: Token): void;
}

/** One attempt to obtain a token, and its deadline. */
interface Attempt {
  readonly token: Promise<Token>;
  readonly expiresAt: number;
}

const longestPauseMs = 60_000;

/** With these codes the provider refused the credentials; with any other the login may work when it is tried again. */
const refusals = ['authentication', 'forbidden', 'invalid_request', 'not_found', 'rejected'];

/**
 * Caches one token. When the provider refuses the login, the next attempt waits 1, 2, 4 ... 60 seconds, so that a wrong
 * password does not lock the account; until then callers get the same error and nothing is sent. Any other failure is not
 * remembered: the next caller tries again.
 *
 * @param deadlineMs Milliseconds that an attempt may take, however long its callers wait: one that hangs must not block the next.
 */
export function createTokenCache(
  obtain: (callId: string) => Promise<string | LastingToken>,
  deadlineMs: number = defaultLimits.deadlineMs,
): TokenCache {
  let current: Token | undefined;
  let endsAt = Infinity;
  let pending: Attempt | undefined;
  let version = 0;
  let accepted = 0;
  let refused = 0;
  let pausedUntil = 0;
  let pausedBy: Failure | undefined;

  /** Counts a refusal, and starts a pause unless it is one of the first `free` ones. */
  const pauseAfter = (reason: Failure, free: number): void => {
    const over = ++refused - free;
    if (over < 1) return;
    pausedUntil = performance.now() + Math.min(longestPauseMs, 1000 * 2 ** (over - 1));
    pausedBy = reason;
  };

  const renew = async (callId: string): Promise<Token> => {
    const deadline = new Deadline(deadlineMs, undefined);
    try {
      const token = await deadline.run(async () => obtain(callId));
      const { value, lastsMs } = typeof token === 'string' ? { value: token, lastsMs: Infinity } : token;
      endsAt = performance.now() + lastsMs;
      current = { value, version: ++version };
      return current;
    } catch (error) {
      if (BridgeError.isInstance(error) && error.status !== undefined && refusals.includes(error.code)) {
        pauseAfter(failureOf(error), 0);
      }
      throw error;
    }
  };

  const begin = (callId: string): Attempt => {
    const attempt: Attempt = {
      token: renew(callId).finally(() => forget(attempt)),
      expiresAt: performance.now() + deadlineMs + 1000,
    };
    return attempt;
  };

  /** An attempt that was given up must not end its successor. */
  const forget = (attempt: Attempt): void => {
    if (pending === attempt) pending = undefined;
  };

  const get = async (callId: string, isLastTry = false): Promise<Token> => {
    const now = performance.now();
    if (current && now < endsAt) return current;
    if (now < pausedUntil) throw pausedBy;
    // In workers the promise of a request that has ended may never settle, and neither does its timer ring.
    if (pending && now > pending.expiresAt) pending = undefined;
    const mine = (pending ??= begin(callId));
    try {
      return await mine.token;
    } catch (reason) {
      if (isFailure(reason) || BridgeError.isInstance(reason)) throw reason;
      // In workers it may also reject, with an error of the runtime's own.
      forget(mine);
      if (isLastTry) {
        throw fail('authentication', 'the login was cut off', true, 'not_applied', { cause: reason });
      }
      return get(callId, true);
    }
  };

  return {
    get: (callId) => get(callId),
    reportRejected: (token, failure) => {
      if (current?.version !== token.version) return true;
      current = undefined;
      // A token that was taken before has expired. Of fresh ones the first is replaced at once: the call that met the
      // refusal may log in once more.
      if (accepted < token.version) pauseAfter(failure, 1);
      return performance.now() >= pausedUntil;
    },
    reportAccepted: (token) => {
      if (token.version <= accepted) return;
      accepted = token.version;
      refused = 0;
    },
  };
}

/** A refused login as the failure of the calls that are held back by it: they have sent nothing. */
function failureOf(error: BridgeError): Failure {
  const { code, status, providerCode, requestId } = error;
  const facts = { status, providerCode, requestId };
  return fail(code, 'the login was refused, and is not tried again yet', false, 'not_applied', facts);
}
