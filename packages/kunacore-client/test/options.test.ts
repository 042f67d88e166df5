import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKunaCoreClient, type KunaCoreClientOptions } from '../src/index.js';
import { baseUrl, clientOf, id } from './stub.js';

beforeEach(() => {
  vi.stubEnv('KUNACORE_BASE_URL', undefined);
  vi.stubEnv('KUNACORE_API_KEY', undefined);
});
afterEach(() => vi.unstubAllEnvs());

const auth = { apiKey: 'one-key' };
const create = (options: unknown) => () => createKunaCoreClient(options as KunaCoreClientOptions);

/** Asserts that a client with these options is refused, with an issue for each path that quotes no value. */
function expectRefused(options: unknown, ...issues: { path: string; message?: string }[]): void {
  const expected = issues.map((issue) => expect.objectContaining(issue));
  expect(create(options)).toThrow(
    expect.objectContaining({ code: 'configuration', attempts: 0, provider: 'kunacore', issues: expected }),
  );
  expect(create(options)).not.toThrow(/canary/);
}

// How a client takes its key and all other options is in the suite of all clients.
describe('the server of a client', () => {
  it.each([
    ['https://proxy.example.com/kunacore/', 'https://proxy.example.com/kunacore'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('of %s is %s', async (given, base) => {
    const { kunacore, requests } = clientOf(undefined, { baseUrl: given });
    await kunacore.getCustomer(id);
    expect(requests[0]!.line).toBe(`POST ${base}/v2/customer/details`);
  });

  it('comes from the environment where it is not given', async () => {
    vi.stubEnv('KUNACORE_BASE_URL', 'https://environment.example.com');
    const { kunacore, requests } = clientOf(undefined, { baseUrl: undefined });
    await kunacore.getCustomer(id);
    expect(requests[0]!.line).toBe('POST https://environment.example.com/v2/customer/details');
  });

  it('is named where it is missing, with its variable', () => {
    expectRefused({ auth }, { path: 'baseUrl', message: 'is missing: pass it or set KUNACORE_BASE_URL' });
  });

  it('is at a base URL without the version, which the client adds', () => {
    const issue = { path: 'baseUrl', message: 'must not end with /v2, which the client adds' };
    expectRefused({ auth, baseUrl: `${baseUrl}/v2` }, issue);
  });
});

describe('the way to authenticate', () => {
  const login = { email: 'merchant@example.com', password: 'p w', merchantId: 'm-1' };

  it.each<[string, object]>([
    ['an API key', { apiKey: 'one-key', email: undefined, accessToken: undefined }],
    ['a login', login],
    ['a function', { accessToken: () => 'a-token' }],
  ])('may be %s', (_case, given) => expect(create({ baseUrl, auth: given })).not.toThrow());

  it.each<[string, unknown, string[]]>([
    ['two ways', { apiKey: 'one-key', accessToken: 'a-token' }, ['auth']],
    ['a login without a merchant id', { email: 'a@example.com', password: 'p' }, ['auth.merchantId']],
    ['half a login', { password: 'p' }, ['auth.email', 'auth.merchantId']],
    ['an empty email', { ...login, email: '' }, ['auth.email']],
    ['an empty password', { ...login, password: '' }, ['auth.password']],
    ['a merchant id that no header could carry', { ...login, merchantId: 'm\n' }, ['auth.merchantId']],
    ['a token that no header could carry', { accessToken: 'canary\n' }, ['auth.accessToken']],
    ['a promise of a token', { accessToken: Promise.resolve('a-token') }, ['auth.accessToken']],
    ['an unknown member beside a right one', { apiKey: 'one-key', key: 'canary' }, ['auth.key']],
    ['an option of that name', { apiKey: 'one-key', options: 'canary' }, ['auth.options']],
    ['a text', 'canary', ['auth']],
  ])('is not %s', (_case, given, paths) => {
    expectRefused({ baseUrl, auth: given }, ...paths.map((path) => ({ path })));
  });

  it('is the one given, whatever the environment holds', async () => {
    vi.stubEnv('KUNACORE_API_KEY', 'key-of-environment');
    const { kunacore, requests } = clientOf(undefined, { auth: { accessToken: 'a-token' } });
    await kunacore.getCustomer(id);
    expect(requests[0]!.headers).not.toHaveProperty('api-key');
  });

  it('is no option of its own', () => {
    expectRefused({ auth, baseUrl, apiKey: 'canary' }, { path: 'apiKey' });
  });
});
