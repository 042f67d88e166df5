import type { Answer } from './attempt.js';
import { ownMembers } from './own-members.js';

/**
 * Stands in for `Request` under openapi-fetch. Making a real one, and fetch's copy of it, costs more than all the rest of
 * a call; what is needed here is only what it is made from.
 */
export class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;

  constructor(url: string, init: { method: string; headers: Headers; body?: string }) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
  }
}

/** Stands in for `Response`: openapi-fetch asks for the JSON of the body, which is parsed already. */
export function lightResponse({ status, json }: Answer): Response {
  // openapi-fetch takes '0' for an answer without a body, and calls json() for any other length.
  const length = json === undefined ? '0' : '1';
  const headers = { get: (name: string) => (name.toLowerCase() === 'content-length' ? length : null) };
  return { status, ok: true, headers, json: () => Promise.resolve(json) } as unknown as Response;
}

// Every option that openapi-fetch reads is an own member, for it reads them from ordinary objects.
const defaults = ownMembers({
  Request: LightRequest,
  bodySerializer: (body: unknown): string => JSON.stringify(body),
  fetch: undefined,
  headers: undefined,
  parseAs: 'json',
  pathSerializer: undefined,
  querySerializer: undefined,
  requestInitExt: undefined,
});

/** The options of the openapi-fetch client that a provider's methods use. */
export function lightClientOptions(baseUrl: string): { baseUrl: string } {
  return ownMembers({ baseUrl }, defaults);
}

interface Parameters {
  readonly path?: object;
  readonly query?: object;
  readonly header?: object;
}

/** The options of one request of that client, sent by `fetch`. */
export function lightInit<Init extends object>(
  init: Init & { params?: Parameters },
  baseUrl: string,
  fetch: (request: LightRequest) => Promise<Response>,
): Init {
  const { path, query, header } = init.params ?? {};
  const params = { path, query: ownMembers(query ?? {}), header };
  return ownMembers(init, { body: undefined, middleware: [] }, defaults, init, { baseUrl, fetch, params });
}
