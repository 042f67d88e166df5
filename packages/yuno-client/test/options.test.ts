import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createYunoClient, type YunoClientOptions } from '../src/index.js';
import { clientOf, id } from './stub.js';

beforeEach(() => {
  vi.stubEnv('YUNO_PUBLIC_API_KEY', undefined);
  vi.stubEnv('YUNO_PRIVATE_SECRET_KEY', undefined);
});
afterEach(() => vi.unstubAllEnvs());

const keys = { publicApiKey: 'public-key', privateSecretKey: 'secret-key' };
const refusedFor = (...paths: string[]) =>
  expect.objectContaining({
    name: 'BridgeError',
    code: 'configuration',
    outcome: 'not_applied',
    retryable: false,
    attempts: 0,
    provider: 'yuno',
    issues: paths.map((path) => expect.objectContaining({ path })),
  });
const create = (options: unknown) => () => createYunoClient(options as YunoClientOptions);

describe('the server of a client', () => {
  it.each<[YunoClientOptions, string]>([
    [{}, 'https://api-sandbox.y.uno/v1'],
    [{ environment: undefined, baseUrl: undefined }, 'https://api-sandbox.y.uno/v1'],
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

  it.each(['staging', '', 'Sandbox', 'toString', '__proto__', null, 1, ['sandbox']])(
    'is none of an unknown environment: %o',
    (environment) => {
      expect(create({ ...keys, environment })).toThrow(refusedFor('environment'));
      expect(create({ ...keys, environment })).toThrow(
        'yuno: environment must be one of sandbox, production, production-eu',
      );
    },
  );

  it.each(['https://api.y.uno', 'https://api.y.uno/v2', 'https://api.y.uno/v1/v1'])(
    'is at a base URL that ends with the version, once, not %s',
    (baseUrl) => {
      expect(create({ ...keys, baseUrl })).toThrow(refusedFor('baseUrl'));
      expect(create({ ...keys, baseUrl })).toThrow('yuno: baseUrl must end with /v1, once');
    },
  );

  it('is an environment or a base URL, not both', () => {
    const both = { ...keys, environment: 'sandbox', baseUrl: 'https://proxy.example.com/v1' };
    expect(create(both)).toThrow(refusedFor('baseUrl'));
    expect(create(both)).toThrow('yuno: baseUrl must not be given with environment');
  });
});

describe('the keys of a client', () => {
  it('come from the environment where they are not given', async () => {
    vi.stubEnv('YUNO_PUBLIC_API_KEY', 'public-of-environment');
    vi.stubEnv('YUNO_PRIVATE_SECRET_KEY', 'secret-of-environment');
    const { yuno, requests } = clientOf(undefined, { publicApiKey: undefined, privateSecretKey: undefined });
    await yuno.getCustomer(id);
    expect(requests[0]!.headers).toMatchObject({
      'public-api-key': 'public-of-environment',
      'private-secret-key': 'secret-of-environment',
    });
    expect(create(undefined)).not.toThrow();
    expect(create({})).not.toThrow();
  });

  it('are those given, whatever the environment holds', async () => {
    vi.stubEnv('YUNO_PUBLIC_API_KEY', 'public-of-environment');
    vi.stubEnv('YUNO_PRIVATE_SECRET_KEY', 'secret-of-environment');
    const { yuno, requests } = clientOf();
    await yuno.getCustomer(id);
    expect(requests[0]!.headers).toMatchObject({
      'public-api-key': 'public-key',
      'private-secret-key': 'secret-key',
    });
  });

  it.each([
    [{}, ['publicApiKey', 'privateSecretKey']],
    [{ publicApiKey: 'public-key' }, ['privateSecretKey']],
    [{ privateSecretKey: 'secret-key' }, ['publicApiKey']],
    [undefined, ['publicApiKey', 'privateSecretKey']],
  ])('are named where they are missing, with their variables: %o', (options, missing) => {
    const variables = { publicApiKey: 'YUNO_PUBLIC_API_KEY', privateSecretKey: 'YUNO_PRIVATE_SECRET_KEY' };
    expect(create(options)).toThrow(refusedFor(...missing));
    for (const name of missing) {
      const variable = variables[name as keyof typeof variables];
      expect(create(options)).toThrow(`${name} is missing: pass it or set ${variable}`);
    }
  });
});

describe('the options of a client', () => {
  it('are all named at once', () => {
    const wrong = { publicApiKey: '', environment: 'moon', retries: 3 };
    expect(create(wrong)).toThrow(refusedFor('publicApiKey', 'environment', 'retries', 'privateSecretKey'));
  });
});
