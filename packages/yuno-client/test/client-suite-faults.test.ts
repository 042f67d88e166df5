import { clientCases, type ClientProfile } from '@customer-bridge/testkit';
import { describe, expect, it } from 'vitest';
import { createYunoClient, type Fetch, type YunoClient, type YunoClientOptions } from '../src/index.js';
import { profile } from './client-profile.js';

type Faulty = Partial<ClientProfile<YunoClient>>;

/** A client whose requests are changed on their way. */
const sending = (change: (url: string, init: RequestInit) => [string, RequestInit]): Faulty => ({
  create: (options: YunoClientOptions & { fetch: Fetch }) =>
    createYunoClient({ ...options, fetch: (url, init) => options.fetch(...change(url, init)) }),
});

/** A client that is created with other options than those given. */
const optionsAs = (change: (options: YunoClientOptions) => YunoClientOptions): Faulty => ({
  create: (options: YunoClientOptions) => createYunoClient(change(options)),
});

/** A client with other methods. */
const withMethods = (change: (client: YunoClient) => Partial<YunoClient>): Faulty => ({
  create: (options: YunoClientOptions) => {
    const client = createYunoClient(options);
    return { ...client, api: client.api, ...change(client) };
  },
});

const faults: readonly [name: string, caughtBy: string, faulty: Faulty][] = [
  ['another method', 'getCustomer sends', sending((url, init) => [url, { ...init, method: 'PUT' }])],
  ['another path', 'updateCustomer sends', sending((url, init) => [url.replace('/customers', ''), init])],
  ['no key', 'getCustomer sends', sending((url, init) => [url, { ...init, headers: {} }])],
  ['an empty body', 'every documented property', sending((url, init) => [url, { ...init, body: '{}' }])],
  [
    'no content type',
    'createCustomer sends',
    sending((url, { headers, ...init }) => {
      const { 'content-type': _type, ...rest } = headers as Record<string, string>;
      return [url, { ...init, headers: rest }];
    }),
  ],
  [
    'the body of an update that nobody validates',
    'an unknown property',
    optionsAs((given) => ({ ...given, validate: 'off' })),
  ],
  [
    'an option that nobody knows, dropped',
    'a wrong timeout,',
    optionsAs(({ timeout: _timeout, ...given }: YunoClientOptions & { timeout?: number }) => given),
  ],
  [
    'a key that is trimmed',
    'privateSecretKey that is a line break at the end',
    optionsAs((given) => ({ ...given, privateSecretKey: given?.privateSecretKey?.trim?.() })),
  ],
  [
    'a variable that is not read',
    'comes from YUNO_PRIVATE_SECRET_KEY',
    optionsAs((given) => ({ ...given, privateSecretKey: given?.privateSecretKey ?? 'fixed' })),
  ],
  [
    'a create that is repeated',
    'createCustomer is not repeated',
    withMethods((client) => ({
      createCustomer: (...input) =>
        client.createCustomer(...input).catch(() => client.createCustomer(...input)),
    })),
  ],
  [
    'a read that is not repeated',
    'getCustomer is repeated',
    withMethods((client) => ({
      getCustomer: (id, options) => client.getCustomer(id, { ...options, maxAttempts: 1 }),
    })),
  ],
  [
    'options of a call that are dropped',
    'deleteCustomer takes the options',
    withMethods((client) => ({ deleteCustomer: (id, account) => client.deleteCustomer(id, account) })),
  ],
  [
    'an error of another kind',
    'getCustomer rejects',
    withMethods((client) => ({
      getCustomer: (...input) => client.getCustomer(...input).catch(() => Promise.reject(new Error('no'))),
    })),
  ],
  [
    'a response that is no customer, taken',
    'a list is invalid_response',
    withMethods((client) => ({
      updateCustomer: (...input) => client.updateCustomer(...input).catch(() => ({ id: 'x' }) as never),
    })),
  ],
  [
    'a key among the members of the client',
    'a client shows no key',
    {
      create: (options: YunoClientOptions) =>
        ({ ...createYunoClient(options), options: { ...options } }) as never,
    },
  ],
  [
    'a value in the message of an error',
    'an error that repeats them',
    withMethods((client) => ({
      updateCustomer: (id, changes, options) =>
        client.updateCustomer(id, changes, options).catch((error: Error) => {
          error.message += changes.email;
          throw error;
        }),
    })),
  ],
  [
    'another api each time',
    'api is made once',
    {
      create: (options: YunoClientOptions) => ({
        ...createYunoClient(options),
        get api() {
          return createYunoClient(options).api;
        },
      }),
    },
  ],
];

describe('the suite of all clients', () => {
  it.each(faults)('catches %s', async (_name, caughtBy, faulty) => {
    const cases = clientCases({ ...profile, ...faulty }).filter(({ name }) => name.includes(caughtBy));
    expect(cases.length).toBeGreaterThan(0);
    const results = await Promise.allSettled(cases.map(({ run }) => run()));
    expect(results.map(({ status }) => status)).toContain('rejected');
  });
});
