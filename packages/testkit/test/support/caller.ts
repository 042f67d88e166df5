import { afterEach } from 'vitest';
import type { Fake } from '../../src/index.js';

/** What a test sends; `body` is JSON unless it is a string. */
interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

interface Received {
  status: number;
  headers: Headers;
  text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  body: any;
}

export type Call = (method: string, path: string, sent?: Sent) => Promise<Received>;

export const ways = ['in process', 'over HTTP'] as const;
export type Way = (typeof ways)[number];

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Calls a fake with the given default headers, in process or over real HTTP; `path` is relative to the base URL. */
export async function callerOf<Customer extends { id: string }>(
  fake: Fake<Customer>,
  way: Way,
  defaults: Record<string, string>,
): Promise<Call> {
  const { url, close } = await fake.listen();
  closers.push(close);
  const send = way === 'in process' ? fake.fetch : fetch;
  return async (method, path, { body, headers, signal } = {}) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const response = await send(url + path, {
      method,
      headers: {
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...defaults,
        ...headers,
      },
      ...(text === undefined ? {} : { body: text }),
      ...(signal ? { signal } : {}),
    });
    const received = await response.text();
    return { status: response.status, headers: response.headers, text: received, body: parsed(received) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
