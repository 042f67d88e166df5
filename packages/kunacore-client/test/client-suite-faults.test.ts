import { clientCases, type ClientProfile } from '@customer-bridge/testkit';
import { describe, expect, it } from 'vitest';
import { createKunaCoreClient, type KunaCoreClient, type KunaCoreClientOptions } from '../src/index.js';
import { profiles } from './client-profile.js';

type Create = ClientProfile<KunaCoreClient>['create'];
type Options = KunaCoreClientOptions & { fetch: NonNullable<KunaCoreClientOptions['fetch']> };

/** A client that makes each update with another one. */
const updating =
  (update: (options: Options) => KunaCoreClient['updateCustomer']): Create =>
  (options: Options) => {
    const client = createKunaCoreClient(options);
    return { ...client, api: client.api, updateCustomer: update(options) };
  };

/** A client whose responses are changed on their way. */
const receiving =
  (change: (url: string, response: Response) => Response): Create =>
  (options: Options) =>
    createKunaCoreClient({
      ...options,
      fetch: async (url, init) => change(url, await options.fetch(url, init)),
    });

const isLogin = (url: string): boolean => url.endsWith('/auth/login');

const faults: readonly [name: string, caughtBy: string, create: Create][] = [
  [
    'a login for every call',
    'serves every call',
    updating(
      (options) =>
        (...input) =>
          createKunaCoreClient(options).updateCustomer(...input),
    ),
  ],
  [
    'a token that is kept after it was refused',
    'is asked again after a 401',
    receiving((url, response) =>
      response.status === 401 && !isLogin(url) ? new Response('{}', { status: 403 }) : response,
    ),
  ],
  [
    'a login after every 401',
    'is asked again once in a call',
    updating((options) => {
      const client = createKunaCoreClient(options);
      return (...input) => client.updateCustomer(...input).catch(() => client.updateCustomer(...input));
    }),
  ],
  [
    'a token that is not sent',
    'updateCustomer sends',
    (options: Options) =>
      createKunaCoreClient({
        ...options,
        fetch: (url, init) => options.fetch(url, isLogin(url) ? init : { ...init, headers: {} }),
      }),
  ],
];

describe.each([
  ['a login', 'with a login'],
  ['a token function', 'with an access token'],
] as const)('the suite of all clients, of %s,', (source, way) => {
  it.each(faults)('catches %s', async (_name, caughtBy, create) => {
    const cases = clientCases({ ...profiles[way], create }).filter(
      ({ name }) => name.includes(caughtBy) && (name.includes(source) || name.startsWith('updateCustomer')),
    );
    expect(cases).toHaveLength(1);
    const [result] = await Promise.allSettled(cases.map(({ run }) => run()));
    expect(result!.status).toBe('rejected');
  });
});

describe('the suite of all clients', () => {
  it.each<[name: string, caughtBy: string, problem: string, create: Create]>([
    [
      'a login without a token, taken',
      'a login without a token',
      'expected a failure, got none',
      receiving((url, response) =>
        isLogin(url) ? Response.json({ data: { accessToken: 'token' } }) : response,
      ),
    ],
    [
      'a password among the members of the client',
      'a client shows no key',
      'a secret or a value in the client',
      (options: Options) => ({ ...createKunaCoreClient(options), options: { ...options } }) as never,
    ],
  ])('catches %s', async (_name, caughtBy, problem, create) => {
    const cases = clientCases({ ...profiles['with a login'], create });
    const [only, ...others] = cases.filter(({ name }) => name.includes(caughtBy));
    expect(others).toEqual([]);
    await expect(only!.run()).rejects.toThrow(problem);
  });
});
