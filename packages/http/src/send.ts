import { attempt, type AttemptResult, type AttemptSettings, type OutgoingRequest } from './attempt.js';
import { backoff } from './backoff.js';
import type { BridgeError, Outcome } from './bridge-error.js';
import { callError, copyError } from './call-error.js';
import { type Clock, Interrupted, startClock } from './clock.js';
import type { Credential, Credentials } from './credentials.js';
import { type BridgeEvent, emit } from './events.js';
import { isA } from './failure-cause.js';
import { type Failure, failureOfException } from './failure.js';
import { ownMembers } from './own-members.js';
import type { ProviderProfile } from './provider.js';
import type { RetryBudget } from './retry-budget.js';

/** The settings of one call, complete: the caller's own, the client's, or the default. */
export interface CallSettings extends AttemptSettings {
  readonly credentials: Credentials;
  readonly budget: RetryBudget;
  readonly signal?: AbortSignal;
  readonly deadlineMs: number;
  readonly maxAttempts: number;
  readonly validate?: 'error' | 'off';
  readonly onEvent?: (event: BridgeEvent) => void;
}

/** How a call ended: the last answer, if any came, and the error it amounts to unless it is a success. */
export interface Sent extends Partial<AttemptResult> {
  readonly error?: BridgeError;
}

/**
 * Sends a request until it succeeds, fails for good, or its time is over. Settles by the deadline, whatever `fetch`
 * does; leaves no timer and no listener behind. Never rejects.
 */
export async function send(
  profile: ProviderProfile,
  operationId: string,
  request: OutgoingRequest,
  settings: CallSettings,
): Promise<Sent> {
  const { name: provider, answers, login, operations } = profile;
  const { credentials, budget, onEvent } = settings;
  const { method, path, idempotent } = operations[operationId]!;
  const clock = startClock(settings.deadlineMs, settings.signal);
  let attempts = 0;
  let retries = 0;
  let renewed = false;
  let outcome: Outcome = 'not_applied';

  const subject = (number: number) => ({ provider, operation: operationId, method, path, attempt: number });
  const fail = (failure: Failure) => callError(provider, operationId, idempotent, failure, attempts, outcome);

  try {
    for (;;) {
      const credential = await currentCredential(credentials, clock);
      const authenticated = { ...request, headers: ownMembers(request.headers, credential.headers) };
      const startedAt = Date.now();
      emit(onEvent, { type: 'request', ...subject(attempts + 1) });
      // The listener may have ended the call; from here on the request is under way.
      clock.check();
      attempts++;
      const result = await attempt(profile, answers[operationId]!, authenticated, settings, clock);
      const { failure, requestId, response } = result;
      emit(onEvent, {
        type: 'response',
        ...subject(attempts),
        ...(response ? { status: response.status } : { code: failure?.code }),
        requestId,
        durationMs: Math.max(0, Date.now() - startedAt),
      });
      if (failure === undefined) {
        budget.earn();
        return result;
      }
      // A login changes nothing, however it ended.
      if (failure.outcome === 'unknown' && operationId !== login) outcome = 'unknown';
      if (failure.status === 401 && !renewed && credentials.refuse(credential)) {
        renewed = true;
        continue;
      }
      const delayMs = repeatAfter(failure, idempotent, retries, settings, clock);
      if (delayMs === undefined) return ownMembers(result, { error: fail(failure) });
      retries++;
      emit(onEvent, { type: 'retry', ...subject(attempts), delayMs, code: failure.code });
      await clock.sleep(delayMs);
    }
  } catch (error) {
    if (isA(error, Interrupted)) return ownMembers({ error: fail(failureOfException(error)) });
    // Otherwise it is what obtaining a credential failed with.
    return ownMembers({ error: copyError(error as BridgeError, attempts, outcome) });
  } finally {
    clock.stop();
  }
}

function currentCredential(credentials: Credentials, clock: Clock): Credential | Promise<Credential> {
  clock.check();
  const credential = credentials.current();
  return credential instanceof Promise ? clock.run(() => credential) : credential;
}

/** Milliseconds to wait before the request is repeated; `undefined` where it must not be, or no time is left for it. */
function repeatAfter(
  { transient, outcome, code, retryAfterMs }: Failure,
  idempotent: boolean,
  retries: number,
  { maxAttempts, budget }: CallSettings,
  clock: Clock,
): number | undefined {
  if (!transient || code === 'aborted' || retries + 1 >= maxAttempts) return undefined;
  if (!idempotent && outcome === 'unknown') return undefined;
  const delayMs = backoff(retries, retryAfterMs);
  if (delayMs === undefined || delayMs >= clock.remainingMs() || !budget.spend()) return undefined;
  return delayMs;
}
