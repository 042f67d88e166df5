import type { IncomingMessage } from 'node:http';

type Headers = Readonly<Record<string, string>>;

/** Whether a browser asks beforehand if it may send a request of another origin. No request of the API looks like it. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/** Allows whatever a preflight asks for. */
export function preflightHeaders(request: IncomingMessage): Headers {
  const { headers } = request;
  return {
    ...corsHeaders(request, {}),
    'access-control-allow-methods': String(headers['access-control-request-method']),
    'access-control-allow-headers': String(headers['access-control-request-headers'] ?? ''),
  };
}

/** Lets a page of any origin read an answer and all its headers; nothing where no page asks. */
export function corsHeaders({ headers: { origin } }: IncomingMessage, answered: Headers): Headers {
  if (origin === undefined) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': Object.keys(answered).join(', '),
    vary: 'origin',
  };
}
