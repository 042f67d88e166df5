import { deepStrictEqual } from 'node:assert';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createCustomerAdapter } from '../../src/index.js';
import { createTestAdapter } from '../support/test-adapter.js';

const personal = {
  email: 'canary@example.com',
  phone: '+573132450765',
  country: 'CO',
  address: { line1: 'Canary street 1', city: 'Canarycity', postalCode: '111111', country: 'CO' },
  identityDocument: { type: 'CC', number: '1010268952' },
  providerFields: {
    yuno: {
      dateOfBirth: '1990-02-28',
      metadata: [{ key: 'canary-key', value: 'canary-value' }],
      registeredAt: '2023-08-05T14:43:58.980718Z',
    },
    kunacore: { comment: 'canary-comment' },
  },
};
const canaries = /canary|3132450765|1010268952|1990-02-28|111111|2023-08-05|'CO'|"CO"/i;

/** Every way in which a value may be printed. */
const printsOf = (value: unknown): string =>
  [
    inspect(value),
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    inspect({ nested: [value] }, { depth: 9 }),
    String(value),
  ].join('\n');

/** Results of every kind, of which one provider failed. */
async function resultsOf() {
  const { customers, fakes, ids } = createTestAdapter();
  const { kunacore: _other, ...own } = personal.providerFields;
  fakes.kunacore.fail({ status: 500, times: 2 });
  const all = await customers.updateAll(ids, personal);
  return {
    all,
    retried: await all.retry(),
    plan: customers.plan('yuno', ids.yuno, personal),
    updated: await customers.update('yuno', ids.yuno, { ...personal, providerFields: own }),
    read: await customers.get('yuno', ids.yuno),
    reconciled: await customers.reconcile('yuno', ids.yuno, { email: 'other-canary@example.com' }),
  };
}

describe('redact: what a log shows', () => {
  it('results, their parts and their copies masked, in full depth', async () => {
    const { all, retried, plan, updated, read, reconciled } = await resultsOf();
    const { open, results } = all;
    const wholes = [plan, updated, all, results.yuno, retried, reconciled];
    const parts = [updated.customer, updated.customer.raw, results, open, read, plan.body, open!.patch];
    for (const value of [...wholes, ...parts, { ...updated.customer }.raw]) {
      expect(printsOf(value)).not.toMatch(canaries);
      expect(inspect(value)).not.toContain('[Object]');
    }
    for (const whole of wholes) {
      expect(inspect({ ...whole })).not.toMatch(canaries);
      expect(JSON.stringify({ nested: [whole] })).not.toMatch(canaries);
    }
    expect(inspect(all)).toContain("status: 'applied'");
    expect(inspect(all)).toContain("code: 'server_error'");
    expect(inspect(all)).toContain(open!.ids.kunacore);
  });

  it('masks where there is a value alone, and keeps what identifies no person', async () => {
    const { all, plan, updated } = await resultsOf();
    const masked = { masked: true };
    expect(JSON.parse(JSON.stringify(plan))).toMatchObject({
      ...{ provider: 'yuno', method: plan.method, path: plan.path, fields: plan.fields },
      body: { email: masked, phone: { number: masked }, metadata: [{ key: masked, value: masked }] },
    });
    expect(JSON.parse(JSON.stringify(all.open))).toEqual(all.open);
    expect(JSON.parse(JSON.stringify(all))).toMatchObject({
      open: { ids: all.open!.ids, patch: { email: masked, address: { city: masked } } },
    });
    const { id, createdAt, updatedAt } = updated.customer;
    expect(JSON.parse(JSON.stringify(updated)).customer).toMatchObject({ id, createdAt, updatedAt });
    const { customers, ids } = createTestAdapter({ clear: 'null' });
    const nulls = customers.plan('yuno', ids.yuno, { email: null });
    expect(JSON.parse(JSON.stringify(nulls)).body).toEqual({ email: null });
    const withId = customers.plan('kunacore', ids.kunacore, { email: personal.email });
    expect(JSON.parse(JSON.stringify(withId)).body).toEqual({ id: ids.kunacore, email: masked });
    expect(inspect(withId)).toContain(`id: '${ids.kunacore}'`);
  });

  it('a plan as JSON that no provider takes', async () => {
    const { customers, ids, clients } = createTestAdapter();
    for (const key of ['yuno', 'kunacore'] as const) {
      const { body } = JSON.parse(JSON.stringify(customers.plan(key, ids[key], personal)));
      for (const [name, value] of Object.entries(body).filter(([name]) => name !== 'id')) {
        await expect(clients[key].updateCustomer(ids[key], { [name]: value })).rejects.toMatchObject({
          code: 'invalid_request',
          attempts: 0,
        });
      }
    }
  });

  it('while all of it stays plain data', async () => {
    const { all, plan, updated, read, reconciled } = await resultsOf();
    for (const data of [plan.body, updated.customer, all.open!.patch, read]) {
      expect(JSON.stringify(data)).toContain(personal.email);
      expect(structuredClone(data)).toEqual(data);
    }
    // For a strict comparison, and for whoever takes plain objects alone.
    for (const result of [plan, updated, all, all.results.yuno, reconciled]) {
      expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
      deepStrictEqual({ ...result }, result);
    }
  });

  it('an answer of any depth', async () => {
    const { providers, ids } = createTestAdapter();
    let deep: object = { email: personal.email };
    for (let depth = 0; depth < 50_000; depth += 1) deep = { deep };
    const get = async () => ({ id: ids.yuno, deep }) as never;
    const customers = createCustomerAdapter({ yuno: { ...providers.yuno, get } });
    expect(inspect((await customers.get('yuno', ids.yuno)).raw)).not.toMatch(canaries);
  });

  it('the answer of a provider that lets nothing be added to it, masked where it lies in a customer', async () => {
    const { providers, ids } = createTestAdapter();
    const get = async () => Object.freeze({ id: ids.yuno, email: personal.email }) as never;
    const customers = createCustomerAdapter({ yuno: { ...providers.yuno, get } });
    const customer = await customers.get('yuno', ids.yuno);
    expect(customer.email).toBe(personal.email);
    expect(inspect(customer)).not.toMatch(canaries);
  });
});
