import { type Answer, attempt, type OutgoingRequest } from './attempt.js';
import { backoff } from './backoff.js';
import { BridgeError, type Outcome } from './bridge-error.js';
import { callError, copyError } from './call-error.js';
import { type Clock, Interrupted, startClock } from './clock.js';
import type { Credential, Credentials } from './credentials.js';
import { type BridgeEvent, emit } from './events.js';
import { type Failure, failureOfInterruption } from './failure.js';
import type { Fetch } from './options.js';
import type { ProviderProfile } from './provider.js';
import type { RetryBudget } from './retry-budget.js';

/** The settings of one call, complete: the caller's own, the client's, or the default. */
export interface CallSettings {
  readonly fetch: Fetch;
  readonly credentials: Credentials;
  readonly budget: RetryBudget;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly maxAttempts: number;
  readonly maxResponseBytes: number;
  readonly onEvent: ((event: BridgeEvent) => void) | undefined;
}

/** How a call ended that reached the provider: the last answer, and the error it amounts to where it is none. */
export interface Sent {
  readonly answer?: Answer | undefined;
  readonly error?: BridgeError | undefined;
}

/**
 * Sends a request until it succeeds, fails for good, or its time is over. Settles by the deadline, whatever `fetch`
 * does; leaves no timer and no listener behind.
 */
export async function send(
  profile: ProviderProfile,
  operationId: string,
  request: OutgoingRequest,
  settings: CallSettings,
): Promise<Sent> {
  const { credentials, budget, onEvent, timeoutMs } = settings;
  const { path, idempotent } = profile.operations[operationId]!;
  const check = profile.answers[operationId]!;
  const clock = startClock(settings.deadlineMs, settings.signal);
  let attempts = 0;
  let retries = 0;
  let renewed = false;
  let outcome: Outcome = 'not_applied';

  const subject = (number: number) => ({
    provider: profile.name,
    operation: operationId,
    method: request.method,
    path,
    attempt: number,
  });
  const fail = (failure: Failure): BridgeError =>
    callError(profile.name, operationId, idempotent, failure, attempts, outcome);

  try {
    for (;;) {
      const credential = await currentCredential(credentials, clock);
      attempts++;
      const startedAt = Date.now();
      emit(onEvent, { type: 'request', ...subject(attempts) });
      const sent = authenticated(request, credential);
      const { answer, failure, requestId } = await attempt(profile, sent, { ...settings, check }, clock);
      emit(onEvent, {
        type: 'response',
        ...subject(attempts),
        ...(answer ? { status: answer.status } : {}),
        ...(failure ? { code: failure.code } : {}),
        ...(requestId ? { requestId } : {}),
        durationMs: Math.max(0, Date.now() - startedAt),
      });
      if (failure === undefined) {
        budget.earn();
        return { answer };
      }
      if (failure.outcome === 'unknown') outcome = 'unknown';
      if (failure.status === 401 && !renewed && credentials.refuse(credential)) {
        renewed = true;
        continue;
      }
      const delayMs = repeatAfter(failure, idempotent, retries, settings, clock);
      if (delayMs === undefined) return { answer, error: fail(failure) };
      retries++;
      emit(onEvent, { type: 'retry', ...subject(attempts), delayMs, code: failure.code });
      await clock.sleep(delayMs);
    }
  } catch (error) {
    if (error instanceof Interrupted) return { error: fail({ ...failureOfInterruption(error), outcome }) };
    // What obtaining a credential threw: nothing was sent since.
    if (BridgeError.isInstance(error)) {
      return { error: copyError(error, { attempts: attempts + error.attempts, outcome }) };
    }
    throw error;
  } finally {
    clock.stop();
  }
}

function currentCredential(credentials: Credentials, clock: Clock): Credential | Promise<Credential> {
  const credential = credentials.current();
  return credential instanceof Promise ? clock.run(() => credential) : credential;
}

function authenticated(request: OutgoingRequest, credential: Credential): OutgoingRequest {
  const headers = Object.assign(Object.create(null), request.headers, credential.headers);
  return { ...request, headers };
}

/** Milliseconds to wait before the request is repeated; `undefined` where it must not be, or there is no time left. */
function repeatAfter(
  failure: Failure,
  idempotent: boolean,
  retries: number,
  settings: CallSettings,
  clock: Clock,
): number | undefined {
  const safe = idempotent || failure.outcome === 'not_applied';
  if (!failure.transient || !safe || failure.code === 'aborted') return undefined;
  if (retries + 1 >= settings.maxAttempts) return undefined;
  const delayMs = backoff(retries, failure.retryAfterMs);
  if (delayMs === undefined || delayMs >= clock.remainingMs()) return undefined;
  return settings.budget.spend() ? delayMs : undefined;
}
