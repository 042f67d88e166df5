import { createServer } from 'node:http';
import type { Task } from './fakes.ts';
import { listen, type Listening } from './listen.ts';

/** A page of one script, `/page.js`. */
export const page: string =
  '<!doctype html><meta charset="utf-8"><title>Consumer</title><body><script type="module" src="/page.js"></script>';

/** Serves a page, and a task for it with the token of a login, which only a server may make. */
export async function startPageServer(script: string, task: Task): Promise<Listening> {
  const { baseUrl } = task.kunacore;
  const kunacore = { ...task.kunacore, accessToken: await login(baseUrl) };
  const answers: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html', page],
    '/page.js': ['text/javascript', script],
    '/task': ['application/json', JSON.stringify({ ...task, kunacore })],
  };
  const server = createServer((request, response) => {
    const [type, text] = answers[request.url ?? ''] ?? ['image/x-icon', ''];
    // Nothing but the page's own script, its server and the provider, and no code from strings.
    const policy = `default-src 'none'; script-src 'self'; connect-src 'self' ${baseUrl}`;
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(text);
  });
  return listen(server);
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
