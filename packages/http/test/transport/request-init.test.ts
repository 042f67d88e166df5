import { afterEach, describe, expect, it, vi } from 'vitest';
import { requestInit } from '../../src/transport/request-init.js';
import { withPolluted } from '../support/with-polluted.js';

const headers = { accept: 'application/json' };
const body = '{"email":"ana@example.com"}';
const { signal } = new AbortController();

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The function as it is where the runtime has these globals. */
async function whereGlobals(globals: Record<string, unknown>): Promise<typeof requestInit> {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  vi.resetModules();
  return (await import('../../src/transport/request-init.js')).requestInit;
}

function throwing(): never {
  throw new Error("The 'cache' field on 'RequestInitializerDict' is not implemented.");
}

describe('requestInit', () => {
  it('holds the request, forbids redirects and caches, and carries a signal to end it', () => {
    expect({ ...requestInit('PATCH', headers, body, signal, true) }).toEqual({
      method: 'PATCH',
      headers,
      body,
      signal,
      redirect: 'manual',
      cache: 'no-store',
    });
  });

  it('inherits nothing, for fetch would take it for an option', async () => {
    const init = requestInit('GET', headers, null, signal, true) as { dispatcher?: unknown };
    expect(await withPolluted({ dispatcher: 'added' }, () => init.dispatcher)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['has no Request', undefined],
    ['throws on the name, as older workers do', throwing],
    ['ignores it', function () {}],
  ])('says nothing of caches where the runtime %s', async (_case, Request) => {
    const init = (await whereGlobals({ Request }))('GET', headers, null, signal, true);
    expect('cache' in init).toBe(false);
  });

  it.each<[string, unknown]>([
    [
      'has cache modes',
      vi.fn<() => void>(function (this: { cache: string }) {
        this.cache = 'no-store';
      }),
    ],
    ['has none', vi.fn<() => void>(function () {})],
  ])('asks once whether the runtime %s', async (_case, Request) => {
    const init = await whereGlobals({ Request });
    init('GET', headers, null, signal, true);
    init('GET', headers, null, signal, true);
    expect(Request).toHaveBeenCalledExactlyOnceWith('https://example.com', { cache: 'no-store' });
  });
});

describe('requestInit under Deno, which repeats requests by itself', () => {
  it('sends a stream, which cannot be repeated, where the request must not be', async () => {
    const init = (await whereGlobals({ Deno: {} }))('POST', headers, body, signal, false) as RequestInit & {
      duplex?: string;
    };
    expect(init.body).toBeInstanceOf(ReadableStream);
    expect(await new Response(init.body).text()).toBe(body);
    expect(init.duplex).toBe('half');
  });

  it('sends the text where the request may be repeated', async () => {
    const init = (await whereGlobals({ Deno: {} }))('PATCH', headers, body, signal, true);
    expect(init.body).toBe(body);
    expect('duplex' in init).toBe(false);
  });

  it('sends no body where there is none', async () => {
    const init = (await whereGlobals({ Deno: {} }))('DELETE', headers, null, signal, false);
    expect(init.body).toBeNull();
    expect('duplex' in init).toBe(false);
  });

  it('sends the text everywhere else', () => {
    const init = requestInit('POST', headers, body, signal, false);
    expect(init.body).toBe(body);
    expect('duplex' in init).toBe(false);
  });
});
