import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type RunOptions, type Server, start } from '../lib/run.ts';

/** A port of 127.0.0.1 that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a server and waits until it answers at a URL, at most 20 seconds; closes it again where it does not. */
export async function startAt(url: string, command: readonly string[], options: RunOptions): Promise<Server> {
  const server = start(command, options);
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  for (let tries = 0; tries < 200 && !hasEnded; tries += 1) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status > 0 && status < 500) return server;
    await setTimeout(100);
  }
  await server.close();
  throw new Error(`Nothing answered at ${url}.`);
}
