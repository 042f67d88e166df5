import { attempt, type AttemptResult, type AttemptSettings, type OutgoingRequest } from './attempt.js';
import { backoff } from './backoff.js';
import type { BridgeError, Outcome } from './bridge-error.js';
import { callError } from './call-error.js';
import { startClock } from './clock.js';
import type { Credentials } from './credentials.js';
import { type BridgeEvent, emit } from './events.js';
import { type Failure, isFailure } from './failure.js';
import { ownMembers } from './own-members.js';
import type { ProviderProfile } from './provider.js';
import { costOfRetry, gainOfSuccess, type RetryBudget } from './retry-budget.js';

/** The settings of one call, complete: the caller's own, the client's, or the default. */
export interface CallSettings extends AttemptSettings {
  readonly credentials: Credentials;
  readonly budget: RetryBudget;
  readonly signal?: AbortSignal;
  readonly deadlineMs: number;
  readonly maxAttempts: number;
  readonly onEvent?: (event: BridgeEvent) => void;
  /** A 4xx or 5xx is an answer like any other, once it is final: it is returned, not thrown. */
  readonly returnsErrors?: boolean;
}

/**
 * Sends a request until it succeeds, fails for good, or its time is over. Settles by the deadline, whatever `fetch`
 * does; leaves no timer and no listener behind.
 *
 * @throws BridgeError and nothing else.
 */
export async function send(
  profile: ProviderProfile,
  operation: string,
  request: OutgoingRequest,
  settings: CallSettings,
): Promise<AttemptResult> {
  const { name: provider } = profile;
  const { credentials, budget, onEvent } = settings;
  const { method, path, idempotent } = profile.operations[operation]!;
  const clock = startClock(settings.deadlineMs, settings.signal);
  let attempts = 0;
  let retries = 0;
  let renewed = false;
  let outcome: Outcome = 'not_applied';

  const subject = { provider, operation, method, path };

  /**
   * Pays for a repetition and returns the milliseconds to wait before it; `undefined` where there must be none, or no time
   * is left for it. The outcome here is that of the attempt alone. Throws where the call is over.
   */
  const repeatAfter = ({ transient, outcome, retryAfterMs }: Failure): number | undefined => {
    if (!transient || retries + 1 >= settings.maxAttempts) return undefined;
    if (!idempotent && outcome === 'unknown') return undefined;
    const delayMs = backoff(retries, retryAfterMs);
    if (Date.now() + delayMs >= clock.endsAt) return undefined;
    // A caller who has left meanwhile is told so.
    clock.check();
    return budget(costOfRetry) ? delayMs : undefined;
  };

  try {
    for (;;) {
      const credential = await clock.run(async () => credentials.current(operation));
      const startedAt = Date.now();
      emit(onEvent, { type: 'request', ...subject, attempt: attempts + 1 });
      // The listener may have ended the call; from here on the request is under way.
      clock.check();
      attempts++;
      const headers = ownMembers(request.headers, credential.headers);
      const result = await attempt(profile, operation, { ...request, headers }, settings, clock);
      const { failure, requestId, response } = result;
      emit(onEvent, {
        type: 'response',
        ...subject,
        attempt: attempts,
        status: response?.status,
        code: response ? undefined : failure!.code,
        requestId,
        durationMs: Math.max(0, Date.now() - startedAt),
      });
      if (!failure) {
        budget(gainOfSuccess);
        return result;
      }
      // A login changes nothing, however it ended.
      if (operation !== profile.login && failure.outcome === 'unknown') outcome = 'unknown';
      // What an injected fetch was led to is no answer of the provider's.
      const status = failure.code === 'redirected' ? 0 : failure.status!;
      if (status === 401 && !renewed && credentials.refuse(credential)) {
        renewed = true;
        continue;
      }
      const delayMs = repeatAfter(failure);
      if (delayMs === undefined) {
        // A `Response` can be made of no other status.
        if (settings.returnsErrors && status >= 400 && status < 600) return result;
        throw failure;
      }
      retries++;
      emit(onEvent, { type: 'retry', ...subject, attempt: attempts, delayMs, code: failure.code });
      await clock.sleep(delayMs);
    }
  } catch (reason) {
    throw isFailure(reason)
      ? callError(provider, operation, idempotent, reason, attempts, outcome)
      : (credentials.errorOf?.(reason as BridgeError, attempts, outcome) ?? reason);
  } finally {
    clock.stop();
  }
}
