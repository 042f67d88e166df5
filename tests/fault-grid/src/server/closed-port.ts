import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A port of loopback on which nobody listens, and cannot begin to as long as it is held. */
export interface ClosedPort {
  readonly port: number;
  release(): Promise<void>;
}

/**
 * Holds a port closed: it is the near end of a connection, so that a connection to it is refused and the system gives
 * it to nobody else. (A port that was merely listened on before may belong to another test a moment later.)
 */
export async function holdClosedPort(): Promise<ClosedPort> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const far = once(server, 'connection') as Promise<[Socket]>;
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(near, 'connect');
  const [socket] = await far;
  return {
    port: (near.address() as AddressInfo).port,
    release: async () => {
      socket.destroy();
      near.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
