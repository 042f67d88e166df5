import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Server } from '../lib/run.ts';

/** A port of 127.0.0.1 that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until a server that was just started answers; at most 20 seconds. */
export async function untilItAnswers(url: string, server: Server): Promise<void> {
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  for (let tries = 0; tries < 200 && !hasEnded; tries += 1) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status > 0 && status < 500) return;
    await setTimeout(100);
  }
  throw new Error(`Nothing answered at ${url}.`);
}
