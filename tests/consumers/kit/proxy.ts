import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A forward proxy on loopback. */
export interface Proxy {
  url: string;
  /** How many requests and tunnels it was asked for. */
  asked(): number;
  close(): void;
}

/** Starts a proxy that passes requests and opens tunnels, or one that refuses both with 407. */
export async function startProxy({ refuses }: { refuses: boolean }): Promise<Proxy> {
  let asked = 0;
  const tunnels = new Set<Socket>();
  const server = createServer((request, response) => {
    asked += 1;
    if (refuses) {
      response.writeHead(407).end();
      return;
    }
    const { method, headers } = request;
    const passed = send(request.url!, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    request.pipe(passed);
  });
  server.on('connect', ({ url }, socket: Socket) => {
    asked += 1;
    if (refuses) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(`http://${url}`);
    const tunnel = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(tunnel).pipe(socket);
    });
    for (const end of [socket, tunnel]) {
      tunnels.add(end);
      end.on('error', () => {});
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close() {
      server.close();
      server.closeAllConnections();
      for (const socket of tunnels) socket.destroy();
    },
  };
}
