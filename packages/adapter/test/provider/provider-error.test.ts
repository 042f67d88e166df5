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
  const setup = createTestAdapter();
  const own = { ...setup.providers.kunacore, ...part } as typeof setup.providers.kunacore;
  const customers = createCustomerAdapter({ yuno: setup.providers.yuno, own });
  return { ...setup, customers, ids: { yuno: setup.ids.yuno, own: setup.ids.kunacore } };
}

/** The errors that these calls fail with. Each is a BridgeError that quotes nothing. */
async function errorsOf(...calls: (() => unknown)[]): Promise<readonly BridgeError[]> {
  const errors = (await Promise.all(calls.map(catchError))) as BridgeError[];
  for (const error of errors) {
    expect(BridgeError.isInstance(error)).toBe(true);
    expect(`${error.message} ${String(error.cause)} ${JSON.stringify(error)}`).not.toMatch(/canary/i);
  }
  return errors;
}

const { write } = createTestAdapter().providers.kunacore;

const wrongWriters: Readonly<Record<string, unknown>> = {
  'is none': 'Calle 34',
  throws: fail,
  'returns nothing': () => undefined,
  'returns no value': () => ({}),
  'returns a text': () => 'Calle 34',
  'returns a rule that is none': () => ({ refused: 7 }),
  'is async': async () => ({ value: 'x' }),
  rejects: async () => fail(),
};

const wrongSchemas: Readonly<Record<string, unknown>> = {
  'is none': undefined,
  throws: fail,
  'returns nothing': () => undefined,
  'returns something else': () => true,
  'returns issues that are none': () => ({ issues: 'x' }),
  'returns an issue without a text': () => ({ issues: [{}] }),
  'is async': async () => ({}),
  rejects: async () => fail(),
};

/** The part of a mapping that the error names, and what it may do wrong before anything is sent. */
const beforeSending: readonly [named: string, what: string, Part][] = [
  ...Object.entries(wrongWriters).map(([what, address]): [string, string, Part] => [
    'write.address',
    what,
    { write: { ...write, address } },
  ]),
  ...(['schema', 'idSchema'] as const).flatMap((named) =>
    Object.entries(wrongSchemas).map(([what, validate]): [string, string, Part] => [
      named,
      what,
      { [named]: { '~standard': { validate } } },
    ]),
  ),
];

describe('mappingError: a provider that fails before anything is sent', () => {
  it.each(beforeSending)('is not_applied, and keeps no other: %s that %s', async (named, _what, part) => {
    const { customers, ids, requests } = adapterWith(part);
    for (const error of await errorsOf(
      () => customers.plan('own', ids.own, patch),
      () => customers.update('own', ids.own, patch),
      () => customers.reconcile('own', ids.own, patch),
    )) {
      const { code, outcome, retryable, attempts, provider } = error;
      expect([code, outcome, retryable, attempts, provider]).toEqual([
        'configuration',
        'not_applied',
        false,
        0,
        'kunacore',
      ]);
      expect(error.message).toContain(named);
    }
    const seen: string[] = [];
    const all = await customers.updateAll(ids, patch, { onResult: (key) => seen.push(key) });
    expect(all).toMatchObject({
      ok: false,
      results: {
        yuno: { status: 'applied' },
        own: { status: 'not_applied', error: { code: 'configuration' } },
      },
      open: { ids: { own: ids.own }, patch },
    });
    expect(seen.sort()).toEqual(['own', 'yuno']);
    expect(requests()).toEqual({ yuno: 1, kunacore: 0 });
  });

  it.each([
    ['not_applied', 'forbidden'],
    ['unknown', 'configuration'],
  ] as const)('may fail with a BridgeError of its own, but not with outcome %s', async (outcome, code) => {
    const validate = (): never => {
      const details = { code: 'forbidden', retryable: false, attempts: 0, provider: 'own' } as const;
      throw new BridgeError('own words', { ...details, outcome });
    };
    const { customers, ids } = adapterWith({ schema: { '~standard': { validate } } });
    const [error] = await errorsOf(() => customers.update('own', ids.own, patch));
    expect(error).toMatchObject({ code, outcome: 'not_applied' });
  });

  it("is not asked for its schema with validate: 'off'", async () => {
    const { customers, ids } = adapterWith({ schema: { '~standard': { validate: fail } } });
    const { results } = await customers.updateAll(ids, patch, { validate: 'off' });
    expect(results.own.status).toBe('applied');
  });
});

const marked = { [Symbol.for('customer-bridge.BridgeError')]: true };

/** What a call of the provider's client may do wrong. */
const calls: readonly [string, () => unknown][] = [
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

describe('toUpdateError and toReadError: a provider whose call', () => {
  it.each(calls)('%s may have applied an update, and has read nothing', async (_what, call) => {
    const { customers, ids } = adapterWith({ update: call, get: call });
    const all = await customers.updateAll(ids, patch);
    expect(all.results).toMatchObject({ yuno: { status: 'applied' }, own: { status: 'unknown' } });
    expect(JSON.stringify(all)).not.toMatch(/canary/i);
    const [update, ...reads] = await errorsOf(
      () => customers.update('own', ids.own, patch),
      () => customers.get('own', ids.own),
      () => customers.reconcile('own', ids.own, patch),
    );
    const failed = { code: 'invalid_response', retryable: false, provider: 'kunacore' };
    expect(update).toMatchObject({ ...failed, outcome: 'unknown' });
    for (const read of reads) {
      expect(read).toMatchObject({ ...failed, outcome: 'not_applied' });
      expect(read.message).not.toContain('outcome');
    }
  });
});

describe.each([
  ['throws', fail],
  ['answers with a promise', async () => '+573132450765'],
  ['rejects', async () => fail()],
])('toCanonicalCustomer: a reader that %s', (_what, reader) => {
  it('takes nothing from an update that was made, and fails a read', async () => {
    const { customers, ids } = adapterWith({ read: { phone: reader, identityDocument: reader } });
    const change = { phone: '+573132450765', email: 'ana@example.com' };
    const { customer, warnings } = await customers.update('own', ids.own, change);
    expect(customer).toMatchObject({ email: change.email, raw: { phoneNumber: change.phone } });
    expect(customer).not.toHaveProperty('phone');
    expect(warnings).toEqual([
      { field: 'phone', verdict: 'unread', note: expect.stringContaining('customer.raw') },
    ]);
    for (const error of await errorsOf(
      () => customers.get('own', ids.own),
      () => customers.reconcile('own', ids.own, { email: 'ana@example.com' }),
    )) {
      expect(error).toMatchObject({ code: 'invalid_response', outcome: 'not_applied' });
      expect(error.message).toContain('failed at phone');
    }
  });
});
