import type { Socket } from 'node:net';

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, as in the request line. */
  readonly target: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Every byte of it, to compare repetitions with. */
  readonly bytes: Buffer;
  /** `performance.now()` when the last byte came. */
  readonly at: number;
}

const headEnd = '\r\n\r\n';

/** Reads requests with a `content-length`, or none, off a connection: all that fetch sends for a text body. */
export function readRequests(socket: Socket, onRequest: (request: ReceivedRequest) => void): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const end = pending.indexOf(headEnd);
      if (end < 0) return;
      const head = readHead(pending.toString('latin1', 0, end));
      const length = end + headEnd.length + Number(head.headers['content-length'] ?? 0);
      if (pending.length < length) return;
      const bytes = pending.subarray(0, length);
      pending = pending.subarray(length);
      onRequest({
        ...head,
        body: bytes.toString('utf8', end + headEnd.length),
        bytes,
        at: performance.now(),
      });
    }
  });
}

function readHead(head: string): Pick<ReceivedRequest, 'method' | 'target' | 'headers'> {
  const [requestLine = '', ...lines] = head.split('\r\n');
  const [method = '', target = ''] = requestLine.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { method, target, headers };
}
