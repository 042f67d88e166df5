import { describe, expect, it } from 'vitest';
import { createCustomerAdapter } from '../../src/index.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

const { clients, customers, ids, providers } = createTestAdapter();
const { kunacore } = providers;
const { capabilities } = kunacore;
const { fields, providerFields } = capabilities;

/** What the adapter says of a provider under the key `own`. */
const refusalOf = (own: unknown): Promise<unknown> =>
  catchError(() => createCustomerAdapter({ yuno: providers.yuno, own } as unknown as typeof providers));

describe('createRegistry', () => {
  it.each(['name', 'operation', 'capabilities', 'write', 'read', 'schema', 'idSchema', 'request', 'update'])(
    'takes no provider without %s',
    async (property) => {
      const refusal = await refusalOf({ ...kunacore, [property]: undefined });
      expect(refusal).toMatchObject({ code: 'configuration', issues: [{ path: 'own' }] });
    },
  );

  it.each<[string, object]>([
    ['capabilities without fields', { capabilities: { ...capabilities, fields: undefined } }],
    ['capabilities without own fields', { capabilities: { ...capabilities, providerFields: null } }],
    ['capabilities without what is reported', { capabilities: { ...capabilities, reported: undefined } }],
    ['a field without a name', { capabilities: { ...capabilities, fields: { ...fields, email: {} } } }],
    [
      'a field that is nothing',
      { capabilities: { ...capabilities, fields: { ...fields, email: undefined } } },
    ],
    [
      'an own field of no kind',
      {
        capabilities: {
          ...capabilities,
          providerFields: { ...providerFields, x: { to: 'x', kind: 'constructor' } },
        },
      },
    ],
    ['a get that is no function', { get: 'customer' }],
    ['a request without a path', { request: { method: 'POST', idIn: 'body' } }],
    ['a request without a method', { request: { path: '/customers', idIn: 'body' } }],
    ['a request whose id goes nowhere', { request: { method: 'POST', path: '/customers' } }],
    ['a request with no place for the id', { request: { method: 'PUT', path: '/customers', idIn: 'path' } }],
  ])('takes no provider with %s', async (_what, part) => {
    expect(await refusalOf({ ...kunacore, ...part })).toMatchObject({ issues: [{ path: 'own' }] });
  });

  it('takes nothing else under a key, not even what does not let itself be looked at', async () => {
    const get = (): never => {
      throw new TypeError('hidden');
    };
    for (const other of [clients.yuno, new Proxy(kunacore, { get })]) {
      expect(await refusalOf(other)).toMatchObject({ issues: [{ path: 'own' }] });
    }
    for (const none of [undefined, null, {}, [], new Proxy({}, { ownKeys: get })]) {
      expect(await catchError(() => createCustomerAdapter(none as typeof providers))).toMatchObject({
        code: 'configuration',
        issues: [{ path: 'providers' }],
      });
    }
  });

  it('keeps the providers that it was made of', () => {
    const given = { ...providers };
    const adapter = createCustomerAdapter(given);
    delete (given as Partial<typeof given>).yuno;
    expect(adapter.plan('yuno', ids.yuno, { email: 'ana@example.com' }).fields).toHaveLength(1);
  });
});

describe('getProvider: a key without a provider', () => {
  it('is refused, with the keys that are', async () => {
    const error = await catchError(() => customers.plan('toString' as 'yuno', ids.yuno, {}));
    expect(error).toMatchObject({ code: 'invalid_request', attempts: 0, issues: [{ path: 'provider' }] });
    expect((error as Error).message).toContain('kunacore, yuno');
  });

  it.each([
    [{ ...ids, adyen: 'x' }, 'adyen'],
    [{}, 'ids'],
    [null, 'ids'],
  ])('is refused among the targets of updateAll, and so are no targets at all: %j', async (targets, path) => {
    await expect(customers.updateAll(targets as typeof ids, {})).rejects.toMatchObject({
      issues: [{ path }],
    });
  });
});
