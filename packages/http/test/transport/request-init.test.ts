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

  it('asks once whether the runtime has cache modes', async () => {
    const Request = vi.fn<() => void>(function () {});
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

  it.each([
    [body, true],
    [null, false],
  ])('sends %j as it is where it may be repeated, or is none', async (given, mayRepeat) => {
    const init = (await whereGlobals({ Deno: {} }))('PATCH', headers, given, signal, mayRepeat);
    expect(init.body).toBe(given);
    expect('duplex' in init).toBe(false);
  });
});
