import { dropBody, readText, Unreadable } from './body.js';
import { type Clock, Interrupted } from './clock.js';
import { isA } from './failure-cause.js';
import {
  type Failure,
  failureOfAnswer,
  failureOfException,
  failureOfRedirect,
  failureOfStatus,
} from './failure.js';
import { parseJson } from './json.js';
import type { Fetch } from './options.js';
import { ownMembers } from './own-members.js';
import type { AnswerCheck, ProviderProfile } from './provider.js';

/** A request as it goes to `fetch`: the same bytes on every attempt. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** How one attempt ended. It inherits nothing, as every object here of which a member can be missing. */
export interface AttemptResult {
  /** There whenever a status line arrived. */
  readonly response?: Response | undefined;
  /** The body, as far as it was read; empty where the operation documents none. */
  readonly text: string;
  /** The parsed body of a success. */
  readonly json?: unknown;
  readonly requestId?: string | undefined;
  /** There unless the attempt succeeded. */
  readonly failure?: Failure | undefined;
}

/** What an attempt needs beside the request. */
export interface AttemptSettings {
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
}

/** Sends one request and reads its answer, body included, within the time of one attempt. Never rejects. */
export async function attempt(
  profile: ProviderProfile,
  check: AnswerCheck | 'none',
  request: OutgoingRequest,
  settings: AttemptSettings,
  clock: Clock,
): Promise<AttemptResult> {
  const { url, method, headers, body } = request;
  // Called as a plain function: a browser's own fetch refuses to be anything else.
  const { fetch } = settings;
  let response: Response | undefined;
  let text = '';
  let exception: unknown;
  try {
    await clock.run(async (signal) => {
      // It inherits nothing: fetch would take whatever was added to Object.prototype for an option of this request.
      const init = ownMembers({ method, headers, body, redirect: 'manual', signal } as const);
      const arrived = await fetch(url, init);
      // An injected fetch can return anything.
      if (typeof arrived?.headers?.get !== 'function') throw new Unreadable('fetch returned no Response');
      if (signal.aborted) return dropBody(arrived);
      response = arrived;
      if (isRedirect(arrived) || (arrived.ok && check === 'none')) return dropBody(arrived);
      text = await readText(arrived, settings.maxResponseBytes);
    }, settings.timeoutMs);
  } catch (error) {
    exception = error ?? new Error();
  }
  if (response === undefined) return ownMembers({ text, failure: failureOfException(exception) });

  const { ok, status } = response;
  const json = ok ? parseJson(text) : undefined;
  let failure: Failure | undefined;
  if (isRedirect(response)) failure = failureOfRedirect(response, url);
  else if (status >= 400) failure = failureOfStatus(profile, response, text);
  else if (exception !== undefined) failure = failureOfException(exception, status);
  else if (!ok || (check !== 'none' && !check(json))) {
    failure = failureOfAnswer(`the answer (${status}) is not what the operation promises`, status);
  }
  // The status decides whatever its body did, but a caller who left is told so.
  if (failure && isA(exception, Interrupted) && exception.code === 'aborted') {
    failure = ownMembers(failureOfException(exception, status), { outcome: failure.outcome });
  }
  const requestId = readRequestId(profile, response.headers);
  failure &&= ownMembers(failure, { requestId });
  return ownMembers({ response, text, json, requestId, failure });
}

// In a browser a redirect that is not followed is an opaque response; `redirected` tells that an injected fetch followed
// one although it was told not to.
function isRedirect({ status, type, redirected }: Response): boolean {
  return (status >= 300 && status < 400) || type === 'opaqueredirect' || redirected;
}

function readRequestId({ requestIdHeader }: ProviderProfile, headers: Headers): string | undefined {
  const value = requestIdHeader === undefined ? null : headers.get(requestIdHeader);
  return value !== null && /^[\w.:-]{1,128}$/.test(value) ? value : undefined;
}
