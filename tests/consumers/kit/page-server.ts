import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Task } from './fakes.ts';

/** A server of a page, on loopback. */
export interface PageServer {
  url: string;
  close(): void;
}

/** A page of one script, `/page.js`. */
export const page: string =
  '<!doctype html><meta charset="utf-8"><title>Consumer</title><body><script type="module" src="/page.js"></script>';

// Nothing but the page's own script and server, and no code from strings.
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/**
 * Serves a page with a task for it: the token of a login that the server makes, and KunaCore behind the page's own
 * origin, where a browser may call it.
 */
export async function startPageServer(script: string, task: Task): Promise<PageServer> {
  const answers: Record<
    string,
    () => { type: string; text: string } | Promise<{ type: string; text: string }>
  > = {
    '/': () => ({ type: 'text/html', text: page }),
    '/page.js': () => ({ type: 'text/javascript', text: script }),
    '/favicon.ico': () => ({ type: 'image/x-icon', text: '' }),
    '/task': async () => {
      const accessToken = await login(task.kunacore.baseUrl);
      const kunacore = { baseUrl: `${url}/kunacore`, id: task.kunacore.id, accessToken };
      return { type: 'application/json', text: JSON.stringify({ ...task, kunacore }) };
    },
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = await answers[path]?.();
    if (answer !== undefined) {
      response.setHeader('content-security-policy', policy);
      response.writeHead(200, { 'content-type': answer.type }).end(answer.text);
    } else {
      const passed = await passOn(request, task.kunacore.baseUrl + path.replace('/kunacore', ''));
      response.writeHead(passed.status, { 'content-type': 'application/json' }).end(await passed.text());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function login(baseUrl: string): Promise<string> {
  const response = await fetch(`${baseUrl}/v2/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', merchant_id: 'example' },
    body: JSON.stringify({ email: 'ana@example.com', password: 'example-password' }),
  });
  const { data } = (await response.json()) as { data: { accessToken: string } };
  return data.accessToken;
}

async function passOn(request: IncomingMessage, url: string): Promise<Response> {
  const { authorization = '' } = request.headers;
  const body = await new Response(request as unknown as ReadableStream).text();
  return fetch(url, {
    method: request.method ?? 'GET',
    headers: { 'content-type': 'application/json', authorization },
    ...(body === '' ? {} : { body }),
  });
}
