import type { IncomingMessage, ServerResponse } from 'node:http';
import { corsHeaders, isPreflight, preflightHeaders } from './cors.js';
import type { RequestHandler, FakeRequest } from './message.js';

/** A fake that listens on the loopback interface, 127.0.0.1. */
export interface Loopback {
  /** Pass it to a client as `baseUrl`. */
  readonly url: string;
  /** Stops listening and closes every open connection. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the fake over real HTTP on a free port of 127.0.0.1, to pages of any origin too.
 *
 * @throws Error in a runtime without `node:http` (Node, Deno and Bun have it).
 */
export async function listenOnLoopback(exchange: RequestHandler, basePath: string): Promise<Loopback> {
  const { createServer } = await import('node:http').catch(() => {
    throw new Error('listen() needs a runtime that has node:http; elsewhere, inject fetch');
  });
  const server = createServer((request, response) => {
    serve(exchange, request, response).catch((error: unknown) => {
      if (!response.destroyed) response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        // A second close reports that the server is not running, which is what the caller wants.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  exchange: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isPreflight(request)) {
    response.writeHead(204, preflightHeaders(request)).end();
    return;
  }
  const disconnected = new AbortController();
  response.once('close', () => disconnected.abort());
  const result = await exchange(await toFakeRequest(request, disconnected.signal));
  if (result === 'reset') {
    request.socket.destroy();
    return;
  }
  response.writeHead(result.status, { ...corsHeaders(request, result.headers), ...result.headers });
  response.end(result.body);
}

async function toFakeRequest(request: IncomingMessage, signal: AbortSignal): Promise<FakeRequest> {
  // Read without globals such as Blob, which a test environment may have replaced.
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part as string;
  return {
    method: request.method ?? 'GET',
    url: new URL(`http://127.0.0.1${request.url ?? '/'}`),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value ?? '')]),
    ),
    text,
    signal,
  };
}
