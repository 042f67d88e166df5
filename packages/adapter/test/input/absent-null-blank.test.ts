import { customerEnvelopeSchema as kunacoreEnvelope } from '@customer-bridge/kunacore-types/validators';
import { customerSchema as yunoCustomer } from '@customer-bridge/yuno-types/validators';
import { describe, expect, it } from 'vitest';
import {
  capabilityTable,
  createCustomerAdapter,
  type CanonicalField,
  type Capabilities,
  type Capability,
} from '../../src/index.js';
import { kunacoreCapabilities } from '../../src/providers/kunacore.js';
import { yunoCapabilities } from '../../src/providers/yuno.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

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

const answers = {
  kunacore: (customer: object) => kunacoreEnvelope['~standard'].validate({ data: customer }),
  yuno: (customer: object) => yunoCustomer['~standard'].validate(customer),
};

/** What the provider's description of an answer has against a customer. */
function responseIssues(
  key: keyof typeof answers,
  customer: object,
): readonly { path: readonly unknown[] }[] {
  return answers[key](customer).issues ?? [];
}

/** Whether the description of an answer knows a member (so that it refuses a function), and lets it be null. */
function isNullable(key: keyof typeof answers, name: string): boolean {
  const refuses = (value: unknown): boolean =>
    responseIssues(key, { [name]: value }).some(({ path }) => path.at(-1) === name);
  return refuses(() => {}) && !refuses(null);
}

/** The capability behind a row of the table. */
function capabilityAt(key: keyof typeof answers, field: string): Capability {
  const { fields: canonical, providerFields }: Capabilities = {
    kunacore: kunacoreCapabilities,
    yuno: yunoCapabilities,
  }[key];
  const name = field.split('.').at(-1)!;
  return field.includes('.') ? providerFields[name]! : canonical[name as CanonicalField]!;
}

describe.each(fields)('$key: $field', ({ key, field, to = '' }) => {
  it('is not cleared by null, for no page says that null clears', async () => {
    const { customers, ids, planUntyped, requests } = createTestAdapter();
    const plan = planUntyped(key, patchOf(field, null));
    const note = plan.fields[0]?.note;
    expect(plan.fields).toEqual([{ field, verdict: 'unsupported', to, note }]);
    expect(note).toContain(isNullable(key, to) ? "{ clear: 'null' }" : 'so null cannot clear it');
    expect(plan.body).not.toHaveProperty(to);
    const error = await catchError(() => customers.update(key, ids[key], patchOf(field, null)));
    expect(error).toMatchObject({ code: 'invalid_request', attempts: 0, issues: [{ path: field }] });
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });

  it('says in its capabilities what the answers of the provider are documented to hold', () => {
    const { nullable = false } = capabilityAt(key, field);
    expect(nullable).toBe(isNullable(key, to));
  });
});

const texts = fields.filter(({ kind }) => ['text', 'phone', 'country', 'instant'].includes(kind));

describe.each(texts)('$key: $field', ({ key, field, to = '' }) => {
  it.each(['', ' ', '\t\n\u00a0\u2003'])(
    'is refused where it is blank, or absent if so told: %j',
    async (blank) => {
      const { customers, ids, planUntyped, requests } = createTestAdapter({ clear: 'null' });
      const patch = patchOf(field, blank);
      for (const call of [
        () => planUntyped(key, patch),
        () => customers.update(key, ids[key], patch),
        () => customers.updateAll(ids, patch),
        () => customers.reconcile(key, ids[key], patch),
      ]) {
        const error = await catchError(call);
        expect(error).toMatchObject({ code: 'invalid_request', attempts: 0, issues: [{ path: field }] });
        expect((error as Error).message).toContain(`${field} is blank: leave it out`);
      }
      const plan = planUntyped(key, patch, { onBlank: 'omit' });
      expect(plan.fields).toEqual([]);
      expect(plan.body).not.toHaveProperty(to);
      const { results } = await customers.updateAll(ids, patch, { onBlank: 'omit' });
      expect(results[key]).toEqual({ status: 'unchanged', warnings: [] });
      expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
    },
  );
});

const wholeValues = fields.filter(({ kind }) => kind === 'address' || kind === 'identityDocument');

describe.each(wholeValues)('$key: $field', ({ key, field }) => {
  it.each([
    [{}],
    [{ line1: undefined }],
    [{ line1: null }],
    [{ line1: '', city: ' ' }],
    [{ type: 'CC', number: null }],
    [{ number: '101' }],
    [{ type: 'CC', number: '' }],
    [{ type: ' ', number: '101' }],
  ])('is a whole value, not %j', (value) => {
    const { planUntyped } = createTestAdapter({ clear: 'null' });
    expect(() => planUntyped(key, patchOf(field, value))).toThrow(field);
  });
});

const addresses = wholeValues.filter(({ kind }) => kind === 'address');

describe.each(addresses)('$key: $field', ({ key, field, to = '' }) => {
  const { planUntyped } = createTestAdapter();
  const whole = { line1: 'Calle 34', city: 'Bogotá' };

  it.each([[{}], [{ line1: '' }], [{ line1: ' ', country: '' }]])(
    'is blank where it has nothing else, and absent if so told: %j',
    async (value) => {
      const patch = patchOf(field, value);
      const error = await catchError(() => planUntyped(key, patch));
      expect(error).toMatchObject({ code: 'invalid_request', issues: [{ path: field }] });
      const plan = planUntyped(key, patch, { onBlank: 'omit' });
      expect(plan.fields).toEqual([]);
      expect(plan.body).not.toHaveProperty(to);
    },
  );

  it.each([
    [{ zip: '' }, 'zip'],
    [{ line1: '', zip: '' }, 'zip'],
    [{ ...whole, line2: null }, 'line2'],
  ])('is malformed all the same: %j', (value, member) => {
    expect(() => planUntyped(key, patchOf(field, value), { onBlank: 'omit' })).toThrow(`${field}.${member}`);
  });
});

const documents = wholeValues.filter(({ kind }) => kind === 'identityDocument');

describe.each(documents)('$key: $field', ({ key, field, to = '' }) => {
  it.each([
    [{ type: '', number: '' }, ['type', 'number']],
    [{ type: ' ', number: '101' }, ['type']],
    [{ type: 'CC', number: '' }, ['number']],
  ])('is no document with a blank member, and absent if so told: %j', async (value, members) => {
    const { planUntyped } = createTestAdapter();
    expect(await catchError(() => planUntyped(key, patchOf(field, value)))).toMatchObject({
      issues: members.map((member) => ({ path: `${field}.${member}` })),
    });
    const plan = planUntyped(key, patchOf(field, value), { onBlank: 'omit' });
    expect(plan.fields).toEqual([]);
    expect(plan.body).not.toHaveProperty(to);
  });

  it('is malformed all the same where a member is missing or unknown', () => {
    const { planUntyped } = createTestAdapter();
    for (const value of [{ type: '' }, { type: '', number: '', country: '' }, { type: '', number: 1 }]) {
      expect(() => planUntyped(key, patchOf(field, value), { onBlank: 'omit' })).toThrow(`${field}.`);
    }
  });
});

describe('parsePatch: a pair of metadata', () => {
  it('may be blank: it is data of the caller', () => {
    const { planUntyped } = createTestAdapter();
    const metadata = [{ key: 'note', value: '' }];
    expect(planUntyped('yuno', { providerFields: { yuno: { metadata } } }).body).toEqual({ metadata });
    expect(planUntyped('yuno', { providerFields: { yuno: { metadata: [] } } }).body).toEqual({
      metadata: [],
    });
  });
});

describe('parsePatch: a patch of nothing but blanks', () => {
  it("changes nothing with onBlank: 'omit', which update() refuses", async () => {
    const { customers, ids } = createTestAdapter();
    const patch = { email: '', address: { line1: '' } };
    expect(
      await catchError(() => customers.update('yuno', ids.yuno, patch, { onBlank: 'omit' })),
    ).toMatchObject({
      code: 'invalid_request',
      issues: [{ path: 'patch', message: 'changes nothing' }],
    });
  });
});

describe('parsePatch: a confirmed null', () => {
  it('does not switch off the rules for the other fields', async () => {
    const { customers, fakes, ids } = createTestAdapter({ clear: 'null' });
    const { fields: verdicts } = customers.plan('yuno', ids.yuno, { phone: null, firstName: 'Al' });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['cleared', 'unsupported']);
    await catchError(() => customers.update('yuno', ids.yuno, { phone: null, firstName: 'Al' }));
    expect(fakes.yuno.requests).toEqual([]);
  });

  it('is confirmed for one provider at a time', () => {
    const { providers, ids } = createTestAdapter({ clear: 'null' });
    const { kunacore } = createTestAdapter().providers;
    const customers = createCustomerAdapter({ ...providers, kunacore });
    expect(customers.plan('yuno', ids.yuno, { phone: null }).fields[0]!.verdict).toBe('cleared');
    expect(customers.plan('kunacore', ids.kunacore, { phone: null }).fields[0]!.verdict).toBe('unsupported');
  });
});
