import { createServer, request as send } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen, type Listening } from './listen.ts';

/** A forward proxy on loopback. */
export interface Proxy extends Listening {
  /** How many requests and tunnels it was asked for. */
  asked(): number;
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
  const { url, close } = await listen(server);
  return {
    url,
    asked: () => asked,
    close() {
      close();
      for (const socket of tunnels) socket.destroy();
    },
  };
}
