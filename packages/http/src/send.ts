import { attempt, type AttemptResult, type AttemptSettings, type OutgoingRequest } from './attempt.js';
import { backoff } from './backoff.js';
import type { BridgeError, Outcome } from './bridge-error.js';
import { callError } from './call-error.js';
import { type Clock, startClock } from './clock.js';
import type { Credential, Credentials } from './credentials.js';
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
  readonly validate?: 'error' | 'off';
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

  /** Milliseconds to wait before the request is repeated; `undefined` where it must not be, or no time is left for it. */
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
      const credential = await currentCredential(credentials, operation, clock);
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
      if (failure.status === 401 && !renewed && credentials.refuse(credential)) {
        renewed = true;
        continue;
      }
      const delayMs = repeatAfter(failure);
      if (delayMs === undefined) {
        if (settings.returnsErrors && failure.status! >= 400) return result;
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

function currentCredential(
  credentials: Credentials,
  operation: string,
  clock: Clock,
): Credential | Promise<Credential> {
  clock.check();
  const credential = credentials.current(operation);
  return credential instanceof Promise ? clock.run(() => credential) : credential;
}
