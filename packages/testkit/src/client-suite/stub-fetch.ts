import type { ClientLogin } from './client-profile.js';
import { parseForm } from '../fakes/core/parse-form.js';

/** A request as the client handed it to `fetch`. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed; `undefined` where there was none. */
  readonly body: unknown;
}

export type StubbedResponse = () => Response | Promise<Response>;

/** A response with a JSON body, or with none. */
export function jsonResponse(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): StubbedResponse {
  return () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}

export interface StubFetch {
  /** All but the logins. */
  readonly requests: readonly SentRequest[];
  readonly logins: readonly SentRequest[];
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** A `fetch` that gives one response after the other, and the last one for ever; and a token for each login. */
export function stubFetch(responses: readonly StubbedResponse[], login?: ClientLogin): StubFetch {
  const requests: SentRequest[] = [];
  const logins: SentRequest[] = [];
  return {
    requests,
    logins,
    async fetch(url, { method = 'GET', headers, body }) {
      const request = {
        method,
        url,
        headers: Object.fromEntries(new Headers(headers)),
        body:
          typeof body === 'string' ? parseBody(body, new Headers(headers).get('content-type')) : undefined,
      };
      if (login && url === login.url) {
        logins.push(request);
        return jsonResponse(200, login.responseOf(`canary-token-${logins.length}`))();
      }
      requests.push(request);
      return responses[Math.min(requests.length, responses.length) - 1]!();
    },
  };
}

function parseBody(body: string, type: string | null): unknown {
  return type === 'application/x-www-form-urlencoded' ? parseForm(body) : JSON.parse(body);
}
