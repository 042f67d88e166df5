import { BridgeError } from '@customer-bridge/http';
import { describe, expect, it } from 'vitest';
import { createCustomerAdapter, type CustomerProvider } from '../../src/index.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

type Part = Partial<Record<keyof CustomerProvider, unknown>>;

const patch = { email: 'canary@example.com', phone: '+573132450765', address: { line1: 'Canary street 34' } };

const fail = (): never => {
  throw new TypeError('canary: a defect of the mapping');
};

/** An adapter whose provider under `own` has another part; `yuno` is sound. */
function adapterWith(part: Part) {
  const bench = createTestAdapter();
  const own = { ...bench.providers.kunacore, ...part } as typeof bench.providers.kunacore;
  const customers = createCustomerAdapter({ yuno: bench.providers.yuno, own });
  return { ...bench, customers, ids: { yuno: bench.ids.yuno, own: bench.ids.kunacore } };
}

const { write } = createTestAdapter().providers.kunacore;

/** What a mapping may do wrong before anything is sent, and the part that the error names. */
const beforeSending: readonly [string, Part, string][] = [
  ['a writer that throws', { write: { ...write, address: fail } }, 'write.address'],
  ['a writer that gives nothing', { write: { ...write, address: () => undefined } }, 'write.address'],
  ['a writer that gives no value', { write: { ...write, address: () => ({}) } }, 'write.address'],
  ['a writer that gives a text', { write: { ...write, address: () => 'Calle 34' } }, 'write.address'],
  ['a writer whose rule is none', { write: { ...write, address: () => ({ refused: 7 }) } }, 'write.address'],
  ['a writer that is none', { write: { ...write, address: 'Calle 34' } }, 'write.address'],
  ['a writer that is async', { write: { ...write, address: async () => ({ value: 'x' }) } }, 'write.address'],
  ['a writer that rejects', { write: { ...write, address: async () => fail() } }, 'write.address'],
  ['a schema that throws', { schema: { '~standard': { validate: fail } } }, 'schema'],
  [
    'a schema that answers with a promise',
    { schema: { '~standard': { validate: async () => ({}) } } },
    'schema',
  ],
  ['a schema that rejects', { schema: { '~standard': { validate: async () => fail() } } }, 'schema'],
  [
    'a schema that answers with nothing',
    { schema: { '~standard': { validate: () => undefined } } },
    'schema',
  ],
  [
    'a schema whose issues are none',
    { schema: { '~standard': { validate: () => ({ issues: 'x' }) } } },
    'schema',
  ],
  [
    'a schema whose issue has no text',
    { schema: { '~standard': { validate: () => ({ issues: [{}] }) } } },
    'schema',
  ],
  ['a schema that is none', { schema: {} }, 'schema'],
  ['an id schema that throws', { idSchema: { '~standard': { validate: fail } } }, 'idSchema'],
  [
    'an id schema that answers with something else',
    { idSchema: { '~standard': { validate: () => true } } },
    'idSchema',
  ],
  [
    'an id schema that answers with a promise',
    { idSchema: { '~standard': { validate: async () => ({}) } } },
    'idSchema',
  ],
  ['an id schema that rejects', { idSchema: { '~standard': { validate: async () => fail() } } }, 'idSchema'],
];

describe('mappingError: a provider that fails before anything is sent', () => {
  it.each(beforeSending)('is not_applied, and keeps no other: %s', async (_what, part, named) => {
    const { customers, ids, requests } = adapterWith(part);
    const seen: string[] = [];
    const all = await customers.updateAll(ids, patch, { onResult: (key) => seen.push(key) });
    expect(all).toMatchObject({
      ok: false,
      results: {
        yuno: { status: 'applied' },
        own: {
          status: 'not_applied',
          error: { name: 'BridgeError', code: 'configuration', outcome: 'not_applied', attempts: 0 },
        },
      },
      open: { ids: { own: ids.own }, patch },
    });
    expect(seen.sort()).toEqual(['own', 'yuno']);
    expect(all.results.own.error!.message).toContain(named);
    expect(requests()).toEqual({ yuno: 1, kunacore: 0 });
    expect(await all.retry()).toMatchObject({ results: { own: { status: 'not_applied' } } });
  });

  it.each(beforeSending)('fails with a BridgeError that quotes nothing: %s', async (_what, part, named) => {
    const { customers, ids, requests } = adapterWith(part);
    for (const call of [
      () => customers.plan('own', ids.own, patch),
      () => customers.update('own', ids.own, patch),
      () => customers.reconcile('own', ids.own, patch),
    ]) {
      const error = (await catchError(call)) as BridgeError;
      expect(BridgeError.isInstance(error)).toBe(true);
      expect(error).toMatchObject({
        code: 'configuration',
        outcome: 'not_applied',
        retryable: false,
        attempts: 0,
        provider: 'kunacore',
      });
      expect(error.message).toContain(named);
      expect(`${error.message} ${String(error.cause)} ${JSON.stringify(error)}`).not.toMatch(/canary/i);
    }
    expect(requests()).toEqual({ yuno: 0, kunacore: 0 });
  });

  it('may fail with a BridgeError of its own, as long as that does not say more than is certain', async () => {
    const errorWith = (outcome: 'not_applied' | 'unknown'): BridgeError =>
      new BridgeError('own words', {
        code: 'forbidden',
        outcome,
        retryable: false,
        attempts: 0,
        provider: 'own',
      });
    for (const [outcome, code] of [
      ['not_applied', 'forbidden'],
      ['unknown', 'configuration'],
    ] as const) {
      const { customers, ids } = adapterWith({
        schema: {
          '~standard': {
            validate: () => {
              throw errorWith(outcome);
            },
          },
        },
      });
      const { results } = await customers.updateAll(ids, patch);
      expect(results.own).toMatchObject({ status: 'not_applied', error: { code } });
    }
  });

  it("is not asked for its schema with validate: 'off'", async () => {
    const { customers, ids } = adapterWith({ schema: { '~standard': { validate: fail } } });
    const { results } = await customers.updateAll(ids, patch, { validate: 'off' });
    expect(results.own.status).toBe('applied');
  });
});

const marked = { [Symbol.for('customer-bridge.BridgeError')]: true };

/** What an update may do wrong once it may have been sent. */
const updates: readonly [string, () => unknown][] = [
  ['throws', fail],
  ['rejects', () => Promise.reject(new TypeError('canary'))],
  ['rejects with nothing', () => Promise.reject()],
  [
    'rejects with what is merely marked as an error of ours',
    () => Promise.reject(Object.assign(new Error('canary'), marked)),
  ],
  ['gives nothing', async () => undefined],
  ['gives null', () => null],
  ['gives a text', async () => 'canary'],
  ['gives a list', async () => []],
  ['gives a customer without an id', async () => ({ email: 'canary@example.com' })],
  ['gives a customer whose id is no text', async () => ({ id: 7 })],
  ['gives a customer whose id is empty', async () => ({ id: '' })],
  ['gives what does not let itself be read', async () => new Proxy({}, { get: fail })],
];

describe('toUpdateError: a provider whose update', () => {
  it.each(updates)('%s may have applied it: the outcome is unknown', async (_what, update) => {
    const { customers, ids } = adapterWith({ update });
    const all = await customers.updateAll(ids, patch);
    expect(all).toMatchObject({
      results: {
        yuno: { status: 'applied' },
        own: { status: 'unknown', error: { code: 'invalid_response', outcome: 'unknown', retryable: false } },
      },
    });
    expect(JSON.stringify(all)).not.toMatch(/canary/i);
    const error = (await catchError(() => customers.update('own', ids.own, patch))) as BridgeError;
    expect(BridgeError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'unknown' });
    expect(`${error.message} ${String(error.cause)}`).not.toMatch(/canary/i);
  });
});

describe('toReadError: a provider whose read', () => {
  it.each(updates)('%s fails with a BridgeError that has no outcome to speak of', async (_what, get) => {
    const { customers, ids } = adapterWith({ get });
    for (const call of [
      () => customers.get('own', ids.own),
      () => customers.reconcile('own', ids.own, patch),
    ]) {
      const error = (await catchError(call)) as BridgeError;
      expect(BridgeError.isInstance(error)).toBe(true);
      expect(error).toMatchObject({ code: 'invalid_response', outcome: 'not_applied', provider: 'kunacore' });
      expect(error.message).not.toMatch(/canary|outcome/i);
    }
  });
});

describe.each([
  ['throws', fail],
  ['answers with a promise', async () => '+573132450765'],
  ['rejects', async () => fail()],
])('toCanonicalCustomer: a reader that %s', (_what, reader) => {
  const read = { phone: reader, identityDocument: reader };

  it('takes nothing from an update that was made: the field is missing, and a warning says so', async () => {
    const { customers, ids } = adapterWith({ read });
    const { customer, warnings } = await customers.update('own', ids.own, {
      phone: '+573132450765',
      email: 'ana@example.com',
    });
    expect(customer).toMatchObject({ email: 'ana@example.com', raw: { phoneNumber: '+573132450765' } });
    expect(customer).not.toHaveProperty('phone');
    expect(warnings).toEqual([
      { field: 'phone', verdict: 'unread', note: expect.stringContaining('customer.raw') },
    ]);
    const { ok, results } = await customers.updateAll(ids, { phone: '+573132450765' });
    expect(ok).toBe(true);
    expect(results.own).toMatchObject({
      status: 'applied',
      warnings: [{ field: 'phone', verdict: 'unread' }],
    });
  });

  it('fails a read, and names the field', async () => {
    const { customers, ids, fakes } = adapterWith({ read });
    Object.assign(fakes.kunacore.customers.get(ids.own)!, { phoneNumber: '+573132450765' });
    for (const call of [
      () => customers.get('own', ids.own),
      () => customers.reconcile('own', ids.own, { email: 'ana@example.com' }),
    ]) {
      const error = await catchError(call);
      expect(error).toMatchObject({ code: 'invalid_response', outcome: 'not_applied' });
      expect((error as Error).message).toContain('failed at phone');
    }
  });
});

describe('createRegistry: a value that is not a provider', () => {
  const { kunacore } = createTestAdapter().providers;
  const { capabilities } = kunacore;
  const { fields, providerFields } = capabilities;
  it.each<[string, Part]>([
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
  ])('is refused when the adapter is made: %s', async (_what, part) => {
    const own = { ...kunacore, ...part } as typeof kunacore;
    expect(await catchError(() => createCustomerAdapter({ own }))).toMatchObject({
      code: 'configuration',
      issues: [{ path: 'own' }],
    });
  });

  it('is refused where it does not let itself be looked at', async () => {
    for (const providers of [{ own: new Proxy(kunacore, { get: fail }) }, new Proxy({}, { ownKeys: fail })]) {
      expect(await catchError(() => createCustomerAdapter(providers))).toMatchObject({
        code: 'configuration',
      });
    }
  });
});
