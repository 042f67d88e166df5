import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from './listen.ts';
import { createRandom } from './random.ts';
import { sleep } from './wait.ts';

/** How a request fails. `late`: the connection is lost, and the request is carried out `lateMs` later. */
export type FaultKind = 'refused' | 'applied' | 'reset' | 'late' | 'limited';

export type FlakyProvider = Awaited<ReturnType<typeof startFlakyProvider>>;

/** Puts a loopback server before a fake, which fails updates now and then. */
export async function startFlakyProvider(
  answer: (url: string, init: RequestInit) => Promise<Response>,
  basePath: string,
  seed: number,
) {
  const random = createRandom(seed);
  const { port, url, close } = await listen(async (request, response) => {
    const at = Date.now();
    flaky.requests++;
    const body = await text(request);
    const { url: path = '/', method = 'GET' } = request;
    const forward = (): Promise<Response> =>
      answer(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: request.headers as Record<string, string>,
        ...(body && { body }),
      });
    await sleep(5 + random() * 15);
    if (method !== 'PATCH' && !path.endsWith('/update')) return send(response, await forward());

    flaky.updates.push({ at, body });
    const kind = flaky.decide(body) ?? roll();
    if (kind === 'applied') await forward();
    if (kind === 'refused' || kind === 'applied') return void response.writeHead(503).end('{}');
    if (kind === 'limited') return void response.writeHead(429, { 'retry-after': '1' }).end('{}');
    if (kind === 'late') setTimeout(() => void forward(), flaky.lateMs);
    if (kind === 'reset' || kind === 'late') return void request.socket.destroy();
    await send(response, await forward());
  });

  const flaky = {
    url: url + basePath,
    /** Requests of all kinds, reads included. */
    requests: 0,
    updates: [] as { readonly at: number; readonly body: string }[],
    /** The share of updates that fail in each way, 0 to 1. */
    faults: {} as { readonly [Kind in FaultKind]?: number },
    /** Decides about an update instead of the dice, if it returns something. */
    decide: (_body: string): FaultKind | 'none' | undefined => undefined,
    lateMs: 2_000,
    close,
  };
  return flaky;

  function roll(): FaultKind | undefined {
    let left = random();
    return (Object.entries(flaky.faults) as [FaultKind, number][]).find(
      ([, share]) => (left -= share) < 0,
    )?.[0];
  }
}

async function send(response: ServerResponse, answered: Response): Promise<void> {
  const body = await answered.text();
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(body);
}
