import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { createRandom } from './random.ts';
import { sleep } from './wait.ts';

/** How a request fails. `late`: the connection is lost, and the request is carried out `lateMs` later. */
export type FaultKind = 'refused' | 'applied' | 'reset' | 'late' | 'limited';

/** The share of requests that fail in each way, 0 to 1. */
export type Faults = { readonly [Kind in FaultKind]?: number };

/** Answers as a fake provider does. */
type Answer = (url: string, init: RequestInit) => Promise<Response>;

/** A provider over loopback HTTP that fails now and then. */
export interface FlakyProvider {
  readonly url: string;
  /** Requests that changed, or were meant to change, a customer. */
  readonly updates: { readonly at: number; readonly customer: string; readonly body: string }[];
  /** The most updates of one customer that were in flight at a time. */
  mostInFlight(): number;
  faults: Faults;
  /** Decides a request instead of the dice, if it returns a kind or `none`. */
  decide?: ((body: string) => FaultKind | 'none' | undefined) | undefined;
  lateMs: number;
  /** Milliseconds that an answer takes, at least and at most. */
  latency: readonly [number, number];
  /** Requests of all kinds, reads included. */
  requests: number;
  close(): Promise<void>;
}

/**
 * Puts a loopback server before a fake.
 *
 * @param customerOf The customer that a request updates; `undefined` if it is no update.
 */
export async function startFlakyProvider(
  answer: Answer,
  basePath: string,
  customerOf: (path: string, body: string, method: string) => string | undefined,
  seed: number,
): Promise<FlakyProvider> {
  const random = createRandom(seed);
  const inFlight = new Map<string, number>();
  let most = 0;
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const flaky: FlakyProvider = {
    url: `http://127.0.0.1:${port}${basePath}`,
    updates: [],
    mostInFlight: () => most,
    faults: {},
    lateMs: 2_000,
    latency: [5, 20],
    requests: 0,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return flaky;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now();
    flaky.requests++;
    const body = await textOf(request);
    const path = request.url ?? '/';
    const method = request.method ?? 'GET';
    const customer = customerOf(path, body, method);
    const forward = (): Promise<Response> =>
      answer(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: request.headers as Record<string, string>,
        ...(body && { body }),
      });
    const [least, longest] = flaky.latency;
    await sleep(least + random() * (longest - least));
    if (customer === undefined) return send(response, await forward());

    flaky.updates.push({ at, customer, body });
    most = Math.max(most, enter(customer));
    try {
      const kind = flaky.decide?.(body) ?? roll();
      if (kind === 'applied') await forward();
      if (kind === 'refused' || kind === 'applied') return void response.writeHead(503).end('{}');
      if (kind === 'limited') return void response.writeHead(429, { 'retry-after': '1' }).end('{}');
      if (kind === 'reset' || kind === 'late') {
        request.socket.destroy();
        if (kind === 'late') setTimeout(() => void forward(), flaky.lateMs);
        return;
      }
      await send(response, await forward());
    } finally {
      inFlight.set(customer, inFlight.get(customer)! - 1);
    }
  }

  function enter(customer: string): number {
    const now = (inFlight.get(customer) ?? 0) + 1;
    inFlight.set(customer, now);
    return now;
  }

  function roll(): FaultKind | undefined {
    let left = random();
    for (const [kind, share] of Object.entries(flaky.faults)) {
      left -= share;
      if (left < 0) return kind as FaultKind;
    }
    return undefined;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function send(response: ServerResponse, answered: Response): Promise<void> {
  const text = await answered.text();
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(text);
}
