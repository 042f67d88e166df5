import { parseJson } from './json.js';

/**
 * The answer as an ordinary `Response`, for requests that are made by hand. The body of an HTTP error is never empty,
 * `null`, `false`, `0` or `""`: openapi-fetch would turn it into an `error` that reads as success.
 */
export function ordinaryResponse({ status, headers }: Response, text: string): Response {
  const kept = new Headers(headers);
  // They speak of the body as it came over the wire, not of this one.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) kept.delete(name);
  if (status === 204 || status === 205) return new Response(null, { status, headers: kept });
  const json = parseJson(text);
  const readsAsNothing = json === undefined ? text.trim() === '' : !json;
  return new Response(status >= 400 && readsAsNothing ? '{}' : text, { status, headers: kept });
}

/** The path of a request relative to the base URL; `undefined` where it goes elsewhere. */
export function pathBelow(baseUrl: string, url: string): string | undefined {
  return url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length).replace(/[?#].*/s, '') : undefined;
}
