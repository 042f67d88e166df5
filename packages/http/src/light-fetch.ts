import { ownMembers } from './own-members.js';

/**
 * Stands in for `Request` under openapi-fetch. Making a real one, and fetch's copy of it, costs more than all the rest of
 * a call; what is needed here is only what it is made from.
 */
export class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;

  constructor(url: string, init: { method: string; body?: string }) {
    this.url = url;
    this.method = init.method;
    this.body = init.body;
  }
}

/** Stands in for `Response`: openapi-fetch asks for the JSON of the body, which is parsed already. */
export function lightResponse(json: unknown): Response {
  // openapi-fetch takes '0' for an answer without a body, and calls json() for any other length.
  const length = json === undefined ? '0' : '1';
  const headers = { get: (name: string) => (name.toLowerCase() === 'content-length' ? length : null) };
  return { status: 200, ok: true, headers, json: () => Promise.resolve(json) } as unknown as Response;
}

// Every option that openapi-fetch reads is an own member, for it reads them from ordinary objects.
const defaults = ownMembers({
  Request: LightRequest,
  bodySerializer: (body: unknown): string => JSON.stringify(body),
  fetch: undefined,
  headers: undefined,
  pathSerializer: fillPath,
  querySerializer: undefined,
});

/** The options of the openapi-fetch client that a provider's methods use. */
export function lightClientOptions(baseUrl: string): { baseUrl: string } {
  return ownMembers({ baseUrl }, defaults, { requestInitExt: undefined });
}

function fillPath(url: string, parameters: Readonly<Record<string, string>>): string {
  let filled = url;
  for (const name of Object.keys(parameters)) {
    filled = filled.replace(`{${name}}`, () => encodeURIComponent(parameters[name]!));
  }
  return filled;
}

interface LightInit {
  readonly params?: {
    readonly path?: object;
    readonly query?: object;
    readonly header?: Record<string, string>;
  };
  readonly body?: unknown;
}

/** Sends what openapi-fetch made of a request, with the headers that belong to it. */
export type SendLight = (
  request: LightRequest,
  headers: Readonly<Record<string, string>>,
) => Promise<Response>;

/** The options of one request of that client, sent by `send`. */
export function lightInit<Init extends object>(
  init: Init & LightInit,
  baseUrl: string,
  send: SendLight,
): Init {
  const { body, params } = ownMembers(init) as LightInit;
  const { path, query, header } = ownMembers(params ?? {}) as NonNullable<LightInit['params']>;
  const headers = ownMembers(header ?? {}, body === undefined ? {} : { 'content-type': 'application/json' });
  return ownMembers(init, defaults, {
    baseUrl,
    body,
    middleware: [],
    parseAs: 'json',
    params: { path, query: ownMembers(query ?? {}), header: undefined },
    fetch: (request: LightRequest) => send(request, headers),
  });
}
