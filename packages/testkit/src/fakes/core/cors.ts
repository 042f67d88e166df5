import type { IncomingMessage } from 'node:http';

type Headers = Readonly<Record<string, string>>;

/** True for a browser's CORS preflight. No request of the API looks like one. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/** The headers that allow whatever a preflight asks for. */
export function preflightHeaders(request: IncomingMessage): Headers {
  const { headers } = request;
  return {
    ...corsHeaders(request, {}),
    'access-control-allow-methods': String(headers['access-control-request-method']),
    'access-control-allow-headers': String(headers['access-control-request-headers'] ?? ''),
  };
}

/** The headers that let a page of any origin read a response and its headers; none if the request has no origin. */
export function corsHeaders({ headers: { origin } }: IncomingMessage, sent: Headers): Headers {
  if (origin === undefined) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': Object.keys(sent).join(', '),
    vary: 'origin',
  };
}
