import { parseJson } from '../util/json.js';
import { mergeOwn } from '../util/null-prototype.js';

/**
 * The answer as an ordinary `Response`, for requests through `api`. An error body that is empty, `null`, `false`, `0` or `""`
 * is replaced: openapi-fetch would turn it into a falsy `error`, which reads as success.
 */
export function toOpenapiFetchResponse({ status, headers }: Response, text: string): Response {
  const kept = new Headers(headers);
  // It counts the bytes that came over the wire; openapi-fetch reads no body if it is 0.
  kept.delete('content-length');
  const json = parseJson(text);
  const isSomething = json === undefined ? text.trim() : json;
  const body = isSomething || status < 400 ? text : '{}';
  // A 204 or 205 must not have even an empty body.
  return new Response(body || null, mergeOwn({ status, headers: kept }));
}
