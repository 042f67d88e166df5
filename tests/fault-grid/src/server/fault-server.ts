import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import type { Exchange, Fault } from './faults.js';
import { httpAnswer } from './http-answer.js';
import { type ReceivedRequest, readRequests } from './request-reader.js';

export interface FaultServerOptions {
  /** What the provider answers while it is healthy. */
  readonly good: (request: Pick<ReceivedRequest, 'target'>) => {
    readonly status: number;
    readonly body: string;
  };
  /** Good answers keep the connection open. */
  readonly keepAlive?: boolean | undefined;
  readonly tls?: TlsOptions | undefined;
}

/** A provider on loopback that is healthy until `breakDown` is called. */
export interface FaultServer {
  readonly port: number;
  /** Every request since the last break-down that it was about. */
  readonly requests: readonly ReceivedRequest[];
  /** Every request since the last break-down that it was not about, such as logins. */
  readonly others: readonly ReceivedRequest[];
  /** From now on the requests that `isAbout` picks meet this fault. */
  breakDown(fault: Fault, isAbout?: (request: ReceivedRequest) => boolean): void;
  /**
   * How many connections are open that carried anything, after waiting up to a second for them to be closed. A
   * connection without a request is of the runtime's own pool: some Nodes open one when a request is given up.
   */
  openConnections(): Promise<number>;
  close(): Promise<void>;
}

export async function startFaultServer({ good, keepAlive, tls }: FaultServerOptions): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const requests: ReceivedRequest[] = [];
  const others: ReceivedRequest[] = [];
  let fault: Fault = {};
  let isAbout = (_request: ReceivedRequest): boolean => true;
  let connections = 0;

  const serve = (socket: Socket): void => {
    let served = 0;
    const exchange = (number: number, request?: ReceivedRequest): Exchange => ({
      socket,
      number,
      reused: served > 0,
      customer: good(request ?? { target: '/' }).body,
      ...(request ? { request } : {}),
    });
    fault.onConnection?.(exchange(++connections));
    readRequests(socket, (request) => {
      const isFaulty = isAbout(request);
      (isFaulty ? requests : others).push(request);
      if (isFaulty && fault.onConnection) return;
      if (isFaulty && fault.onRequest) fault.onRequest(exchange(requests.length, request));
      else answerWell(socket, request);
      served++;
    });
  };

  const answerWell = (socket: Socket, request: ReceivedRequest): void => {
    const { status, body } = good(request);
    if (keepAlive) socket.write(httpAnswer(status, body, { connection: 'keep-alive' }));
    else socket.end(httpAnswer(status, body));
  };

  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that gives up resets its connection; that is what the rows are about.
    socket.on('error', () => {});
  };

  const server: Server = tls ? createTlsServer(tls, serve) : createServer(serve);
  server.on(tls ? 'secureConnection' : 'connection', keep);
  // Connections whose handshake fails, or never ends, are to be closed as well.
  const handshakes = new Set<Socket>();
  if (tls) server.on('connection', (socket: Socket) => handshakes.add(socket)).on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    others,
    breakDown: (newFault, pick = () => true) => {
      fault = newFault;
      isAbout = pick;
      connections = 0;
      requests.length = 0;
      others.length = 0;
    },
    openConnections: async () => {
      const used = (): number => [...sockets].filter(({ bytesRead }) => bytesRead > 0).length;
      for (let wait = 0; used() > 0 && wait < 100; wait++) await sleep(10);
      return used();
    },
    close: async () => {
      for (const socket of [...sockets, ...handshakes]) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
