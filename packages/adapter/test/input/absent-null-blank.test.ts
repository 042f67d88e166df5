import { customerEnvelopeSchema as kunacoreEnvelope } from '@customer-bridge/kunacore-types/validators';
import { customerSchema as yunoCustomer } from '@customer-bridge/yuno-types/validators';
import { describe, expect, it } from 'vitest';
import { type BridgeError, capabilityTable, createCustomerAdapter } from '../../src/index.js';
import { createTestAdapter, catchError, patchOf } from '../support/test-adapter.js';

const responses = {
  kunacore: (customer: object) => kunacoreEnvelope['~standard'].validate({ data: customer }),
  yuno: (customer: object) => yunoCustomer['~standard'].validate(customer),
};

/** Whether the description of a response knows a property (so that it refuses a function), and lets it be null. */
function isNullable(key: keyof typeof responses, name: string): boolean {
  const refuses = (value: unknown): boolean =>
    (responses[key]({ [name]: value }).issues ?? []).some(({ path }) => path.at(-1) === name);
  return refuses(() => {}) && !refuses(null);
}

const { providers } = createTestAdapter();
const fields = (['kunacore', 'yuno'] as const).flatMap((key) =>
  capabilityTable(providers[key].capabilities, key).map((row) => ({ key, ...row })),
);

describe('plan: null', () => {
  it.each(fields)('in $field of $key may clear it where the response is described to hold null', (row) => {
    const { key, field, to = '' } = row;
    const [unconfirmed] = createTestAdapter().planUntyped(key, patchOf(field, null)).fields;
    const canClear = isNullable(key, to);
    expect(unconfirmed).toMatchObject({ field, verdict: 'unsupported', to });
    expect(unconfirmed!.note).toContain(canClear ? "{ clear: 'null' }" : 'so null cannot clear it');
    const [confirmed] = createTestAdapter({ clear: 'null' }).planUntyped(key, patchOf(field, null)).fields;
    expect(confirmed!.verdict).toBe(canClear ? 'cleared' : 'unsupported');
  });

  it('does not switch off the rules for the other fields', async () => {
    const { customers, ids, requests } = createTestAdapter({ clear: 'null' });
    const patch = { phone: null, firstName: 'Al' };
    const { fields: verdicts } = customers.plan('yuno', ids.yuno, patch);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['cleared', 'unsupported']);
    await catchError(() => customers.update('yuno', ids.yuno, patch));
    expect(requests().yuno).toBe(0);
  });

  it('is confirmed for one provider at a time', () => {
    const { yuno } = createTestAdapter({ clear: 'null' }).providers;
    const customers = createCustomerAdapter({ yuno, kunacore: providers.kunacore });
    const { ids } = createTestAdapter();
    expect(customers.plan('yuno', ids.yuno, { phone: null }).fields[0]!.verdict).toBe('cleared');
    expect(customers.plan('kunacore', ids.kunacore, { phone: null }).fields[0]!.verdict).toBe('unsupported');
  });
});

/** What is blank or malformed of a value, by the paths that are named; the blank is absent where the caller says so. */
const wholeValues: readonly [is: 'blank' | 'malformed', field: string, value: object, paths: string[]][] = [
  ['blank', 'address', {}, ['']],
  ['blank', 'address', { line1: undefined }, ['']],
  ['blank', 'address', { line1: ' ', country: '' }, ['']],
  ['blank', 'providerFields.yuno.shippingAddress', { line1: '' }, ['']],
  ['malformed', 'address', { line1: null }, ['.line1']],
  ['malformed', 'address', { line1: 'Calle 34', line2: null }, ['.line2']],
  ['malformed', 'address', { line1: '', zip: '' }, ['.zip']],
  ['blank', 'identityDocument', { type: '', number: '' }, ['.type', '.number']],
  ['blank', 'identityDocument', { type: ' ', number: '101' }, ['.type']],
  ['blank', 'identityDocument', { type: 'CC', number: '' }, ['.number']],
  ['malformed', 'identityDocument', { type: 'CC', number: null }, ['.number']],
  ['malformed', 'identityDocument', { type: '' }, ['.number']],
  ['malformed', 'identityDocument', { type: '', number: '', country: '' }, ['.country']],
  ['malformed', 'identityDocument', { type: '', number: 1 }, ['.number']],
];

describe('parsePatch: a blank', () => {
  it.each(['', ' ', '\t\n\u00a0\u2003'])(
    'text is refused by every call, or absent if so told: %j',
    async (blank) => {
      const { customers, ids, planUntyped, requests } = createTestAdapter({ clear: 'null' });
      const patch = { phone: blank };
      for (const call of [
        () => planUntyped('yuno', patch),
        () => customers.update('yuno', ids.yuno, patch),
        () => customers.updateAll(ids, patch),
        () => customers.reconcile('yuno', ids.yuno, patch),
      ]) {
        const error = await catchError(call);
        expect(error).toMatchObject({ code: 'invalid_request', attempts: 0, issues: [{ path: 'phone' }] });
        expect((error as Error).message).toContain('phone is blank: leave it out');
      }
      expect(planUntyped('yuno', patch, { onBlank: 'omit' })).toMatchObject({ body: {}, fields: [] });
      const { results } = await customers.updateAll(ids, patch, { onBlank: 'omit' });
      expect(results.yuno).toEqual({ status: 'unchanged', warnings: [] });
      expect(
        await catchError(() => customers.update('yuno', ids.yuno, patch, { onBlank: 'omit' })),
      ).toMatchObject({
        issues: [{ path: 'patch', message: 'changes nothing' }],
      });
      expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
    },
  );

  it.each(wholeValues)('is not the same as a malformed value: %s %s %j', async (is, field, value, paths) => {
    const { planUntyped } = createTestAdapter({ clear: 'null' });
    const patch = patchOf(field, value);
    const issues = paths.map((path) => ({ path: field + path }));
    const { issues: refused } = (await catchError(() => planUntyped('yuno', patch))) as BridgeError;
    expect(refused).toMatchObject(issues);
    const omitting = (): unknown => planUntyped('yuno', patch, { onBlank: 'omit' });
    if (is === 'blank') expect(omitting()).toMatchObject({ body: {}, fields: [] });
    else expect(await catchError(omitting)).toMatchObject({ issues });
  });

  it('may be in metadata: that is data of the caller', () => {
    const { planUntyped } = createTestAdapter();
    for (const metadata of [[{ key: 'note', value: '' }], []]) {
      expect(planUntyped('yuno', { providerFields: { yuno: { metadata } } }).body).toEqual({ metadata });
    }
  });
});
