import { isBrowser } from '#runtime';
import { fail, type Failure, failureOfRedirect, failureOfStatus } from '../errors/classify-failure.js';
import { failureOfRejection } from '../errors/network-failure.js';
import type { Fetch } from '../options/options.js';
import { type ResponseCheck, isResource, type ProviderConfig } from '../provider/provider-config.js';
import type { Deadline } from '../time/deadline.js';
import { ownProperty, parseJson } from '../util/json.js';
import { requestInit } from './request-init.js';
import { cancelResponseBody, readResponseText } from './response-body.js';

/** A request as it is passed to `fetch`: the same bytes on every attempt. */
export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** How one attempt ended. */
export interface AttemptResult {
  /** Present if a status line arrived in time. */
  readonly response: Response | undefined;
  /** The body; empty for a redirect and for a success without a documented body, which are not read. */
  readonly text: string;
  /** The parsed body of a success. */
  readonly json: unknown;
  readonly requestId: string | undefined;
  /** Present unless the attempt succeeded. */
  readonly failure: Failure | undefined;
}

/** The settings of one attempt. */
export interface AttemptSettings {
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly maxAttempts: number;
  readonly maxResponseBytes: number;
}

/**
 * Sends one request and reads its answer, body included, within the time of one attempt. Never rejects, unless an injected
 * fetch returns headers that throw.
 *
 * @param headers The headers of the request, including those that authenticate it.
 * @param onSent Called once, after `fetch` was called.
 */
export async function sendRequest(
  config: ProviderConfig,
  operation: string,
  { url, body }: OutgoingRequest,
  headers: Readonly<Record<string, string>>,
  { fetch, timeoutMs, maxAttempts, maxResponseBytes }: AttemptSettings,
  deadline: Deadline,
  onSent: (() => void) | undefined,
): Promise<AttemptResult> {
  const { method, idempotent } = config.operations[operation]!;
  const isExpected =
    (ownProperty(config.responseChecks, operation) as ResponseCheck | false | undefined) ?? isResource;
  let response: Response | undefined;
  let text = '';
  let json: unknown;
  let requestId: string | undefined;
  let failure: Failure | undefined;
  try {
    await deadline.run(async (controller) => {
      const { signal } = controller;
      const init = requestInit(method, headers, body, signal, idempotent && maxAttempts > 1);
      let pending: Promise<Response>;
      try {
        // Called as a plain function: a browser's own fetch refuses to be anything else.
        pending = fetch(url, init);
      } finally {
        onSent?.();
      }
      const arrived = await pending;
      // An injected fetch can return anything.
      if (typeof arrived?.headers?.get !== 'function')
        throw fail('configuration', 'fetch returned no Response');
      // It came when the attempt was over.
      if (signal.aborted) return cancelResponseBody(arrived);
      response = arrived;
      if (arrived.body !== null && !isRedirect(arrived) && !(arrived.ok && !isExpected)) {
        text = await readResponseText(arrived, maxResponseBytes);
      } else {
        // This body is not read. Some versions of Node wait for the end even of a body that the status forbids (204, 205, 304).
        controller.abort();
        cancelResponseBody(arrived);
      }
    }, timeoutMs);
  } catch (error) {
    failure = failureOfRejection(error, response !== undefined);
  }

  if (response) {
    const { status } = response;
    requestId = readRequestId(config, response.headers);
    // The status decides, even if its body could not be read.
    if (isRedirect(response)) failure = failureOfRedirect(response, url);
    else if (status >= 400) failure = failureOfStatus(config, response, text, isBrowser && !idempotent);
    else if (!failure) {
      json = parseJson(text);
      if (isExpected && !isExpected(json)) {
        failure = fail(
          'invalid_response',
          `unexpected body (${json === undefined ? 'no JSON' : 'not what the operation returns'})`,
        );
      }
    }
    if (failure) {
      failure.status = status || undefined;
      failure.requestId = requestId;
    }
  }
  return { response, text, json, requestId, failure };
}

// In a browser a redirect that is not followed is an opaque response of status 0; `redirected` shows that an injected
// fetch followed one in spite of its options.
function isRedirect({ ok, status, redirected }: Response): boolean {
  return redirected || (!ok && !(status >= 400));
}

function readRequestId({ requestIdHeader }: ProviderConfig, headers: Headers): string | undefined {
  const value = requestIdHeader && headers.get(requestIdHeader);
  return value && /^[\w.:-]{1,128}$/.test(value) ? value : undefined;
}
