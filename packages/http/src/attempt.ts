import { BodyTooLarge, dropBody, readText } from './body.js';
import { type Clock, Interrupted } from './clock.js';
import { causeCodes } from './failure-cause.js';
import {
  type Failure,
  failureOfAnswer,
  failureOfException,
  failureOfInterruption,
  failureOfRedirect,
  failureOfStatus,
} from './failure.js';
import type { Fetch } from './options.js';
import { type AnswerCheck, isObject, type ProviderProfile } from './provider.js';
import { readRetryAfter } from './retry-after.js';

/** A request as it goes to `fetch`: the same bytes on every attempt. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What a provider answered: a success, or an HTTP error that {@link Failure} describes. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came; empty where the operation documents none or the body could not be read. */
  readonly text: string;
  /** The parsed body of a success. */
  readonly json?: unknown;
}

/** How one attempt ended. `answer` is there whenever a status line arrived that is not a redirect. */
export interface AttemptResult {
  readonly answer?: Answer;
  readonly failure?: Failure;
  readonly requestId?: string | undefined;
}

interface AttemptSettings {
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  readonly check: AnswerCheck | 'none';
}

/** Sends one request and reads its answer, body included, within the time of one attempt. Never rejects. */
export async function attempt(
  profile: ProviderProfile,
  request: OutgoingRequest,
  settings: AttemptSettings,
  clock: Clock,
): Promise<AttemptResult> {
  let response: Response | undefined;
  let text = '';
  let exception: unknown;
  try {
    await clock.run(async (signal) => {
      // A prototype would let whatever was added to Object.prototype become an option of this request.
      const init: RequestInit = Object.assign(Object.create(null), request, { redirect: 'manual', signal });
      const arrived = await settings.fetch(request.url, init);
      if (signal.aborted) return dropBody(arrived);
      response = arrived;
      if (isRedirect(arrived) || (arrived.ok && settings.check === 'none')) return dropBody(arrived);
      text = await readText(arrived, settings.maxResponseBytes);
    }, settings.timeoutMs);
  } catch (error) {
    exception = error ?? new Error('no reason');
  }
  if (response === undefined) return { failure: failureOfException(exception) };
  const requestId = readRequestId(profile, response.headers);
  const { answer, failure } = judge(profile, request, response, text, exception, settings.check);
  return {
    ...(answer ? { answer } : {}),
    ...(failure ? { failure: { ...failure, requestId } } : {}),
    requestId,
  };
}

function judge(
  profile: ProviderProfile,
  request: OutgoingRequest,
  response: Response,
  text: string,
  exception: unknown,
  check: AnswerCheck | 'none',
): AttemptResult {
  const { status, headers } = response;
  if (isRedirect(response))
    return { failure: failureOfRedirect(status, headers.get('location'), request.url) };
  if (response.ok) {
    const { json, failure } = readSuccess(status, text, exception, check);
    return failure ? { failure } : { answer: { status, headers, text, json } };
  }
  if (status < 400) return { failure: failureOfAnswer(status, `the provider answered ${status}`) };
  const failure: Failure = {
    ...failureOfStatus(status, readProviderCode(text), profile.errorCodes),
    retryAfterMs: readRetryAfter(headers.get('retry-after'), Date.now()),
  };
  // The status decides whatever its body did, but a caller who left is told so.
  const left = exception instanceof Interrupted && exception.reason === 'aborted';
  return {
    answer: { status, headers, text },
    failure: left ? { ...failureOfInterruption(exception), outcome: failure.outcome, status } : failure,
  };
}

function readSuccess(
  status: number,
  text: string,
  exception: unknown,
  check: AnswerCheck | 'none',
): { json?: unknown; failure?: Failure } {
  if (exception instanceof BodyTooLarge) {
    return { failure: failureOfAnswer(status, 'the answer is longer than maxResponseBytes') };
  }
  if (exception !== undefined && causeCodes(exception).some(isDecompression)) {
    return { failure: failureOfAnswer(status, 'the answer could not be decompressed', exception) };
  }
  if (exception !== undefined)
    return { failure: { ...failureOfException(exception), outcome: 'unknown', status } };
  if (check === 'none') return {};
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { failure: failureOfAnswer(status, 'the answer is not JSON') };
  }
  return check(json)
    ? { json }
    : { failure: failureOfAnswer(status, 'the answer is not what the operation promises') };
}

// In a browser a redirect that is not followed is an opaque response; `redirected` means that an injected fetch went
// along with one although it was told not to.
function isRedirect(response: Response): boolean {
  const { status, type, redirected } = response;
  return (status >= 300 && status < 400) || type === 'opaqueredirect' || redirected;
}

function isDecompression(code: string): boolean {
  return /^(?:Z_|ERR_.*(?:ZLIB|BROTLI|ZSTD|_FORMAT_))/.test(code);
}

const safeCode = /^[A-Z][A-Z\d_]{0,63}$/;
const safeRequestId = /^[\w.:-]{1,128}$/;

function readProviderCode(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const code = isObject(body) ? body['code'] : undefined;
    return typeof code === 'string' && safeCode.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function readRequestId(profile: ProviderProfile, headers: Headers): string | undefined {
  const value = profile.requestIdHeader === undefined ? null : headers.get(profile.requestIdHeader);
  return value !== null && safeRequestId.test(value) ? value : undefined;
}
