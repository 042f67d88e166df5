import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createYunoClient, type YunoClientOptions } from '../src/index.js';
import { clientOf, id, keys } from './stub.js';

beforeEach(() => {
  vi.stubEnv('YUNO_PUBLIC_API_KEY', undefined);
  vi.stubEnv('YUNO_PRIVATE_SECRET_KEY', undefined);
});
afterEach(() => vi.unstubAllEnvs());

/** Asserts that a client with these options is refused, with a message for each path. */
function expectRefused(options: unknown, messages: Record<string, string>): void {
  const issues = Object.entries(messages).map(([path, message]) => ({ path, message }));
  expect(() => createYunoClient(options as YunoClientOptions)).toThrow(
    expect.objectContaining({ code: 'configuration', attempts: 0, provider: 'yuno', issues }),
  );
}

// How a client takes its keys and all other options is in the suite of all clients.
describe('the server of a client', () => {
  it.each<[YunoClientOptions, string]>([
    [{}, 'https://api-sandbox.y.uno/v1'],
    [{ environment: 'sandbox' }, 'https://api-sandbox.y.uno/v1'],
    [{ environment: 'production' }, 'https://api.y.uno/v1'],
    [{ environment: 'production-eu' }, 'https://api.eu.y.uno/v1'],
    [{ baseUrl: 'https://proxy.example.com/yuno/v1/' }, 'https://proxy.example.com/yuno/v1'],
    [{ baseUrl: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080'],
  ])('of %o is %s', async (options, base) => {
    const { yuno, requests } = clientOf(undefined, options);
    await yuno.getCustomer(id);
    expect(requests[0]!.line).toBe(`GET ${base}/customers/${id}`);
  });

  it.each(['staging', '', 'toString', '__proto__', null])(
    'is of a known environment, not %o',
    (environment) => {
      const message = 'must be one of sandbox, production, production-eu';
      expectRefused({ ...keys, environment }, { environment: message });
    },
  );

  it.each(['https://api.y.uno', 'https://api.y.uno/v1/v1'])(
    'is at a versioned base URL, not %s',
    (baseUrl) => {
      expectRefused({ ...keys, baseUrl }, { baseUrl: 'must end with /v1, once' });
    },
  );

  it('is an environment or a base URL, not both', () => {
    const both = { ...keys, environment: 'sandbox', baseUrl: 'https://proxy.example.com/v1' };
    expectRefused(both, { baseUrl: 'must not be given with environment' });
  });
});

it('the keys of a client are named where they are missing, with their variables', () => {
  expectRefused(undefined, {
    publicApiKey: 'is missing: pass it or set YUNO_PUBLIC_API_KEY',
    privateSecretKey: 'is missing: pass it or set YUNO_PRIVATE_SECRET_KEY',
  });
});
