import { deepStrictEqual } from 'node:assert';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createCustomerAdapter } from '../../src/index.js';
import { createTestAdapter } from '../support/test-adapter.js';

const personal = {
  email: 'canary@example.com',
  phone: '+573132450765',
  firstName: 'Canaryfirst',
  lastName: 'Canarylast',
  country: 'CO',
  externalId: 'canary-external',
  address: { line1: 'Canary street 1', city: 'Canarycity', postalCode: '111111', country: 'CO' },
  identityDocument: { type: 'CC', number: '1010268952' },
  providerFields: {
    yuno: {
      gender: 'canary-gender',
      dateOfBirth: '1990-02-28',
      nationality: 'CO',
      shippingAddress: { line1: 'Canary street 2' },
      metadata: [{ key: 'canary-key', value: 'canary-value' }],
      registeredAt: '2023-08-05T14:43:58.980718Z',
    },
    kunacore: { comment: 'canary-comment', taxId: 'canary-tax' },
  },
};
const canaries = [/canary/i, /3132450765/, /1010268952/, /1990-02-28/, /111111/, /2023-08-05/, /'CO'|"CO"/];

/** Every way in which a value may end up in a log. */
function printsOf(value: unknown): string {
  return [
    inspect(value),
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    inspect({ nested: [value] }, { depth: 9 }),
    JSON.stringify(value),
    JSON.stringify({ nested: [value] }),
    String(value),
  ].join('\n');
}

describe('redact: what a log shows', () => {
  it('a plan: the request and the verdicts, with every personal value masked', () => {
    const { customers, ids } = createTestAdapter();
    for (const key of ['yuno', 'kunacore'] as const) {
      const plan = customers.plan(key, ids[key], personal);
      for (const canary of canaries) expect(printsOf(plan)).not.toMatch(canary);
      expect(JSON.parse(JSON.stringify(plan))).toMatchObject({
        provider: key,
        method: plan.method,
        path: plan.path,
        body: { email: { masked: true } },
        fields: plan.fields,
      });
      expect(plan.body['email']).toBe(personal.email);
      expect(JSON.stringify(plan.body)).toContain(personal.email);
    }
  });

  it('the answers to update, updateAll, retry and reconcile, masked as well, in full depth', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.kunacore.fail({ status: 500 });
    const all = await customers.updateAll(ids, personal);
    const answers = [
      all,
      all.results.yuno,
      await all.retry(),
      await customers.update('yuno', ids.yuno, {
        ...personal,
        providerFields: { yuno: personal.providerFields.yuno },
      }),
      await customers.reconcile('yuno', ids.yuno, { email: 'other-canary@example.com' }),
    ];
    for (const answer of answers) {
      for (const canary of canaries) expect(printsOf(answer)).not.toMatch(canary);
      expect(inspect(answer)).not.toContain('[Object]');
    }
    expect(inspect(all)).toContain("status: 'applied'");
    expect(inspect(all)).toContain("code: 'server_error'");
    expect(all.results.yuno.customer).toMatchObject({ email: personal.email });
  });

  it('a plan as JSON that no provider takes, at any depth', async () => {
    const { customers, ids, clients } = createTestAdapter();
    for (const key of ['yuno', 'kunacore'] as const) {
      const plan = customers.plan(key, ids[key], personal);
      const { id: _id, ...masked } = (JSON.parse(JSON.stringify(plan)) as { body: Record<string, unknown> })
        .body;
      const { id: _other, ...body } = plan.body;
      const leaves = (value: unknown): unknown[] =>
        typeof value === 'object' && value !== null && !('masked' in value)
          ? Object.values(value).flatMap(leaves)
          : [value];
      expect(leaves(masked).length).toBe(leaves(body).length);
      for (const leaf of leaves(masked)) expect(leaf).toEqual({ masked: true });
      for (const [name, value] of Object.entries(masked)) {
        await expect(clients[key].updateCustomer(ids[key], { [name]: value })).rejects.toMatchObject({
          code: 'invalid_request',
          attempts: 0,
        });
      }
    }
  });

  it('a spread or a part of it masked as well, while it stays plain data', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.kunacore.fail({ status: 500 });
    const plan = customers.plan('yuno', ids.yuno, personal);
    const updated = await customers.update('yuno', ids.yuno, {
      email: personal.email,
      phone: personal.phone,
    });
    const all = await customers.updateAll(ids, personal);
    const read = await customers.get('yuno', ids.yuno);
    const reconciled = await customers.reconcile('yuno', ids.yuno, { email: personal.email });
    const parts = [
      { ...plan },
      plan.body,
      { ...updated },
      updated.customer,
      updated.customer.raw,
      { ...updated.customer }.raw,
      { ...all },
      all.results,
      { ...all.results.yuno },
      all.open,
      { ...all.open },
      all.open!.patch,
      read,
      { ...reconciled },
    ];
    for (const part of parts) {
      for (const print of [
        inspect(part),
        inspect(part, { depth: Infinity, showHidden: true }),
        inspect([part], { depth: 9 }),
      ]) {
        for (const canary of canaries) expect(print).not.toMatch(canary);
      }
    }
    for (const data of [plan.body, updated.customer, all.open!.patch, read]) {
      expect(JSON.stringify(data)).toContain(personal.email);
      expect(
        Object.getOwnPropertySymbols(data).filter((symbol) =>
          Object.prototype.propertyIsEnumerable.call(data, symbol),
        ),
      ).toEqual([]);
    }
    const { billing_address: _address, ...rest } = plan.body;
    await customers.update('yuno', ids.yuno, { email: String(rest['email']) });
    expect(structuredClone(plan.body)).toEqual(plan.body);
    // Plain objects, for a strict comparison and for whoever takes no other.
    for (const result of [plan, updated, all, all.results.yuno, reconciled]) {
      expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
      deepStrictEqual({ ...result }, result);
    }
  });

  it('what is open: ids in clear, the patch masked, in JSON too', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 500 });
    const all = await customers.updateAll(
      { yuno: ids.yuno },
      { email: personal.email, phone: personal.phone },
    );
    expect(inspect(all)).toContain(ids.yuno);
    expect(JSON.parse(JSON.stringify(all))).toMatchObject({
      open: { ids: { yuno: ids.yuno }, patch: { email: { masked: true }, phone: { masked: true } } },
    });
  });

  it('the answer of a provider that lets nothing be added to it, masked where it lies in a customer', async () => {
    const { providers, ids } = createTestAdapter();
    const get = async () => Object.freeze({ id: ids.yuno, email: personal.email });
    const customers = createCustomerAdapter({
      yuno: { ...providers.yuno, get } as unknown as typeof providers.yuno,
    });
    const customer = await customers.get('yuno', ids.yuno);
    expect(customer.email).toBe(personal.email);
    expect(inspect(customer)).not.toMatch(/canary/i);
  });

  it('nulls as they are, for nothing is personal in them', () => {
    const { customers, ids } = createTestAdapter({ clear: 'null' });
    const plan = customers.plan('yuno', ids.yuno, { email: null });
    expect(JSON.parse(JSON.stringify(plan)).body).toEqual({ email: null });
  });

  it('a customer itself is plain data', async () => {
    const { customers, fakes } = createTestAdapter();
    const { id } = fakes.yuno.seed({ email: 'ana@example.com' });
    expect(JSON.parse(JSON.stringify(await customers.get('yuno', id)))).toMatchObject({
      email: 'ana@example.com',
    });
  });
});
