import { describe, expect, it } from 'vitest';
import { capabilityTable, createCustomerAdapter } from '../src/index.js';
import { kunacoreCapabilities } from '../src/kunacore.js';
import { yunoCapabilities } from '../src/yuno.js';
import { createBench, errorOf } from './bench.js';

/** Every field that a provider has, and what each of its kinds takes as empty. */
const fields = [
  ...capabilityTable(kunacoreCapabilities, 'kunacore').map((row) => ({ key: 'kunacore', ...row }) as const),
  ...capabilityTable(yunoCapabilities, 'yuno').map((row) => ({ key: 'yuno', ...row }) as const),
];

/** A patch of one field, by its path in a plan: `email`, `providerFields.yuno.gender`. */
function patchOf(field: string, value: unknown): object {
  const [first = '', ...rest] = field.split('.');
  return { [first]: rest.length === 0 ? value : patchOf(rest.join('.'), value) };
}

describe.each(fields)('$key: $field', ({ key, field, to = '' }) => {
  it('stays as it is where it is absent or undefined', () => {
    const { planUntyped } = createBench({ clear: 'null' });
    const plan = planUntyped(key, patchOf(field, undefined));
    expect(plan.fields).toEqual([]);
    expect(plan.body).not.toHaveProperty(to);
  });

  it('is not cleared by null, for no page says that null clears', async () => {
    const { customers, ids, planUntyped, requests } = createBench();
    const plan = planUntyped(key, patchOf(field, null));
    expect(plan.fields).toEqual([
      { field, verdict: 'unsupported', to, note: expect.stringContaining("{ clear: 'null' }") },
    ]);
    expect(plan.body).not.toHaveProperty(to);
    const error = await errorOf(() => customers.update(key, ids[key], patchOf(field, null)));
    expect(error).toMatchObject({ code: 'invalid_request', attempts: 0, issues: [{ path: field }] });
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });

  it('is cleared by null once the merchant has confirmed it', async () => {
    const { customers, fakes, ids, planUntyped } = createBench({ clear: 'null' });
    const plan = planUntyped(key, patchOf(field, null));
    expect(plan.fields).toEqual([{ field, verdict: 'cleared', to }]);
    expect(plan.body).toHaveProperty(to, null);
    await customers.update(key, ids[key], patchOf(field, null));
    expect(fakes[key].requests.map(({ body }) => body)).toEqual([plan.body]);
    expect(fakes[key].customers.get(ids[key])).toHaveProperty(to, null);
  });
});

/** The text fields of which Yuno's page states a shortest length, or a form. */
const neverEmpty = ['email', 'firstName', 'lastName', 'externalId', 'providerFields.yuno.dateOfBirth'];

const texts = fields.filter(({ kind }) => kind === 'text');

describe.each(texts)('$key: $field', ({ key, field, to = '' }) => {
  it('is an empty text where it is an empty text, and unsupported where the provider takes none', () => {
    const refused = key === 'yuno' && neverEmpty.includes(field);
    const plan = createBench({ clear: 'null' }).planUntyped(key, patchOf(field, ''));
    expect(plan.fields).toMatchObject([{ field, verdict: refused ? 'unsupported' : 'sent' }]);
    expect(plan.body).toMatchObject(refused ? {} : { [to]: '' });
    expect(Object.hasOwn(plan.body, to)).toBe(!refused);
  });
});

const wholeValues = fields.filter(({ kind }) => kind === 'address' || kind === 'identityDocument');

describe.each(wholeValues)('$key: $field', ({ key, field }) => {
  it.each([
    [{}],
    [{ line1: undefined }],
    [{ line1: null }],
    [{ type: 'CC', number: null }],
    [{ number: '101' }],
  ])('is a whole value, not %j', (value) => {
    const { planUntyped } = createBench({ clear: 'null' });
    expect(() => planUntyped(key, patchOf(field, value))).toThrow(field);
  });
});

describe('a confirmed null', () => {
  it('does not switch off the rules for the other fields', async () => {
    const { customers, fakes, ids } = createBench({ clear: 'null' });
    const { fields: verdicts } = customers.plan('yuno', ids.yuno, { phone: null, firstName: 'Al' });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['cleared', 'unsupported']);
    await errorOf(() => customers.update('yuno', ids.yuno, { phone: null, firstName: 'Al' }));
    expect(fakes.yuno.requests).toEqual([]);
  });

  it('is confirmed for one provider at a time', () => {
    const { providers, ids } = createBench({ clear: 'null' });
    const { kunacore } = createBench().providers;
    const customers = createCustomerAdapter({ ...providers, kunacore });
    expect(customers.plan('yuno', ids.yuno, { phone: null }).fields[0]!.verdict).toBe('cleared');
    expect(customers.plan('kunacore', ids.kunacore, { phone: null }).fields[0]!.verdict).toBe('unsupported');
  });
});
