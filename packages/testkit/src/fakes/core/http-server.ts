import type { IncomingMessage, ServerResponse } from 'node:http';
import { corsHeaders, isPreflight, preflightHeaders } from './cors.js';
import type { RequestHandler, FakeRequest } from './message.js';

/** A fake that listens on the loopback interface. */
export interface Loopback {
  /** What one passes to a client as `baseUrl`. */
  readonly url: string;
  /** Stops listening and ends every open connection. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the fake over real HTTP on a free port of 127.0.0.1, for pages of any origin too. Needs a runtime with
 * `node:http` (Node, Deno, Bun).
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
        // A second close reports that the server is not running, which is what was asked for.
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
  const abandoned = new AbortController();
  response.once('close', () => abandoned.abort());
  const answer = await exchange(await callOf(request, abandoned.signal));
  if (answer === 'reset') {
    request.socket.destroy();
    return;
  }
  response.writeHead(answer.status, { ...corsHeaders(request, answer.headers), ...answer.headers });
  response.end(answer.body);
}

async function callOf(request: IncomingMessage, signal: AbortSignal): Promise<FakeRequest> {
  // By Node itself: a test environment may have put globals of its own in place of Blob and the like.
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
