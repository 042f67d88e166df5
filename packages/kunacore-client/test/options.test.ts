import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKunaCoreClient, type KunaCoreClientOptions } from '../src/index.js';
import { baseUrl, clientOf, id } from './stub.js';

beforeEach(() => {
  vi.stubEnv('KUNACORE_BASE_URL', undefined);
  vi.stubEnv('KUNACORE_API_KEY', undefined);
});
afterEach(() => vi.unstubAllEnvs());

const complete = { baseUrl, auth: { apiKey: 'one-key' } };
const refusedFor = (...paths: string[]) =>
  expect.objectContaining({
    name: 'BridgeError',
    code: 'configuration',
    outcome: 'not_applied',
    retryable: false,
    attempts: 0,
    provider: 'kunacore',
    issues: paths.map((path) => expect.objectContaining({ path })),
  });
const create = (options: unknown) => () => createKunaCoreClient(options as KunaCoreClientOptions);

describe('the server of a client', () => {
  it.each([
    ['https://kunacore.example.com', 'https://kunacore.example.com'],
    ['https://kunacore.example.com/', 'https://kunacore.example.com'],
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

  it('is the one given, whatever the environment holds', async () => {
    vi.stubEnv('KUNACORE_BASE_URL', 'https://environment.example.com');
    const { kunacore, requests } = clientOf();
    await kunacore.getCustomer(id);
    expect(requests[0]!.line).toBe(`POST ${baseUrl}/v2/customer/details`);
  });

  it('is named where it is missing, with its variable', () => {
    expect(create({ auth: { apiKey: 'one-key' } })).toThrow(refusedFor('baseUrl'));
    expect(create({ auth: { apiKey: 'one-key' } })).toThrow(
      'baseUrl is missing: pass it or set KUNACORE_BASE_URL',
    );
  });

  it('is at a base URL without the version, which the client adds', () => {
    const versioned = { ...complete, baseUrl: `${baseUrl}/v2` };
    expect(create(versioned)).toThrow(refusedFor('baseUrl'));
    expect(create(versioned)).toThrow('kunacore: baseUrl must not end with /v2, which the client adds');
  });

  it('is at a safe base URL only, in the environment too', () => {
    vi.stubEnv('KUNACORE_BASE_URL', 'http://canary.example.com');
    expect(create({ auth: { apiKey: 'one-key' } })).toThrow(
      'baseUrl from KUNACORE_BASE_URL must be an https URL of host and path (http on loopback)',
    );
    expect(create({ auth: { apiKey: 'one-key' } })).not.toThrow(/canary/);
  });
});

describe('the API key of a client', () => {
  it.each([undefined, {}, { apiKey: undefined }])(
    'comes from the environment where no credential is given: %o',
    async (auth) => {
      vi.stubEnv('KUNACORE_API_KEY', 'key-of-environment');
      const { kunacore, requests } = clientOf(undefined, { auth });
      await kunacore.getCustomer(id);
      expect(requests[0]!.headers['api-key']).toBe('key-of-environment');
    },
  );

  it('is the one given, whatever the environment holds', async () => {
    vi.stubEnv('KUNACORE_API_KEY', 'key-of-environment');
    const { kunacore, requests } = clientOf();
    await kunacore.getCustomer(id);
    expect(requests[0]!.headers['api-key']).toBe('one-key');
  });

  it('is not added to another way to authenticate', async () => {
    vi.stubEnv('KUNACORE_API_KEY', 'key-of-environment');
    const { kunacore, requests } = clientOf(undefined, { auth: { accessToken: 'a-token' } });
    await kunacore.getCustomer(id);
    expect(requests[0]!.headers).not.toHaveProperty('api-key');
  });
});

describe('the way to authenticate', () => {
  const login = { email: 'merchant@example.com', password: 'p w', merchantId: 'm-1' };

  it.each<[string, object]>([
    ['an API key', { apiKey: 'one-key' }],
    ['a login', login],
    ['a token', { accessToken: 'a-token' }],
    ['a function', { accessToken: () => 'a-token' }],
    [
      'one way, with undefined for the others',
      { apiKey: 'one-key', email: undefined, accessToken: undefined },
    ],
  ])('may be %s', (_case, auth) => expect(create({ baseUrl, auth })).not.toThrow());

  it.each<[string, unknown, string[]]>([
    ['two ways', { apiKey: 'one-key', accessToken: 'a-token' }, ['auth']],
    ['two ways, one of them a whole login', { ...login, apiKey: 'one-key' }, ['auth']],
    ['all ways', { ...login, apiKey: 'one-key', accessToken: 'a-token' }, ['auth']],
    ['a login without a password', { email: 'a@example.com', merchantId: 'm-1' }, ['auth.password']],
    ['a login without an email', { password: 'p', merchantId: 'm-1' }, ['auth.email']],
    ['a login without a merchant id', { email: 'a@example.com', password: 'p' }, ['auth.merchantId']],
    ['half a login', { password: 'p' }, ['auth.email', 'auth.merchantId']],
    ['an empty email', { ...login, email: '' }, ['auth.email']],
    ['an empty password', { ...login, password: '' }, ['auth.password']],
    ['a password that is no text', { ...login, password: 42 }, ['auth.password']],
    ['a merchant id that no header could carry', { ...login, merchantId: 'm\n' }, ['auth.merchantId']],
    ['an empty token', { accessToken: '' }, ['auth.accessToken']],
    ['a token that no header could carry', { accessToken: 'canary\n' }, ['auth.accessToken']],
    ['a promise of a token', { accessToken: Promise.resolve('a-token') }, ['auth.accessToken']],
    ['an unknown member', { token: 'canary' }, ['auth.token']],
    ['an unknown member beside a right one', { apiKey: 'one-key', key: 'canary' }, ['auth.key']],
    ['an option of that name', { apiKey: 'one-key', options: 'canary' }, ['auth.options']],
    ['a text', 'canary', ['auth']],
    ['null', null, ['auth']],
    ['a list', ['canary'], ['auth']],
  ])('is not %s', (_case, auth, paths) => {
    expect(create({ baseUrl, auth })).toThrow(refusedFor(...paths));
    expect(create({ baseUrl, auth })).not.toThrow(/canary/);
  });
});

it.each([
  [{ apiKey: 'canary' }, 'apiKey'],
  [{ environment: 'sandbox' }, 'environment'],
])('an option of another client is refused, named and not quoted: %o', (options, path) => {
  expect(create({ ...complete, ...options })).toThrow(refusedFor(path));
  expect(create({ ...complete, ...options })).not.toThrow(/canary/);
});
