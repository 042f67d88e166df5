import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Agent, MockAgent, RetryAgent } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { failureOfRejection } from '../../src/errors/network-failure.js';
import {
  createUndiciFetch,
  type UndiciFetch,
  type UndiciFetchOptions,
} from '../../src/undici/undici-fetch.js';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (let one = open.pop(); one; one = open.pop()) await one.close();
});

async function serve(answer: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({ close: () => (server.closeAllConnections(), server.close()) });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/customers/1?x=y`, server };
}

function undiciFetch(options?: UndiciFetchOptions): UndiciFetch {
  const made = createUndiciFetch(options);
  open.push(made);
  return made;
}

const send = (fetch: UndiciFetch, url: string, signal = new AbortController().signal): Promise<Response> =>
  fetch(url, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"a":"é"}', signal });

async function textOf({ body }: Response): Promise<string> {
  const reader = body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read())
    text += decoder.decode(read.value, { stream: true });
  return text;
}

describe('createUndiciFetch', () => {
  it('sends what it is given, and gives the answer as a client reads it', async () => {
    let sent: unknown;
    const { url } = await serve(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      sent = { method: request.method, url: request.url, headers: request.headers, body };
      response.writeHead(201, { 'X-Trace-Id': 't-1', 'x-list': ['a', 'b'] }).end('{"id":"1"}');
    });
    const answer = await send(undiciFetch(), url);
    expect(sent).toMatchObject({
      method: 'PATCH',
      url: '/customers/1?x=y',
      body: '{"a":"é"}',
      headers: { 'content-type': 'application/json', 'content-length': '10', 'accept-encoding': 'identity' },
    });
    expect(answer).toMatchObject({ status: 201, ok: true, redirected: false, bodyUsed: false });
    expect(answer.headers.get('X-TRACE-ID')).toBe('t-1');
    expect(answer.headers.get('x-list')).toBe('a, b');
    expect(answer.headers.get('constructor')).toBeNull();
    expect(new Headers(answer.headers).get('x-trace-id')).toBe('t-1');
    expect(await textOf(answer)).toBe('{"id":"1"}');
  });

  it.each([204, 205, 304])('has no body where there can be none: %i', async (status) => {
    const { url } = await serve((_request, response) => response.writeHead(status).end());
    expect(await send(undiciFetch(), url)).toMatchObject({ status, body: null });
  });

  it('waits for the answer behind a hint', async () => {
    const { url } = await serve((_request, response) => {
      response.writeEarlyHints({ link: '</a>; rel=preload' }, () => response.end('late'));
    });
    const answer = await send(undiciFetch(), url);
    expect(answer.status).toBe(200);
    expect(await textOf(answer)).toBe('late');
  });

  it('keeps a connection for the next request', async () => {
    const { url, server } = await serve((_request, response) => response.end('{}'));
    let connections = 0;
    server.on('connection', () => connections++);
    const fetch = undiciFetch();
    for (let call = 0; call < 5; call++) await textOf(await send(fetch, url));
    // The next call may come a moment before the first connection is free.
    expect(connections).toBeLessThanOrEqual(2);
  });

  it('decodes what nobody asked to be compressed', async () => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"id":"1"}')),
    );
    expect(await textOf(await send(undiciFetch(), url))).toBe('{"id":"1"}');
  });

  it('pauses an answer that nobody reads, and ends it when it is cancelled', async () => {
    let written = 0;
    let isClosed = false;
    const { url } = await serve((_request, response) => {
      const block = Buffer.alloc(65_536, ' ');
      const more = (): void => {
        while (response.write(block)) written += block.length;
        response.once('drain', more);
      };
      response.on('close', () => (isClosed = true));
      more();
    });
    const { body } = await send(undiciFetch(), url);
    await sleep(100);
    const before = written;
    await sleep(100);
    expect(written).toBe(before);
    await body!.cancel();
    await sleep(50);
    expect(isClosed).toBe(true);
  });

  it('ends with its signal: before it is sent, before the answer, and in the body', async () => {
    const { url } = await serve((_request, response) => void response.write('{'));
    const fetch = undiciFetch();
    const reason = new Error('left');
    await expect(send(fetch, url, AbortSignal.abort(reason))).rejects.toBe(reason);

    const early = new AbortController();
    const pending = send(fetch, url, early.signal);
    early.abort(reason);
    await expect(pending).rejects.toBe(reason);

    const late = new AbortController();
    const reading = textOf(await send(fetch, url, late.signal));
    late.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  it('sends nothing more once it is closed, and says so', async () => {
    let requests = 0;
    const { url } = await serve((_request, response) => {
      requests += 1;
      response.end('{}');
    });
    const fetch = undiciFetch();
    await textOf(await send(fetch, url));
    const closing = fetch.close();
    const during: unknown = await send(fetch, url).catch((thrown: unknown) => thrown);
    await closing;
    const after: unknown = await send(fetch, url).catch((thrown: unknown) => thrown);
    for (const error of [during, after]) {
      expect(failureOfRejection(error, false)).toMatchObject({
        code: 'configuration',
        outcome: 'not_applied',
      });
    }
    expect(requests).toBe(1);
  });

  it('is closed once the requests under way are over', async () => {
    let finish!: () => void;
    const { url } = await serve((_request, response) => {
      response.write('{');
      finish = () => void response.end('}');
    });
    const fetch = undiciFetch();
    const answer = await send(fetch, url);
    const order: string[] = [];
    const closed = fetch.close().then(() => order.push('closed'));
    const read = textOf(answer).then(() => order.push('read'));
    await sleep(20);
    expect(order).toEqual([]);
    finish();
    await Promise.all([closed, read]);
    expect(order).toHaveLength(2);
  });

  it('takes a dispatcher of undici, and leaves it open', async () => {
    const { url } = await serve((_request, response) => response.end('{}'));
    const dispatcher = new Agent({ connections: 1 });
    open.push(dispatcher);
    const fetch = createUndiciFetch({ dispatcher });
    expect((await send(fetch, url)).status).toBe(200);
    await fetch.close();
    expect(dispatcher.closed).toBe(false);
    // The types take every kind.
    createUndiciFetch({ dispatcher: new RetryAgent(dispatcher) });
    createUndiciFetch({ dispatcher: dispatcher.compose((dispatch) => dispatch) });
    const mock = new MockAgent();
    open.push(mock);
    mock.disableNetConnect();
    mock.get('https://api.example.com').intercept({ path: '/c', method: 'PATCH' }).reply(200, '{"id":"2"}');
    const mocked = createUndiciFetch({ dispatcher: mock });
    expect(await textOf(await send(mocked, 'https://api.example.com/c'))).toBe('{"id":"2"}');
  });

  it('leaves the limits of time to the client, and asks a dispatcher for nothing else', async () => {
    const asked: object[] = [];
    const dispatch = (options: object, handler: object): boolean => {
      asked.push(options);
      (handler as { onResponseError(controller: undefined, error: Error): void }).onResponseError(
        undefined,
        new Error('not sent'),
      );
      return true;
    };
    const sending = send(createUndiciFetch({ dispatcher: { dispatch } }), 'https://api.example.com/c');
    await expect(sending).rejects.toThrow('not sent');
    expect(asked).toMatchObject([{ headersTimeout: 0, bodyTimeout: 0 }]);
    // It would take what somebody adds to Object.prototype for options of the request.
    expect('toString' in asked[0]!).toBe(false);
  });

  it.each<[string, object, string]>([
    ['dispatcher', { dispatcher: {} }, 'must be a dispatcher of undici'],
    ['dispatcher', { dispatcher: null }, 'must be a dispatcher of undici'],
    ['agent', { agent: new Agent() }, 'is not an option'],
  ])('refuses a wrong option: %s', (path, options, message) => {
    expect.assertions(2);
    try {
      createUndiciFetch(options);
    } catch (error) {
      expect(BridgeError.isInstance(error)).toBe(true);
      expect(error).toMatchObject({
        code: 'configuration',
        provider: 'undici',
        issues: [{ path, message: expect.stringContaining(message) }],
      });
    }
  });
});
