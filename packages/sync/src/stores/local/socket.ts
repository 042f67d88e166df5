import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { rejectStore } from '../../input/reject.js';
import { createPending, toSqlError, type SqlLink, type SqlRequest, type SqlResponse } from './sql-link.js';

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
    socket.on('error', () => {});
    readMessages(socket, (request) => void answer(socket, request as SqlRequest));
  });
  const answer = async (socket: Socket, request: SqlRequest): Promise<void> => {
    if (!('text' in request)) return;
    const { id, text, params } = request;
    const response: SqlResponse = await link.query(text, params).then(
      (result) => ({ id, result }),
      (error: unknown) => ({ id, error: toSqlError(error) }),
    );
    writeMessage(socket, response);
  };
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(path, () => {
      server.unref();
      resolve();
    });
  });
  if (server.listening) await chmod(path, 0o600);
  return async () => {
    for (const socket of open) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
}

/** Reaches a folder's database through the process that holds it. */
export async function connectSocket(folder: string): Promise<SqlLink> {
  const socket = connect(socketIn(folder));
  const pending = createPending();
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', (error) =>
      reject(rejectStore('is in use by a process that cannot be reached through its folder', error)),
    );
  });
  socket.on('error', () => {});
  socket.on('close', () => pending.rejectAll(new Error('the process that holds the local store has ended')));
  readMessages(socket, (response) => pending.settle(response as Exclude<SqlResponse, { channel: string }>));
  return {
    query(text, params) {
      const { id, response } = pending.add();
      writeMessage(socket, { id, text, params });
      return response;
    },
    listen: () => Promise.reject(new Error('work is done by the process that holds the local store')),
    close: async () => void socket.destroy(),
  };
}

function writeMessage(socket: Socket, message: unknown): void {
  const body = serialize(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  socket.write(Buffer.concat([length, body]));
}

function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE()) {
      const end = 4 + rest.readUInt32BE();
      const body = rest.subarray(4, end);
      rest = rest.subarray(end);
      onMessage(deserialize(body));
    }
  });
}
