import { once } from 'node:events';
import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { deserialize, serialize } from 'node:v8';
import { rejectStore } from '../../input/reject.js';
import { reachLink, serveLink, type SqlLink, type Wire } from './sql-link.js';

const socketIn = (folder: string): string => join(folder, 'socket');

/**
 * Lets the command reach a folder's database through this process, over a socket in the folder that only this user may
 * open. Returns what ends that. Where sockets cannot be made, the command says so, and all else works.
 */
export async function serveSocket(folder: string, link: SqlLink): Promise<() => Promise<void>> {
  const path = socketIn(folder);
  await rm(path, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    serveLink(wireOf(socket), {
      query: link.query,
      listen: () => Promise.reject(new Error('work is done by the process that holds the local store')),
      close: () => Promise.resolve(),
    });
  });
  server.listen(path).unref();
  await once(server, 'listening').catch(() => {});
  if (server.listening) await chmod(path, 0o600);
  return async () => {
    for (const socket of open) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
}

/** Reaches a folder's database through the process that holds it. */
export async function connectSocket(folder: string): Promise<SqlLink> {
  const socket = connect(socketIn(folder));
  try {
    await once(socket, 'connect');
  } catch (error) {
    throw rejectStore('is in use by a process that cannot be reached through its folder', error);
  }
  const link = reachLink(wireOf(socket));
  socket.on('close', () => link.end(new Error('the process that holds the local store has ended')));
  return { ...link, close: async () => void socket.destroy() };
}

/** Messages over a socket, each a line: the engine's values are more than JSON holds. */
function wireOf(socket: Socket): Wire {
  const lines = createInterface({ input: socket });
  for (const source of [socket, lines]) source.on('error', () => {});
  return {
    send: (message) => void socket.write(`${serialize(message).toString('base64')}\n`),
    onMessage: (receive) =>
      void lines.on('line', (line) => receive(deserialize(Buffer.from(line, 'base64')))),
  };
}
