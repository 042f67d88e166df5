import { dropBody, readText } from './body.js';
import type { Clock } from './clock.js';
import { fail, type Failure, failureOfException, failureOfRedirect, failureOfStatus } from './failure.js';
import { memberOf, parseJson } from './json.js';
import type { Fetch } from './options.js';
import { ownMembers } from './own-members.js';
import { type AnswerCheck, isResource, type ProviderProfile } from './provider.js';

/** A request as it goes to `fetch`: the same bytes on every attempt. */
export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** How one attempt ended. */
export interface AttemptResult {
  /** There whenever a status line arrived in time. */
  readonly response: Response | undefined;
  /** The body, as far as it was read: not that of a redirect, nor of a success without a documented body. */
  readonly text: string;
  /** The parsed body of a success. */
  readonly json: unknown;
  readonly requestId: string | undefined;
  /** There unless the attempt succeeded. */
  readonly failure: Failure | undefined;
}

/** What an attempt needs beside the request. */
export interface AttemptSettings {
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
}

/**
 * Sends one request and reads its answer, body included, within the time of one attempt. Never rejects: only headers that
 * answer one question and throw at the next, as no `Response` does, would make it.
 */
export async function attempt(
  profile: ProviderProfile,
  operation: string,
  { url, headers, body }: OutgoingRequest,
  { fetch, timeoutMs, maxResponseBytes }: AttemptSettings,
  clock: Clock,
): Promise<AttemptResult> {
  const { method } = profile.operations[operation]!;
  const check = (memberOf(profile.answers, operation) as AnswerCheck | false | undefined) ?? isResource;
  let response: Response | undefined;
  let text = '';
  let json: unknown;
  let requestId: string | undefined;
  let failure: Failure | undefined;
  try {
    await clock.run(async (controller) => {
      const { signal } = controller;
      // It inherits nothing: fetch would take whatever was added to Object.prototype for an option of this request.
      const init = ownMembers({ method, headers, body, redirect: 'manual', signal } as const);
      // Called as a plain function: a browser's own fetch refuses to be anything else.
      const arrived = await fetch(url, init);
      // An injected fetch can return anything.
      if (typeof arrived?.headers?.get !== 'function') throw fail('invalid_response', 'no Response');
      // It came when the attempt was over.
      if (signal.aborted) return dropBody(arrived);
      response = arrived;
      if (arrived.body && !isRedirect(arrived) && !(arrived.ok && !check)) {
        text = await readText(arrived.body, maxResponseBytes);
      } else {
        // Nobody reads it. Some Nodes wait for the end even of a body that the status forbids (204, 205, 304).
        controller.abort();
        dropBody(arrived);
      }
    }, timeoutMs);
  } catch (error) {
    failure = failureOfException(error, response !== undefined);
  }

  if (response) {
    const { status } = response;
    requestId = readRequestId(profile, response.headers);
    // A status decides, whatever its body did.
    if (isRedirect(response)) failure = failureOfRedirect(response, url);
    else if (status >= 400) failure = failureOfStatus(profile, response, text);
    else if (!failure) {
      json = parseJson(text);
      if (check && !check(json)) failure = fail('invalid_response', 'unexpected body');
    }
    if (failure) {
      failure.status = status || undefined;
      failure.requestId = requestId;
    }
  }
  return { response, text, json, requestId, failure };
}

// In a browser a redirect that is not followed is an opaque response of status 0; `redirected` tells that an injected
// fetch followed one although it was told not to.
function isRedirect({ ok, status, redirected }: Response): boolean {
  return redirected || (!ok && !(status >= 400));
}

function readRequestId({ requestIdHeader }: ProviderProfile, headers: Headers): string | undefined {
  const value = requestIdHeader && headers.get(requestIdHeader);
  return value && /^[\w.:-]{1,128}$/.test(value) ? value : undefined;
}
