import type { Credentials } from '../auth/credentials.js';
import { BridgeError, type Outcome } from '../errors/bridge-error.js';
import { createCallError } from '../errors/create-bridge-error.js';
import { fail, type Failure, isFailure } from '../errors/classify-failure.js';
import { isRead, type ProviderConfig } from '../provider/provider-config.js';
import { Deadline } from '../time/deadline.js';
import { costOfRetry, gainOfSuccess, type RetryBudget } from '../time/retry-budget.js';
import { retryDelay } from '../time/retry-delay.js';
import { mergeOwn } from '../util/null-prototype.js';
import { createCallId, emit, type EventListener } from './events.js';
import type { Throttle } from './throttle.js';
import {
  type AttemptResult,
  type AttemptSettings,
  type OutgoingRequest,
  sendRequest,
} from './send-request.js';

/** The complete settings of one call: the call's own, the client's, or the defaults. */
export interface CallSettings extends AttemptSettings {
  readonly credentials: Credentials;
  readonly budget: RetryBudget;
  readonly throttle: Throttle;
  readonly signal?: AbortSignal;
  readonly deadlineMs: number;
  readonly onEvent?: EventListener;
  /** Return the last 4xx or 5xx answer instead of throwing. */
  readonly returnsErrors?: boolean;
}

/**
 * Sends a request until it succeeds, fails for good, or its time is over. Settles by the deadline, whatever `fetch`
 * does; leaves no timer and no listener behind.
 *
 * @param request The request, or a function that makes it once the caller's headers or body are there; the deadline covers
 *   that too.
 * @throws BridgeError and nothing else.
 */
export async function sendWithRetry(
  config: ProviderConfig,
  operation: string,
  request: OutgoingRequest | (() => Promise<OutgoingRequest>),
  settings: CallSettings,
): Promise<AttemptResult> {
  const { name: provider } = config;
  const { credentials, budget, throttle, onEvent } = settings;
  const { method, path, idempotent } = config.operations[operation]!;
  const callId = createCallId();
  const subject = onEvent && { provider, callId, operation, method, path };
  let deadline: Deadline | undefined;
  let attempts = 0;
  let retries = 0;
  let renewed = false;
  let outcome: Outcome = 'not_applied';

  const onSent = subject && ((): void => emit(onEvent, { type: 'request', ...subject, attempt: attempts }));

  /**
   * Pays for a retry and returns the delay before it in milliseconds; `undefined` if the request must not be sent again or
   * no time is left. `failure.outcome` is the outcome of this attempt alone. Throws if the call is over.
   */
  const delayOfRetry = (failure: Failure, durationMs: number, time: Deadline): number | undefined => {
    const { transient, status, retryAfterMs } = failure;
    const delayMs = retryDelay(retries, retryAfterMs);
    // A pause that the provider asks of one call applies to all calls of the client.
    if (failure.code === 'rate_limited' || (status === 503 && retryAfterMs !== undefined)) {
      throttle.pause(delayMs, failure);
    }
    if (!transient || retries + 1 >= settings.maxAttempts) return undefined;
    if (!idempotent && (failure.outcome === 'unknown' || status === 421)) return undefined;
    // Another attempt that the deadline ends while it connects would turn a certain outcome into an unknown one.
    const neededMs = status === undefined && failure.outcome === 'not_applied' ? durationMs : 0;
    if (performance.now() + delayMs + neededMs >= time.expiresAt) return undefined;
    // If the caller aborted meanwhile, the call fails as aborted.
    time.throwIfOver();
    return budget(costOfRetry) ? delayMs : undefined;
  };

  try {
    const time = (deadline = new Deadline(settings.deadlineMs, settings.signal));
    const outgoing = typeof request === 'function' ? await time.run(request) : request;
    for (;;) {
      const given = credentials.get(operation, callId, method, outgoing);
      const credential = given instanceof Promise ? await waitFor(given, time) : given;
      const turn = throttle.enter(time);
      if (turn) await turn;
      let result: AttemptResult;
      const startedAt = performance.now();
      try {
        time.throwIfOver();
        attempts++;
        const headers = mergeOwn(outgoing.headers, credential.headers);
        result = await sendRequest(config, operation, outgoing, headers, settings, time, onSent);
      } finally {
        throttle.leave(time);
      }
      const { failure, requestId, response } = result;
      const durationMs = performance.now() - startedAt;
      if (subject) {
        emit(onEvent, {
          type: 'response',
          ...subject,
          attempt: attempts,
          status: response?.status,
          code: response ? undefined : failure!.code,
          requestId,
          durationMs: Math.round(durationMs),
        });
      }
      // A status behind a redirect that an injected fetch followed is not the provider's: it must not renew a token.
      const status = failure?.code === 'redirected' ? 0 : response?.status;
      if (status && status < 500 && status !== 401) credentials.reportAccepted(credential);
      if (status && failure?.code !== 'rate_limited') throttle.took();
      if (!failure) {
        budget(gainOfSuccess);
        return result;
      }
      if (failure.outcome === 'unknown' && !isRead(config, operation)) outcome = 'unknown';
      if (status === 401 && credentials.reportRejected(credential, failure) && !renewed) {
        renewed = true;
        continue;
      }
      const delayMs = delayOfRetry(failure, durationMs, time);
      if (delayMs === undefined) {
        // A `Response` can be made of no other status.
        if (settings.returnsErrors && status! >= 400 && status! < 600) return result;
        throw failure;
      }
      retries++;
      if (subject)
        emit(onEvent, { type: 'retry', ...subject, attempt: attempts, delayMs, code: failure.code });
      await time.sleep(delayMs);
    }
  } catch (reason) {
    if (BridgeError.isInstance(reason)) throw credentials.errorOf?.(reason, attempts, outcome) ?? reason;
    let failure = reason as Failure;
    if (!isFailure(reason)) {
      // An unexpected error: an odd signal, headers that throw, a runtime that ends a request.
      const facts = { cause: reason };
      failure = fail('configuration', 'the call ended unexpectedly', false, 'unknown', facts);
      if (attempts > 0 && !isRead(config, operation)) outcome = 'unknown';
    }
    throw createCallError(provider, operation, idempotent, failure, attempts, outcome);
  } finally {
    deadline?.stop();
  }
}

/** Waits for a promise until the deadline; its rejection is never unhandled. */
async function waitFor<T>(promise: Promise<T>, time: Deadline): Promise<T> {
  promise.catch(() => {});
  return time.run(() => promise);
}
